import type { Figure } from '../../core/figure/figure.ts';

export const stepDown: Figure = {
  from: 'near foot',
  works: 'near leg',
  planted: ['near foot'],
  props: [['box', -30, 12, 15]],
  base: { at: [8, 15] },
  keys: [
    {
      t: 0,
      spine: [89, 90, 90],
      nearLeg: [-88, -92, 0],
      farLeg: { at: [18, 17], on: 'heel', end: 6 },
      arms: [-112, -38],
    },
    {
      t: 0.5,
      spine: [72, 74, 84],
      nearLeg: [-36, -116, 0],
      farLeg: { at: [22, 0], on: 'heel', end: 16 },
      arms: [-112, -38],
    },
  ],
};
