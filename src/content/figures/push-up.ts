import type { Figure } from '../../core/figure/figure.ts';

export const pushUp: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot', 'near hand', 'far hand'],
  props: [['mat', -12, 98]],
  base: { at: [0, 0], arms: { at: [73, 2], end: 0 } },
  keys: [
    { t: 0, spine: [17.5, 17.5, 20], nearLeg: [197.5, 197.5, -74], farLeg: { at: [0, 0], end: -74 } },
    { t: 0.5, spine: [4, 4, 10], nearLeg: [184, 184, -83], farLeg: { at: [0, 0], end: -83 } },
  ],
};
