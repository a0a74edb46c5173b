import type { Figure } from '../../core/figure/figure.ts';

export const pogoHop: Figure = {
  from: 'hip',
  cadence: 0.6,
  props: [['spring']],
  shows: [0, 0.5],
  base: { spine: [89, 90, 91] },
  keys: [
    { t: 0, at: [0, 48.6], legs: { at: [6, 0.6], end: -8 }, arms: [-116, -20] },
    { t: 0.22, pass: true, at: [0, 54], legs: { at: [6, 0.4], end: -42 }, arms: [-112, -8] },
    { t: 0.5, at: [0, 66], legs: { at: [5, 11], end: -62 }, arms: [-106, 8] },
    { t: 0.78, pass: true, at: [0, 54], legs: { at: [6, 0.4], end: -42 }, arms: [-112, -8] },
  ],
};
