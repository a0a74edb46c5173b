import type { Figure } from '../../core/figure/figure.ts';

export const plank: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['mat', -12, 96]],
  base: { at: [0, 0], spine: [9.5, 7.5, 14], arms: [-88, 0] },
  keys: [{ t: 0, nearLeg: [189.5, 188, -78], farLeg: { at: [0, 0], end: -78 } }],
};
