import type { Figure } from '../../core/figure/figure.ts';

export const bentKneeCalfRaise: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [
    ['wall', 46],
    ['box', 15, 46, 10],
  ],
  base: {
    at: [19, 10],
    spine: [82, 84, 88],
    nearArm: [-98, -76],
    farLeg: [-62, -150, -60],
    farArm: [-34, 4, 60],
  },
  keys: [
    { t: 0, nearLeg: [-58, -122, 4] },
    { t: 0.5, nearLeg: [-58, -122, -42] },
  ],
};
