import type { Figure } from '../../core/figure/figure.ts';

export const wallCalfStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot', 'far foot', 'near hand', 'far hand'],
  props: [['wall', 48]],
  keys: [
    {
      t: 0,
      at: [8, 44],
      spine: [72, 74, 80],
      nearLeg: { at: [-9, 0] },
      farLeg: { at: [30, 0] },
      arms: { at: [43, 70], end: 80 },
    },
  ],
};
