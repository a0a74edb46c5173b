import type { Figure } from '../../core/figure/figure.ts';

export const superman: Figure = {
  from: 'hip',
  planted: ['hip'],
  props: [['mat', -14, 104]],
  base: { at: [44, 7] },
  keys: [
    { t: 0, spine: [0, 0, 4], arms: [-4, -8, 0], legs: [183, 182, 190] },
    { t: 0.5, spine: [6, 20, 14], arms: [22, 16, 14], legs: [166, 168, 172] },
  ],
};
