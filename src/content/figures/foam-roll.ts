import type { Figure } from '../../core/figure/figure.ts';

export const foamRoll: Figure = {
  from: 'hip',
  works: 'near leg',
  cadence: 4,
  planted: ['near hand', 'far hand'],
  props: [['ball', 66, 5]],
  base: { arms: { at: [4, 2], end: 150 } },
  keys: [
    { t: 0, at: [22, 14], spine: [106, 102, 96], nearLeg: [-2, -4, 78], farLeg: { at: [52, 0] }, roll: 0 },
    { t: 0.5, at: [31, 14], spine: [118, 112, 104], nearLeg: [-2, -4, 78], farLeg: { at: [56, 0] }, roll: 5 },
  ],
};
