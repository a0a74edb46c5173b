import type { Figure } from '../../core/figure/figure.ts';

export const mountainClimber: Figure = {
  from: 'shoulders',
  shows: [0, 0.5],
  alternates: true,
  cadence: 1.1,
  planted: ['near hand', 'far hand'],
  base: { at: [70, 30.8], arms: { at: [71, 2], end: 0 } },
  keys: [
    {
      t: 0,
      spine: [16, 12, 18],
      nearLeg: { at: [32.5, 5.6], end: -128 },
      farLeg: { at: [-2.8, 0], end: -74 },
    },
    {
      t: 0.5,
      pass: true,
      spine: [6, 2, 14],
      nearLeg: { at: [11, 11], end: -106 },
      farLeg: { at: [11, 11], end: -106 },
    },
  ],
};
