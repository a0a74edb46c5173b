import type { Figure } from '../../core/figure/figure.ts';

export const kneeToWallRock: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot', 'far foot', 'near hand', 'far hand'],
  props: [['wall', 43]],
  base: { nearLeg: { at: [34, 0] }, farLeg: { at: [-9, 0], end: -60 }, arms: { at: [38, 66], end: 80 } },
  keys: [
    { t: 0, at: [10, 44], spine: [82, 84, 88] },
    { t: 0.5, at: [21, 40.5], spine: [84, 86, 88] },
  ],
};
