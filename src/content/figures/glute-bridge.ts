import type { Figure } from '../../core/figure/figure.ts';

export const gluteBridge: Figure = {
  from: 'shoulders',
  planted: ['near foot', 'far foot', 'shoulders'],
  props: [['mat', -2, 92]],
  base: { at: [24, 6.4], legs: { at: [77, 0] }, arms: [-10, 0] },
  keys: [
    { t: 0, spine: [184, 182, 170] },
    { t: 0.5, spine: [216, 214, 166] },
  ],
};
