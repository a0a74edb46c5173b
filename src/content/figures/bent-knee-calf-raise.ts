import type { Figure } from '../../core/figure/figure.ts';

export const bentKneeCalfRaise: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot', 'far hand'],
  props: [
    ['wall', 44],
    ['box', 17, 44, 15],
    ['arrow', 'near heel', -7, 0],
  ],
  base: {
    at: [20, 15],
    spine: [84, 86, 88],
    nearArm: [-100, -78],
    farLeg: [-58, -156, -62],
    farArm: { at: [39, 79], end: 70 },
  },
  keys: [
    { t: 0, nearLeg: [-68, -110, 24] },
    { t: 0.5, nearLeg: [-68, -107, -54] },
  ],
};
