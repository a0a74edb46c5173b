import type { Figure } from '../../core/figure/figure.ts';

export const plank: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['mat', -12, 96]],
  base: { at: [0, 0], spine: [8, 6, 12], arms: [-88, 0] },
  keys: [{ t: 0, nearLeg: [188, 187, -78], farLeg: { at: [0, 0], end: -78 } }],
};
