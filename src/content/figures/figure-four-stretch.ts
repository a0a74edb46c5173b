import type { Figure } from '../../core/figure/figure.ts';

export const figureFourStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  // From beyond the feet, for from the side the crossed leg hides what it crosses.
  oblique: 1.1,
  planted: ['hip', 'shoulders'],
  props: [['mat', -10, 92]],
  keys: [
    {
      t: 0,
      at: [48, 8],
      spine: [180, 178, 168],
      farLeg: [100, 30, 100],
      nearLeg: { at: [43, 25, -8], on: 'ankle', end: [115, -20], splay: 98 },
      nearArm: { at: [44, 18, -1], splay: 20, end: [20, -40] },
      farArm: { at: [46, 16, -10], splay: 20 },
    },
  ],
};
