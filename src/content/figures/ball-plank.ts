import type { Figure } from '../../core/figure/figure.ts';

export const ballPlank: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['ball', 79, 13]],
  base: { at: [0, 0], spine: [25, 23, 26], arms: [-84, -4] },
  keys: [{ t: 0, nearLeg: [205, 204, -66], farLeg: { at: [0, 0], end: -66 } }],
};
