import type { Figure } from '../../core/figure/figure.ts';

export const bearCrawl: Figure = {
  from: 'hip',
  shows: [0, 0.5],
  alternates: true,
  cadence: 1.6,
  travels: true,
  oblique: 0.1,
  base: { at: [22, 31.5], spine: [-4, -5, 10] },
  keys: [
    {
      t: 0,
      nearArm: { at: [60, 2], end: 0 },
      farArm: { at: [44, 2], end: 0 },
      nearLeg: { at: [-5, 0], end: -62 },
      farLeg: { at: [11, 0], end: -52 },
    },
    {
      t: 0.5,
      pass: true,
      nearArm: { at: [52, 2], end: 0 },
      farArm: { at: [53, 10], end: -30 },
      nearLeg: { at: [4, 9], end: -80 },
      farLeg: { at: [3, 0], end: -57 },
    },
  ],
};
