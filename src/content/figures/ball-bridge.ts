import type { Figure } from '../../core/figure/figure.ts';

export const ballBridge: Figure = {
  from: 'shoulders',
  planted: ['near foot', 'far foot', 'shoulders'],
  props: [['ball', 96, 11]],
  base: { at: [24, 6.4], legs: { at: [97, 21.8], on: 'heel', end: 75 }, arms: [-10, 0] },
  keys: [
    { t: 0, spine: [180, 180, 172] },
    { t: 0.5, spine: [199, 197, 168] },
  ],
};
