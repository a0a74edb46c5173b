import type { Figure } from '../../core/figure/figure.ts';

export const foamRoll: Figure = {
  from: 'hip',
  works: 'near leg',
  cadence: 4,
  planted: ['near hand', 'far hand'],
  props: [['ball', 58, 5]],
  base: { arms: { at: [4, 2], end: 150 } },
  keys: [
    { t: 0, at: [22, 16.5], spine: [106, 102, 96], nearLeg: [-3, -3, 78], farLeg: { at: [52, 0] }, roll: 0 },
    {
      t: 0.5,
      at: [27.4, 16.5],
      spine: [115, 110, 102],
      nearLeg: [-3, -3, 78],
      farLeg: { at: [55, 0] },
      roll: 3,
    },
  ],
};
