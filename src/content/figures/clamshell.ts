import type { Figure } from '../../core/figure/figure.ts';

export const clamshell: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders'],
  props: [['mat', -26, 86]],
  base: {
    at: [24, 9],
    spine: [6, 6, 4],
    turn: 90,
    farLeg: [
      [180, 42],
      [180, -48],
      [180, 40],
    ],
    farArm: [0, 0],
    nearArm: [
      [212, 34],
      [-120, 30],
    ],
  },
  keys: [
    { t: 0, nearLeg: { at: [-8, 10, 1], on: 'ankle', end: [180, 40], splay: 0 } },
    { t: 0.5, nearLeg: { at: [-8, 10, 1], on: 'ankle', end: [180, 40], splay: 62 } },
  ],
};
