import type { ExerciseId } from '../exercises.ts';

/** Ways to make one exercise easier or harder that are not exercises of their own, as half-sentences. */
export interface Variation {
  readonly easier?: string;
  readonly harder?: string;
}

/** English; the exercises left out have other exercises on both sides of them. */
export const VARIATIONS: Readonly<Partial<Record<ExerciseId, Variation>>> = {
  plank: { easier: 'on your knees' },
  'plank-shoulder-tap': { harder: 'with a band around your wrists, or row a dumbbell instead of tapping' },
  'side-plank': { easier: 'with bent knees', harder: 'lift the top leg' },
  'mountain-climber': { easier: 'step in slowly', harder: 'feet on sliders' },
  'leg-raise': { harder: 'lower even more slowly' },
  'dead-bug': { easier: 'only tap one heel at a time' },
  'bird-dog': { easier: 'reach with the leg only' },
  'bear-crawl': { easier: 'hold still, knees up', harder: 'crawl backward' },
  superman: { harder: 'hold a light weight' },
  'incline-push-up': { easier: 'against a wall' },
  'push-up': { harder: 'with your feet raised' },
  'dumbbell-row': { easier: 'with a band' },
  'bent-over-row': { harder: 'add weight' },
  'glute-bridge': { easier: 'lift only half-way' },
  'ball-bridge': { harder: 'curl with one leg' },
  'hip-thrust': { harder: 'on one leg' },
  'hip-hinge': { easier: 'tap a wall behind you with your hips' },
  'single-leg-deadlift': { easier: 'keep the rear toes on the floor' },
  'weighted-single-leg-deadlift': { harder: 'add weight' },
  squat: { easier: 'sit down on a chair and stand up' },
  'weighted-squat': { harder: 'add weight, or raise the rear foot' },
  'single-leg-squat': { harder: 'add weight' },
  'forward-lunge': { harder: 'walk forward with every lunge' },
  'split-squat': { easier: 'hold on to something' },
  'rear-foot-elevated-split-squat': { harder: 'add weight' },
  'step-up': { easier: 'on a lower step' },
  clamshell: { easier: 'open less far', harder: 'with a band above your knees' },
  'lateral-band-step': { harder: 'move the band to your feet' },
  'four-way-hip': { harder: 'take a thicker band' },
  'calf-raise': { easier: 'sitting down' },
  'single-leg-calf-raise': { harder: 'add weight' },
  'bent-knee-calf-raise': { easier: 'on both legs', harder: 'add weight' },
  'tibialis-raise': { easier: 'sitting down', harder: 'feet further from the wall' },
  'single-leg-hop': { harder: 'hop forward' },
  'squat-jump': { harder: 'jump onto a box' },
  'lunge-with-rotation': { harder: 'sink deeper and reach up' },
  'a-march': { easier: 'march slowly', harder: 'skip instead of marching' },
  'knee-to-wall-rock': { easier: 'sitting down', harder: 'foot further from the wall' },
  'half-kneeling-hip-flexor-stretch': { easier: 'standing', harder: 'reach up with the arm' },
  'supine-hamstring-stretch': { easier: 'with a bent knee', harder: 'lift the leg without the strap' },
  'wall-calf-stretch': { easier: 'sitting, with a strap', harder: 'bend the rear knee' },
  'figure-four-stretch': { easier: 'sitting on a chair', harder: 'draw the thigh in further' },
  'foam-roll': { easier: 'with a ball or your hands', harder: 'put one leg on the other' },
};
