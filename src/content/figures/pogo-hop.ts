import type { Figure } from '../../core/figure/figure.ts';

export const pogoHop: Figure = {
  from: 'hip',
  cadence: 0.6,
  base: { spine: [88, 89, 90], arms: [-104, -34] },
  keys: [
    { t: 0, at: [0, 49], legs: { at: [6, 0], end: -8 } },
    { t: 0.22, pass: true, at: [0, 53.4], legs: { at: [6, 0.4], end: -38 } },
    { t: 0.5, at: [0, 60], legs: { at: [6, 6], end: -52 } },
    { t: 0.78, pass: true, at: [0, 53.4], legs: { at: [6, 0.4], end: -38 } },
  ],
};
