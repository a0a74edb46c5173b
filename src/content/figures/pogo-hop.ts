import type { Figure } from '../../core/figure/figure.ts';

export const pogoHop: Figure = {
  from: 'hip',
  cadence: 0.6,
  props: [['spring']],
  shows: [0, 0.5],
  base: { spine: [89, 90, 91] },
  keys: [
    { t: 0, at: [0, 50.6], legs: { at: [6, 0], end: -14 }, arms: [-116, -20] },
    { t: 0.22, pass: true, at: [0, 54.6], legs: { at: [6, 0.7], end: -42 }, arms: [-112, -8] },
    { t: 0.5, at: [0, 66.6], legs: { at: [5.6, 12.6], end: -60 }, arms: [-106, 8] },
    { t: 0.78, pass: true, at: [0, 54.6], legs: { at: [6, 0.7], end: -42 }, arms: [-112, -8] },
  ],
};
