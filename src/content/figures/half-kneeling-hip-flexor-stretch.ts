import type { Figure } from '../../core/figure/figure.ts';

export const halfKneelingHipFlexorStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip'],
  props: [['mat', -36, 58]],
  keys: [
    {
      t: 0,
      at: [15.5, 24],
      spine: [94, 97, 92],
      nearLeg: [-123, -181, -168],
      farLeg: { at: [50, 0] },
      nearArm: [-128, -26],
      farArm: [-122, -30],
    },
  ],
};
