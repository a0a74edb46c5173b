import type { Figure } from '../../core/figure/figure.ts';

export const singleLegBoxSquat: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [['chair', -12, 25]],
  base: { at: [18, 0] },
  keys: [
    { t: 0, spine: [88, 90, 90], nearLeg: [-87, -92, 0], farLeg: [-66, -76, 14], arms: [-70, -56] },
    { t: 0.5, spine: [62, 64, 78], nearLeg: [-10, -100, 0], farLeg: [2, -22, 66], arms: [4, 6] },
  ],
};
