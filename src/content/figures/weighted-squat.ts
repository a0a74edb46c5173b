import type { Figure } from '../../core/figure/figure.ts';

export const weightedSquat: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['barbell', 'shoulders']],
  base: { at: [8, 0], farLeg: { at: [8, 0] } },
  keys: [
    {
      t: 0,
      spine: [88, 88, 90],
      nearLeg: [-87, -92, 0],
      nearArm: [
        [-114, 20],
        [91, 30],
      ],
      farArm: [
        [-114, -20],
        [91, -30],
      ],
    },
    {
      t: 0.5,
      spine: [56, 58, 74],
      nearLeg: [-2, -116, 0],
      nearArm: [
        [-144, 20],
        [61, 30],
      ],
      farArm: [
        [-144, -20],
        [61, -30],
      ],
    },
  ],
};
