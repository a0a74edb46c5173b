import type { Figure } from '../../core/figure/figure.ts';

export const inclinePushUp: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot', 'near hand', 'far hand'],
  props: [['bench', 74, 106, 22]],
  base: { at: [0, 0], arms: { at: [81, 24], end: 0 } },
  keys: [
    { t: 0, spine: [32, 32, 34], nearLeg: [212, 212, -62], farLeg: { at: [0, 0], end: -62 } },
    { t: 0.5, spine: [20, 20, 24], nearLeg: [200, 200, -70], farLeg: { at: [0, 0], end: -70 } },
  ],
};
