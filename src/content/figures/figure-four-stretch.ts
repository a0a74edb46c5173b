import type { Figure } from '../../core/figure/figure.ts';

export const figureFourStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  // From beyond the feet, for from the side the crossed leg hides what it crosses.
  oblique: 0.8,
  planted: ['hip', 'shoulders'],
  props: [['mat', -6, 88]],
  keys: [
    {
      t: 0,
      at: [44, 8],
      spine: [180, 178, 168],
      farLeg: [94, 4, 70],
      nearLeg: { at: [43, 29, -4], on: 'ankle', end: [96, -30], splay: 112 },
      nearArm: { at: [39, 15, 1], splay: -10 },
      farArm: { at: [41, 19, -5] },
    },
  ],
};
