import type { Figure } from '../../core/figure/figure.ts';

export const mountainClimber: Figure = {
  from: 'shoulders',
  alternates: true,
  cadence: 1.1,
  planted: ['near hand', 'far hand'],
  base: { at: [70, 30.5], spine: [22, 17, 22], arms: { at: [71, 2], end: 0 } },
  keys: [
    { t: 0, nearLeg: { at: [42, 8], end: -50 }, farLeg: { at: [-12, 0], end: -72 } },
    { t: 0.5, pass: true, nearLeg: { at: [12, 6], end: -55 }, farLeg: { at: [14, 8], end: -55 } },
  ],
};
