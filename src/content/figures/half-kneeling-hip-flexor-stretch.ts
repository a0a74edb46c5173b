import type { Figure } from '../../core/figure/figure.ts';

export const halfKneelingHipFlexorStretch: Figure = {
  from: 'hip',
  works: 'near leg',
  planted: ['hip'],
  props: [['mat', -36, 58]],
  keys: [
    {
      t: 0,
      at: [9, 26],
      spine: [94, 93, 90],
      nearLeg: [-112, -181, -168],
      farLeg: { at: [44, 0] },
      nearArm: [-118, -34],
      farArm: [-112, -38],
    },
  ],
};
