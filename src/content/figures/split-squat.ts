import type { Figure } from '../../core/figure/figure.ts';

export const splitSquat: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['near foot', 'far foot'],
  base: { nearLeg: { at: [26, 0] }, farLeg: { at: [-22, 0], end: -56 }, arms: [-112, -38] },
  keys: [
    { t: 0, at: [0, 46], spine: [89, 90, 90] },
    { t: 0.5, at: [-4, 28.6], spine: [86, 88, 90] },
  ],
};
