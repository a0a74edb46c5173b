import type { Figure } from '../../core/figure/figure.ts';

export const mountainClimber: Figure = {
  from: 'shoulders',
  alternates: true,
  cadence: 1.1,
  planted: ['near hand', 'far hand'],
  base: { at: [70, 30.5], spine: [15, 12, 20], arms: { at: [71, 2], end: 0 } },
  keys: [
    { t: 0, nearLeg: { at: [31, 7.6], end: -130 }, farLeg: { at: [-2, 0], end: -70 } },
    { t: 0.5, pass: true, nearLeg: { at: [12, 7], end: -100 }, farLeg: { at: [12, 7], end: -100 } },
  ],
};
