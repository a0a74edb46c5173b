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
      spine: [24, 7, 20],
      nearLeg: { at: [35, 6.4], end: -122 },
      farLeg: { at: [-1, 0], end: -74 },
    },
    {
      t: 0.5,
      pass: true,
      spine: [8, 5, 16],
      nearLeg: { at: [14, 11], end: -106 },
      farLeg: { at: [14, 11], end: -106 },
    },
  ],
};
