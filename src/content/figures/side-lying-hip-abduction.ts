import type { Figure } from '../../core/figure/figure.ts';

export const sideLyingHipAbduction: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders'],
  props: [['mat', -34, 86]],
  base: {
    at: [24, 11.6],
    spine: [6, 8, 36],
    turn: 90,
    farLeg: [
      [180, 30],
      [180, -52],
      [180, 82],
    ],
    farArm: [-8, 112, 100],
    nearArm: [
      [212, 34],
      [-120, 30],
    ],
  },
  keys: [
    { t: 0, nearLeg: [183, 183, [180, 90]] },
    { t: 0.5, nearLeg: [146, 146, [146, 90]] },
  ],
};
