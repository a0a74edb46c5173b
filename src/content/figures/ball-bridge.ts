import type { Figure } from '../../core/figure/figure.ts';

export const ballBridge: Figure = {
  from: 'shoulders',
  planted: ['shoulders'],
  props: [
    ['mat', -2, 72],
    ['ball', 93, 14],
  ],
  base: { at: [24, 6.4], arms: [-10, 0] },
  keys: [
    { t: 0, spine: [182, 181, 170], legs: { at: [90.5, 27.8], on: 'heel', end: 66 }, roll: -2 },
    { t: 0.5, spine: [203, 202, 168], legs: { at: [97.2, 27.8], on: 'heel', end: 80 }, roll: 2.6 },
  ],
};
