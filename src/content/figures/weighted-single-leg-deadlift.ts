import type { Figure } from '../../core/figure/figure.ts';

export const weightedSingleLegDeadlift: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [['dumbbell', 'far']],
  base: { at: [10, 0] },
  keys: [
    {
      t: 0,
      spine: [89, 90, 90],
      nearLeg: [-88, -92, 0],
      farLeg: [-72, -132, -40],
      nearArm: [-112, -40],
      farArm: [-80, -76],
    },
    {
      t: 0.5,
      spine: [6, 4, 12],
      nearLeg: [-74, -97, 0],
      farLeg: [-178, -177, -92],
      nearArm: [-196, -124],
      farArm: [-88, -86],
    },
  ],
};
