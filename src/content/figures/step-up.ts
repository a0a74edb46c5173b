import type { Figure } from '../../core/figure/figure.ts';

export const stepUp: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot'],
  props: [['box', 12, 52, 18]],
  base: { nearLeg: { at: [28, 18] } },
  keys: [
    {
      t: 0,
      at: [2, 47.5],
      spine: [80, 82, 88],
      farLeg: { at: [-2, 0] },
      nearArm: [-112, -50],
      farArm: [-70, -8],
    },
    {
      t: 0.28,
      pass: true,
      at: [16, 59],
      spine: [78, 80, 88],
      farLeg: { at: [14, 25], end: -44 },
      nearArm: [-96, -36],
      farArm: [-90, -30],
    },
    {
      t: 0.5,
      at: [21, 68.2],
      spine: [90, 90, 90],
      farLeg: { at: [28, 18] },
      nearArm: [-96, -60],
      farArm: [-88, -56],
    },
    {
      t: 0.72,
      pass: true,
      at: [16, 59],
      spine: [78, 80, 88],
      farLeg: { at: [14, 25], end: -44 },
      nearArm: [-96, -36],
      farArm: [-90, -30],
    },
  ],
};
