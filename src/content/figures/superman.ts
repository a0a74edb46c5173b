import type { Figure } from '../../core/figure/figure.ts';

export const superman: Figure = {
  from: 'hip',
  planted: ['hip'],
  props: [['mat', -14, 104]],
  base: { at: [44, 7] },
  keys: [
    { t: 0, spine: [2, 4, 24], arms: [-10, -8, 0], legs: [183, 181, 194] },
    { t: 0.5, spine: [6, 20, 30], arms: [20, 18, 16], legs: [166, 167, 180] },
  ],
};
