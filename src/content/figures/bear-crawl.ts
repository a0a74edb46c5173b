import type { Figure } from '../../core/figure/figure.ts';

export const bearCrawl: Figure = {
  from: 'hip',
  shows: [0, 0.25],
  alternates: true,
  cadence: 1.6,
  base: { at: [26, 29], spine: [5, 5, 14] },
  keys: [
    {
      t: 0,
      nearArm: { at: [59, 2], end: 0 },
      farArm: { at: [51, 2], end: 0 },
      nearLeg: { at: [5, 0], end: -58 },
      farLeg: { at: [19, 0], end: -48 },
    },
    {
      t: 0.5,
      pass: true,
      nearArm: { at: [55, 2], end: 0 },
      farArm: { at: [56, 7], end: -20 },
      nearLeg: { at: [13, 5], end: -64 },
      farLeg: { at: [12, 0], end: -56 },
    },
  ],
};
