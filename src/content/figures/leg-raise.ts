import type { Figure } from '../../core/figure/figure.ts';

export const legRaise: Figure = {
  from: 'hip',
  planted: ['hip', 'shoulders'],
  props: [['mat', -6, 100]],
  base: { at: [44, 7.6], spine: [180, 180, 174], arms: [-8, 0] },
  keys: [
    { t: 0, legs: [6, 5, 60] },
    { t: 0.5, legs: [88, 90, 150] },
  ],
};
