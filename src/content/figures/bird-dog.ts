import type { Figure } from '../../core/figure/figure.ts';

export const birdDog: Figure = {
  from: 'hip',
  alternates: true,
  planted: ['hip', 'shoulders'],
  props: [['mat', -6, 70]],
  base: { at: [24, 27.7], spine: [7, 6, 12], nearLeg: [-90, -180, -168], farArm: [-90, -90, 0] },
  keys: [
    { t: 0, nearArm: [-90, -90, 0], farLeg: [-90, -180, -168] },
    { t: 0.5, nearArm: [8, 6, 6], farLeg: [-184, -182, -112] },
  ],
};
