import type { Figure } from '../../core/figure/figure.ts';

export const aMarch: Figure = {
  from: 'hip',
  alternates: true,
  cadence: 1.4,
  planted: ['hip'],
  base: { at: [0, 50.2], spine: [88, 89, 90] },
  keys: [
    { t: 0, nearLeg: [-4, -92, 8], farLeg: [-88, -91, 0], nearArm: [-138, -52], farArm: [-62, 34] },
    { t: 0.5, nearLeg: [-88, -91, 0], farLeg: [-88, -91, 0], nearArm: [-96, -20], farArm: [-96, -20] },
  ],
};
