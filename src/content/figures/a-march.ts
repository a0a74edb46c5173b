import type { Figure } from '../../core/figure/figure.ts';

export const aMarch: Figure = {
  from: 'hip',
  shows: [0.25, 0.5, 0.75],
  alternates: true,
  cadence: 1.4,
  planted: ['hip', 'far foot'],
  base: { at: [0, 50.2], spine: [88, 89, 90], farLeg: { at: [7.4, 0] } },
  keys: [
    { t: 0, nearLeg: { at: [7.4, 0] }, nearArm: [-96, -20], farArm: [-96, -20] },
    { t: 0.5, nearLeg: { at: [31, 24], end: 10 }, nearArm: [-138, -52], farArm: [-62, 34] },
  ],
};
