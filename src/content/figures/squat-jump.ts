import type { Figure } from '../../core/figure/figure.ts';

export const squatJump: Figure = {
  from: 'hip',
  shows: [0, 0.5, 0.7],
  props: [['spring']],
  keys: [
    { t: 0, at: [0, 50.2], spine: [89, 90, 90], legs: { at: [6, 0], end: 0 }, arms: [-94, -84] },
    { t: 0.5, at: [-6, 36], spine: [58, 60, 74], legs: { at: [6, 0], end: 0 }, arms: [-152, -132] },
    { t: 0.6, pass: true, at: [0, 54], spine: [84, 86, 90], legs: { at: [6, 2], end: -40 }, arms: [-20, 10] },
    { t: 0.7, at: [0, 70], spine: [89, 90, 92], legs: { at: [4, 16], end: -60 }, arms: [38, 62] },
    { t: 0.8, pass: true, at: [0, 54], spine: [84, 86, 90], legs: { at: [6, 2], end: -38 }, arms: [10, 36] },
    { t: 0.89, at: [-4, 42], spine: [70, 72, 82], legs: { at: [6, 0], end: 0 }, arms: [-70, -40] },
  ],
};
