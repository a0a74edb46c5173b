import type { Figure } from '../../core/figure/figure.ts';

export const bentOverRow: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['barbell', 'hands']],
  base: { at: [16, 0], spine: [27, 24, 34], nearLeg: [-60, -106, 0], farLeg: { at: [16, 0] } },
  keys: [
    { t: 0, arms: [-88, -90] },
    { t: 0.5, arms: [-170, -62] },
  ],
};
