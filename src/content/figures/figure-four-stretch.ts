import type { Figure } from '../../core/figure/figure.ts';

export const figureFourStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  // From beyond the head, for from the side the crossed leg hides what it crosses.
  oblique: -0.85,
  planted: ['hip', 'shoulders'],
  props: [['mat', -10, 92]],
  keys: [
    {
      t: 0,
      at: [48, 8],
      spine: [180, 178, 168],
      farLeg: [98, 2, 70],
      nearLeg: { at: [46, 31, -7], on: 'ankle', end: [80, 0], splay: 75 },
      nearArm: { at: [42, 17, 2], splay: -10 },
      farArm: { at: [44, 19, -6] },
    },
  ],
};
