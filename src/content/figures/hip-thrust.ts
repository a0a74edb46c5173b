import type { Figure } from '../../core/figure/figure.ts';

export const hipThrust: Figure = {
  from: 'shoulders',
  planted: ['near foot', 'far foot', 'shoulders'],
  props: [
    ['bench', 2, 34, 24],
    ['barbell', 'hips'],
  ],
  base: { at: [28, 31], legs: { at: [87, 0] } },
  keys: [
    { t: 0, spine: [134, 130, 118], arms: { at: [49, 17.8] } },
    { t: 0.5, spine: [180, 176, 146], arms: { at: [52, 35.6] } },
  ],
};
