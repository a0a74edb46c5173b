import type { Figure } from '../../core/figure/figure.ts';

export const singleLegCalfRaise: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [
    ['wall', 43],
    ['box', 15, 43, 10],
  ],
  base: {
    at: [19, 10],
    spine: [89, 90, 90],
    nearArm: [-94, -84],
    farLeg: [-64, -142, -50],
    farArm: [-34, 6, 60],
  },
  keys: [
    { t: 0, nearLeg: [-90, -92, 16] },
    { t: 0.5, nearLeg: [-90, -91, -40] },
  ],
};
