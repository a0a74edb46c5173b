import type { Figure } from '../../core/figure/figure.ts';

/** One repetition each way, as the text has them; the band always pulls to the right, so the athlete turns. */
export const fourWayHip: Figure = {
  from: 'hip',
  works: 'near leg',
  reps: 4,
  shows: [0, 0.125, 0.375, 0.625, 0.875],
  planted: ['far foot'],
  props: [
    ['post', 40, 60],
    ['band', 'near ankle', [40, 8]],
  ],
  // The leg that stands hides what crosses behind it.
  over: ['far leg'],
  base: {
    at: [0, 50.2],
    spine: [90, 90, 90],
    nearLeg: [-82, -103, 0],
    farLeg: { at: [7, 0] },
    nearArm: [
      [-110, 44],
      [-60, -48],
    ],
    farArm: [
      [-110, -44],
      [-60, 48],
    ],
  },
  keys: [
    { t: 0, yaw: 180 },
    { t: 0.125, yaw: 180, spine: [94, 93, 91], nearLeg: [-48, -50, 36] },
    { t: 0.25, yaw: 90 },
    { t: 0.375, yaw: 90, nearLeg: [[-90, 40], [-90, 40], 0] },
    { t: 0.5, yaw: 0 },
    { t: 0.625, yaw: 0, spine: [84, 87, 90], nearLeg: [-124, -126, -26] },
    { t: 0.75, yaw: -90 },
    {
      t: 0.875,
      yaw: -90,
      nearLeg: [
        [-72, -36],
        [-72, -36],
        [0, -20],
      ],
    },
  ],
};
