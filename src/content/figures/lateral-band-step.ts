import type { Figure } from '../../core/figure/figure.ts';

export const lateralBandStep: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['far foot'],
  props: [['band', 'near ankle', 'far ankle']],
  base: {
    spine: [90, 90, 90],
    turn: 90,
    farLeg: { at: [9, 4.4, 0], on: 'ankle', end: [-90, 90], splay: 14 },
    nearArm: [
      [-128, 0],
      [-36, 20],
    ],
    farArm: [
      [-52, 0],
      [-144, 20],
    ],
  },
  keys: [
    { t: 0, at: [0, 45], nearLeg: { at: [-9, 4.4, 0], on: 'ankle', end: [-90, 90], splay: 14 } },
    {
      t: 0.25,
      pass: true,
      at: [-2, 44],
      nearLeg: { at: [-19, 8, 0], on: 'ankle', end: [-90, 90], splay: 14 },
    },
    { t: 0.5, at: [-10, 42], nearLeg: { at: [-30, 4.4, 0], on: 'ankle', end: [-90, 90], splay: 14 } },
    {
      t: 0.75,
      pass: true,
      at: [-6, 44],
      nearLeg: { at: [-19, 8, 0], on: 'ankle', end: [-90, 90], splay: 14 },
    },
  ],
};
