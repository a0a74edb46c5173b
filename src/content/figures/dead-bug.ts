import type { Figure } from '../../core/figure/figure.ts';

export const deadBug: Figure = {
  from: 'hip',
  alternates: true,
  planted: ['hip', 'shoulders'],
  props: [['mat', -14, 96]],
  base: { at: [44, 7.6], spine: [180, 180, 174], nearLeg: [92, 0, 75], farArm: [88, 90] },
  keys: [
    { t: 0, nearArm: [88, 90], farLeg: [92, 0, 75] },
    { t: 0.5, nearArm: [168, 172], farLeg: [14, 8, 60] },
  ],
};
