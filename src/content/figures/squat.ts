import type { Figure } from '../../core/figure/figure.ts';

export const squat: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  base: { at: [8, 0], farLeg: { at: [8, 0] } },
  keys: [
    { t: 0, spine: [88, 90, 90], nearLeg: [-87, -92, 0], arms: [-78, -66] },
    { t: 0.5, spine: [52, 54, 72], nearLeg: [-2, -118, 0], arms: [4, 6] },
  ],
};
