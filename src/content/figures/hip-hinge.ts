import type { Figure } from '../../core/figure/figure.ts';

export const hipHinge: Figure = {
  from: 'near foot',
  planted: ['near foot', 'far foot'],
  props: [['dowel']],
  base: { at: [12, 0], farLeg: { at: [12, 0] } },
  keys: [
    { t: 0, spine: [90, 90, 90], nearLeg: [-86, -94, 0], nearArm: [-140, -30], farArm: [64, 152] },
    { t: 0.5, spine: [24, 24, 24], nearLeg: [-64, -97, 0], nearArm: [-206, -96], farArm: [-2, 86] },
  ],
};
