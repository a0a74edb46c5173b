import type { Figure } from '../../core/figure/figure.ts';

export const mountainClimber: Figure = {
  from: 'shoulders',
  shows: [0, 0.5],
  alternates: true,
  cadence: 1.1,
  planted: ['near hand', 'far hand'],
  base: { at: [70, 30.8], spine: [22, 8, 16], arms: { at: [71, 2], end: 0 } },
  keys: [
    { t: 0, nearLeg: { at: [31, 10.4], end: -128 }, farLeg: { at: [-1.6, 0], end: -74 } },
    { t: 0.5, pass: true, nearLeg: { at: [9, 13], end: -108 }, farLeg: { at: [9, 13], end: -108 } },
  ],
};
