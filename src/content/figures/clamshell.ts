import type { Figure } from '../../core/figure/figure.ts';

/** Seen from the front and 33° from above, so that bent knees come down in the drawing and an open one goes up. */
export const clamshell: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip', 'shoulders', 'far foot'],
  props: [
    ['mat', -16, 92, 24],
    ['arrow', 'near knee', -8, 2],
  ],
  base: {
    at: [24, 18.8],
    spine: [2, 4, 14],
    turn: 57,
    twist: [16, 10],
    farLeg: [
      [213, 40],
      [155, -33],
      [213, 40],
    ],
    farArm: [4, 2],
    nearArm: { at: [31, 27, 8], splay: 60 },
  },
  keys: [
    { t: 0, nearLeg: { at: [-8, 18, 3.8], on: 'ankle', end: [213, 40], splay: 0 } },
    { t: 0.5, nearLeg: { at: [-8, 18, 3.8], on: 'ankle', end: [213, 40], splay: 70 } },
  ],
};
