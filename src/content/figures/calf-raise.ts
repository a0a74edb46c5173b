import type { Figure } from '../../core/figure/figure.ts';

export const calfRaise: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [
    ['box', 17, 56, 15],
    ['box', 33, 56, 30],
    ['arrow', 'near heel', -7, 0],
  ],
  base: { at: [20, 15], spine: [89, 90, 90] },
  keys: [
    { t: 0, nearLeg: [-91, -97, 33], farLeg: { at: [20, 15], end: 33 }, arms: [-96, -88] },
    { t: 0.5, nearLeg: [-90, -91, -54], farLeg: { at: [20, 15], end: -54 }, arms: [-96, -88] },
  ],
};
