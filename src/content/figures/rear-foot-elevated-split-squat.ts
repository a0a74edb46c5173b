import type { Figure } from '../../core/figure/figure.ts';

export const rearFootElevatedSplitSquat: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot', 'far foot'],
  props: [
    ['bench', -52, -22, 22],
    ['dumbbell', 'near'],
    ['dumbbell', 'far'],
  ],
  base: { nearLeg: { at: [24, 0] }, farLeg: { at: [-32, 26], on: 'ankle', end: -160 }, arms: [-91, -88] },
  keys: [
    { t: 0, at: [4, 48], spine: [84, 86, 90] },
    { t: 0.5, at: [-2, 30], spine: [76, 78, 86] },
  ],
};
