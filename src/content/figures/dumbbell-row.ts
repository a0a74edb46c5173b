import type { Figure } from '../../core/figure/figure.ts';

export const dumbbellRow: Figure = {
  from: 'hip',
  works: 'near arm',
  planted: ['near foot', 'far foot', 'far hand'],
  props: [
    ['bench', 38, 78, 24],
    ['dumbbell', 'near'],
  ],
  base: {
    at: [16, 45],
    spine: [17, 14, 18],
    nearLeg: { at: [6, 0] },
    farLeg: { at: [26, 0] },
    farArm: { at: [52, 26], end: 0 },
  },
  keys: [
    { t: 0, nearArm: [-90, -90] },
    { t: 0.5, nearArm: [-176, -84] },
  ],
};
