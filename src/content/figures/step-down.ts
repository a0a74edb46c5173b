import type { Figure } from '../../core/figure/figure.ts';

export const stepDown: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [['box', -30, 12, 12]],
  base: { at: [8, 12] },
  keys: [
    {
      t: 0,
      spine: [89, 90, 90],
      nearLeg: [-88, -92, 0],
      farLeg: { at: [12, 21.5], on: 'heel', end: 6 },
      arms: [-112, -38],
    },
    {
      t: 0.5,
      spine: [62, 64, 80],
      nearLeg: [-14, -128, 0],
      farLeg: { at: [16, 0], on: 'heel', end: 16 },
      arms: [-112, -38],
    },
  ],
};
