import type { Figure } from '../../core/figure/figure.ts';

export const supineHamstringStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders'],
  props: [
    ['mat', -6, 100],
    ['strap', 'near hand', 'near sole'],
  ],
  keys: [
    {
      t: 0,
      at: [44, 7.6],
      spine: [180, 180, 172],
      nearLeg: [82, 81, 158],
      farLeg: [-3, 0, 78],
      arms: { at: [34, 24] },
    },
  ],
};
