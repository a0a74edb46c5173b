import type { Figure } from '../../core/figure/figure.ts';

export const kneeToWallRock: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot', 'far foot', 'near hand', 'far hand'],
  props: [
    ['wall', 42.6],
    ['arrow', 'near knee', -2, 12],
  ],
  base: { nearLeg: { at: [34, 0] }, farLeg: { at: [-12, 0], end: -60 }, arms: { at: [38, 64], end: 80 } },
  keys: [
    { t: 0, at: [2, 43], spine: [68, 70, 80] },
    { t: 0.5, at: [18.8, 32.4], spine: [88, 88, 90] },
  ],
};
