import type { Figure } from '../../core/figure/figure.ts';

export const legSwing: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['far foot'],
  props: [['panel', -40, 46]],
  base: {
    at: [0, 50.2],
    farLeg: { at: [7, 0] },
    nearArm: [-112, -38],
    farArm: [
      [-24, -40],
      [0, -30],
    ],
  },
  keys: [
    { t: 0, spine: [90, 91, 90], nearLeg: [-34, -38, 46] },
    { t: 0.25, pass: true, spine: [88, 89, 90], nearLeg: [-44, -118, 6] },
    { t: 0.5, spine: [84, 86, 90], nearLeg: [-113, -148, -72] },
    { t: 0.75, pass: true, spine: [88, 89, 90], nearLeg: [-44, -118, 6] },
  ],
};
