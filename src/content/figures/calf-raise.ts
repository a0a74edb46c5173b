import type { Figure } from '../../core/figure/figure.ts';

export const calfRaise: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['box', 15, 46, 10]],
  base: { at: [19, 10], spine: [89, 90, 90], arms: [-94, -84] },
  keys: [
    { t: 0, nearLeg: [-90, -92, 16], farLeg: { at: [19, 10], end: 16 } },
    { t: 0.5, nearLeg: [-90, -91, -40], farLeg: { at: [19, 10], end: -40 } },
  ],
};
