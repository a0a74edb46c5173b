import type { Figure } from '../../core/figure/figure.ts';

export const clamshell: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders'],
  props: [
    ['mat', -26, 86],
    ['arrow', 'near knee', -14, 3],
  ],
  base: {
    at: [24, 11.6],
    spine: [6, 8, 36],
    turn: 90,
    farLeg: [
      [180, 42],
      [180, -48],
      [180, 82],
    ],
    farArm: [-8, 112, 100],
    nearArm: [
      [212, 34],
      [-120, 30],
    ],
  },
  keys: [
    { t: 0, nearLeg: { at: [-8, 12.5, 1], on: 'ankle', end: [180, 82], splay: 0 } },
    { t: 0.5, nearLeg: { at: [-8, 12.5, 1], on: 'ankle', end: [180, 82], splay: 62 } },
  ],
};
