import type { Figure } from '../../core/figure/figure.ts';

export const tibialisRaise: Figure = {
  from: 'hip',
  planted: ['near foot', 'far foot'],
  props: [
    ['wall', -17],
    ['arrow', 'near toe', 5, 0],
  ],
  base: { spine: [93, 91, 88], arms: [-86, -80] },
  keys: [
    { t: 0, at: [-3.4, 46.8], legs: { at: [11, 0], on: 'heel', end: 0 } },
    { t: 0.5, at: [-3.4, 48.6], legs: { at: [11, 0], on: 'heel', end: 40 } },
  ],
};
