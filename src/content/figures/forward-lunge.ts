import type { Figure } from '../../core/figure/figure.ts';

export const forwardLunge: Figure = {
  from: 'hip',
  shows: [0, 0.24, 0.5],
  works: 'near leg',
  planted: ['far foot'],
  base: { arms: [-112, -38] },
  keys: [
    { t: 0, at: [-7, 50.2], spine: [90, 90, 90], nearLeg: { at: [0, 0] }, farLeg: { at: [0, 0] } },
    {
      t: 0.24,
      pass: true,
      at: [2, 46],
      spine: [87, 88, 90],
      nearLeg: { at: [29, 10], end: 12 },
      farLeg: { at: [0, 0], end: -24 },
    },
    { t: 0.5, at: [15, 29], spine: [86, 88, 90], nearLeg: { at: [45, 0] }, farLeg: { at: [0, 0], end: -60 } },
    {
      t: 0.76,
      pass: true,
      at: [2, 46],
      spine: [87, 88, 90],
      nearLeg: { at: [29, 10], end: 12 },
      farLeg: { at: [0, 0], end: -24 },
    },
  ],
};
