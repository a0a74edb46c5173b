import type { Figure } from '../../core/figure/figure.ts';

export const foamRoll: Figure = {
  from: 'hip',
  works: 'near leg',
  cadence: 4,
  planted: ['near hand', 'far hand', 'far foot'],
  props: [['ball', 60, 5.5]],
  base: { arms: { at: [-2, 2], end: 160 }, farLeg: { at: [43, 0] } },
  keys: [
    { t: 0, at: [22, 16.5], spine: [150, 148, 118], nearLeg: [-3, -3, 78], roll: 0 },
    {
      t: 0.5,
      at: [27.4, 16.5],
      spine: [153, 151, 122],
      nearLeg: [-3, -3, 78],
      roll: 3,
    },
  ],
};
