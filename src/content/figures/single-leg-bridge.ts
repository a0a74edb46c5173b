import type { Figure } from '../../core/figure/figure.ts';

export const singleLegBridge: Figure = {
  from: 'shoulders',
  works: 'near leg',
  planted: ['near foot', 'shoulders'],
  props: [['mat', -2, 104]],
  base: { at: [24, 6.4], nearLeg: { at: [77, 0] }, arms: [-10, 0] },
  keys: [
    { t: 0, spine: [184, 182, 170], farLeg: [52, 50, 130] },
    { t: 0.5, spine: [216, 214, 166], farLeg: [38, 36, 116] },
  ],
};
