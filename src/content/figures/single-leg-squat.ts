import type { Figure } from '../../core/figure/figure.ts';

export const singleLegSquat: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  base: { at: [8, 0] },
  keys: [
    { t: 0, spine: [88, 90, 90], nearLeg: [-87, -92, 0], farLeg: [-66, -76, 14], arms: [-70, -56] },
    { t: 0.5, spine: [50, 52, 72], nearLeg: [-14, -122, 0], farLeg: [2, -18, 68], arms: [4, 6] },
  ],
};
