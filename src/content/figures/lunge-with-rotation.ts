import type { Figure } from '../../core/figure/figure.ts';

export const lungeWithRotation: Figure = {
  from: 'hip',
  alternates: true,
  // Hands by the ears: the elbows show which way the chest is turned.
  base: {
    nearArm: [
      [-8, 45],
      [140, -36],
    ],
    farArm: [
      [-8, -45],
      [140, 36],
    ],
  },
  keys: [
    {
      t: 0,
      at: [-7, 50.2],
      spine: [90, 90, 90],
      nearLeg: { at: [0, 0] },
      farLeg: { at: [0, 0] },
    },
    {
      t: 0.15,
      pass: true,
      at: [4, 45],
      spine: [87, 88, 90],
      nearLeg: { at: [31, 10], end: 12 },
      farLeg: { at: [0, 0], end: -26 },
    },
    {
      t: 0.28,
      at: [15, 29],
      spine: [86, 88, 90],
      nearLeg: { at: [46, 0] },
      farLeg: { at: [0, 0], end: -60 },
    },
    {
      t: 0.5,
      at: [15, 29],
      spine: [86, 88, 90],
      twist: [80, 0],
      nearLeg: { at: [46, 0] },
      farLeg: { at: [0, 0], end: -60 },
      nearArm: [
        [-8, 170],
        [40, -5],
      ],
      farArm: [
        [8, -5],
        [140, 5],
      ],
    },
    {
      t: 0.72,
      at: [15, 29],
      spine: [86, 88, 90],
      nearLeg: { at: [46, 0] },
      farLeg: { at: [0, 0], end: -60 },
    },
    {
      t: 0.85,
      pass: true,
      at: [4, 45],
      spine: [87, 88, 90],
      nearLeg: { at: [31, 10], end: 12 },
      farLeg: { at: [0, 0], end: -26 },
    },
  ],
};
