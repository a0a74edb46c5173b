import type { Figure } from '../../core/figure/figure.ts';

export const weightedReverseLunge: Figure = {
  from: 'near foot',
  shows: [0, 0.24, 0.5],
  works: 'near leg',
  planted: ['near foot'],
  props: [
    ['dumbbell', 'near'],
    ['dumbbell', 'far'],
  ],
  base: { at: [18, 0], arms: [-91, -88] },
  keys: [
    { t: 0, spine: [89, 90, 90], nearLeg: [-88, -91, 0], farLeg: { at: [18, 0], end: 0 } },
    { t: 0.24, pass: true, spine: [85, 86, 88], nearLeg: [-62, -98, 0], farLeg: { at: [-8, 6], end: -34 } },
    { t: 0.5, spine: [84, 86, 90], nearLeg: [-4, -94, 0], farLeg: { at: [-26, 0], end: -60 } },
    { t: 0.76, pass: true, spine: [85, 86, 88], nearLeg: [-62, -98, 0], farLeg: { at: [-8, 6], end: -34 } },
  ],
};
