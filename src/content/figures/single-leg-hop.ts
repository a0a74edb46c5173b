import type { Figure } from '../../core/figure/figure.ts';

export const singleLegHop: Figure = {
  from: 'hip',
  shows: [0, 0.52],
  props: [['spring']],
  works: 'near leg',
  keys: [
    {
      t: 0,
      at: [0, 44],
      spine: [80, 82, 88],
      nearLeg: { at: [6, 0.4], end: -4 },
      farLeg: [-56, -158, -70],
      nearArm: [-130, -50],
      farArm: [-70, 10],
    },
    {
      t: 0.28,
      pass: true,
      at: [0, 53],
      spine: [86, 87, 90],
      nearLeg: { at: [6, 0.4], end: -38 },
      farLeg: [-40, -126, -40],
      nearArm: [-90, -10],
      farArm: [-100, -30],
    },
    {
      t: 0.52,
      at: [0, 65],
      spine: [87, 88, 90],
      nearLeg: { at: [6, 12], end: -52 },
      farLeg: [-28, -116, -34],
      nearArm: [-74, 10],
      farArm: [-116, -46],
    },
    {
      t: 0.76,
      pass: true,
      at: [0, 53],
      spine: [86, 87, 90],
      nearLeg: { at: [6, 0.4], end: -34 },
      farLeg: [-40, -126, -40],
      nearArm: [-96, -16],
      farArm: [-96, -26],
    },
  ],
};
