import type { Figure } from '../../core/figure/figure.ts';

export const deadlift: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['barbell', 'hands']],
  base: { at: [14, 0], farLeg: { at: [14, 0] } },
  keys: [
    { t: 0, spine: [90, 92, 92], nearLeg: [-90, -90, 0], arms: [-84, -80] },
    { t: 0.5, spine: [30, 26, 40], nearLeg: [-38, -106, 0], arms: [-93, -91] },
  ],
};
