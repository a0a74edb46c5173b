import type { Figure } from '../../core/figure/figure.ts';

export const fourWayHip: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['far foot'],
  props: [
    ['post', 40, 60],
    ['band', 'near ankle', [40, 8]],
  ],
  base: {
    at: [0, 50.2],
    spine: [90, 90, 90],
    turn: 90,
    farLeg: { at: [5, 4.4, 0], on: 'ankle', end: [-90, 90] },
    nearArm: [
      [-128, 0],
      [-36, 20],
    ],
    farArm: [
      [-52, 0],
      [-144, 20],
    ],
  },
  keys: [
    { t: 0, nearLeg: [-93, -93, [-90, 90]] },
    { t: 0.5, spine: [87, 88, 90], nearLeg: [-131, -131, [-131, 90]] },
  ],
};
