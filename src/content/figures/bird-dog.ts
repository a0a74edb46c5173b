import type { Figure } from '../../core/figure/figure.ts';

export const birdDog: Figure = {
  from: 'hip',
  alternates: true,
  planted: ['hip', 'shoulders', 'far hand', 'near foot'],
  props: [['mat', -6, 70]],
  base: { at: [24, 27.7], spine: [7, 6, 12], nearLeg: [-90, -180, -168], farArm: { at: [52.5, 2], end: 0 } },
  keys: [
    { t: 0, nearArm: { at: [52.5, 2], end: 0 }, farLeg: [-90, -180, -168] },
    { t: 0.5, nearArm: { at: [81, 34.6], end: 6 }, farLeg: [-184, -182, -112] },
  ],
};
