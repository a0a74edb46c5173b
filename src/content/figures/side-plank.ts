import type { Figure } from '../../core/figure/figure.ts';

export const sidePlank: Figure = {
  from: 'shoulders',
  works: 'near side',
  planted: ['shoulders', 'hip'],
  props: [['mat', -4, 104]],
  over: ['far arm'],
  keys: [
    {
      t: 0,
      at: [24, 26.5],
      spine: [167, 167, 167],
      turn: 90,
      nearLeg: [-13, -13, [0, 90]],
      farLeg: [-14.5, -14.5, [0, 90]],
      nearArm: [-92, [180, 35]],
      farArm: [88, 90],
    },
  ],
};
