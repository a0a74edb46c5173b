import type { Figure } from '../../core/figure/figure.ts';

export const deadlift: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['barbell', 'hands']],
  base: { at: [14, 0], farLeg: { at: [14, 0] } },
  keys: [
    { t: 0, spine: [90, 92, 92], nearLeg: [-90, -90, 0], arms: [-84, -80] },
    { t: 0.5, spine: [31, 20, 38], nearLeg: [-14.5, -110, 0], arms: [-97, -96] },
  ],
};
