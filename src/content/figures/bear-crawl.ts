import type { Figure } from '../../core/figure/figure.ts';

export const bearCrawl: Figure = {
  from: 'hip',
  shows: [0.25, 0.75],
  alternates: true,
  cadence: 1.6,
  travels: true,
  base: { at: [24, 34], spine: [-8, -9, 8] },
  keys: [
    {
      t: 0,
      nearArm: { at: [58, 2], end: 0 },
      farArm: { at: [48, 2], end: 0 },
      nearLeg: { at: [1, 0], end: -56 },
      farLeg: { at: [11, 0], end: -46 },
    },
    {
      t: 0.5,
      pass: true,
      nearArm: { at: [53, 2], end: 0 },
      farArm: { at: [54, 12], end: -40 },
      nearLeg: { at: [8, 10], end: -76 },
      farLeg: { at: [6, 0], end: -51 },
    },
  ],
};
