import type { Figure } from '../../core/figure/figure.ts';

export const figureFourStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders'],
  props: [['mat', -6, 84]],
  keys: [
    {
      t: 0,
      at: [44, 8],
      spine: [180, 180, 172],
      farLeg: [104, -6, 60],
      nearLeg: { at: [40, 33, 2], on: 'ankle', end: [60, -60], splay: 60 },
      arms: { at: [42, 17] },
    },
  ],
};
