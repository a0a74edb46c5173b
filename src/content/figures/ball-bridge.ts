import type { Figure } from '../../core/figure/figure.ts';

export const ballBridge: Figure = {
  from: 'shoulders',
  planted: ['shoulders'],
  props: [['ball', 96, 11]],
  base: { at: [24, 6.4], arms: [-10, 0] },
  keys: [
    { t: 0, spine: [184, 182, 170], legs: { at: [97, 21.8], on: 'heel', end: 72 }, roll: 0 },
    { t: 0.5, spine: [200, 197, 168], legs: { at: [99.4, 21.8], on: 'heel', end: 76 }, roll: 2.4 },
  ],
};
