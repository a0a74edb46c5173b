import type { Equipment, Level, Muscle, Pattern, Position } from '../facts.ts';
import type { Focus } from '../routines.ts';

/** English words for what the catalogue classifies by, as they stand within a sentence. */
export const PATTERNS: Readonly<Record<Pattern, string>> = {
  'anti-extension': 'core: against arching',
  'anti-rotation': 'core: against twisting',
  'anti-lateral-flexion': 'core: against leaning',
  'trunk-extension': 'back extension',
  hinge: 'hinge',
  squat: 'squat',
  lunge: 'lunge',
  push: 'push',
  pull: 'pull',
  'hip-abduction': 'hip abduction',
  calf: 'calf and shin',
  plyometric: 'jumps',
  mobility: 'mobility',
};

export const MUSCLES: Readonly<Record<Muscle, string>> = {
  abs: 'abs',
  'lower-abs': 'lower abs',
  'deep-abs': 'deep abs',
  obliques: 'obliques',
  trunk: 'trunk',
  back: 'lower back',
  'upper-back': 'upper back',
  lats: 'lats',
  rhomboids: 'rhomboids',
  serratus: 'serratus',
  chest: 'chest',
  shoulders: 'shoulders',
  biceps: 'biceps',
  triceps: 'triceps',
  hips: 'hips',
  glutes: 'glutes',
  'glute-med': 'side glutes',
  'hip-flexors': 'hip flexors',
  'hip-rotators': 'hip rotators',
  'hip-stabilisers': 'hip stabilisers',
  quads: 'quads',
  hamstrings: 'hamstrings',
  calves: 'calves',
  soleus: 'soleus',
  shins: 'shins',
  ankles: 'ankles',
};

export const EQUIPMENT: Readonly<Record<Equipment, string>> = {
  mat: 'mat',
  wall: 'wall',
  space: 'some space',
  floor: 'even floor',
  dowel: 'stick',
  step: 'step',
  chair: 'chair',
  bench: 'bench',
  band: 'band',
  anchor: 'anchor for the band',
  strap: 'strap or towel',
  ball: 'exercise ball',
  roller: 'foam roller',
  dumbbell: 'dumbbells',
  kettlebell: 'kettlebell',
  barbell: 'barbell',
};

export const LEVELS: Readonly<Record<Level, string>> = {
  basic: 'basic',
  gated: 'basic, one step up',
  advanced: 'advanced',
};

export const POSITIONS: Readonly<Record<Position, string>> = {
  standing: 'standing',
  'half-kneeling': 'half kneeling',
  seated: 'sitting',
  quadruped: 'on hands and knees',
  prone: 'face down',
  supine: 'on your back',
  'side-lying': 'on your side',
};

export const FOCUSES: Readonly<Record<Focus, string>> = {
  trial: 'trial',
  core: 'core',
  legs: 'legs',
  'full body': 'full body',
  'warm-up': 'warm-up',
  plyometrics: 'jumps',
  mobility: 'mobility',
};

/** An easier way of an exercise, within a sentence that says what to master first. */
export const theEasierWay = (way: string): string => `the easier way, “${way}”,`;

/** Trying one exercise, as a routine. */
export const oneSetOf = (exercise: string): { readonly name: string; readonly promise: string } => ({
  name: `${exercise}, one set`,
  promise: 'One set, coached, to get to know it.',
});
