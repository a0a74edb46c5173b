import type { Figure } from '../../core/figure/figure.ts';

export const plankShoulderTap: Figure = {
  from: 'shoulders',
  alternates: true,
  planted: ['near foot', 'far foot'],
  props: [['mat', -12, 96]],
  base: {
    at: [73, 30.8],
    spine: [17, 17, 20],
    legs: { at: [0, 0], end: -74 },
    farArm: { at: [73, 2], end: 0 },
  },
  keys: [
    { t: 0, nearArm: { at: [73, 2], end: 0 } },
    { t: 0.5, nearArm: { at: [76, 25, 0], end: [40, -30], splay: -20 } },
  ],
};
