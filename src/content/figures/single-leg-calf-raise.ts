import type { Figure } from '../../core/figure/figure.ts';

export const singleLegCalfRaise: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot', 'far hand'],
  props: [
    ['wall', 45],
    ['box', 17, 45, 15],
    ['arrow', 'near heel', -7, 0],
  ],
  base: {
    at: [20, 15],
    spine: [89, 90, 90],
    nearArm: [-96, -88],
    farLeg: [-58, -150, -56],
    farArm: { at: [40, 88], end: 70 },
  },
  keys: [
    { t: 0, nearLeg: [-91, -97, 33] },
    { t: 0.5, nearLeg: [-90, -91, -54] },
  ],
};
