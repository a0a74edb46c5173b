import type { Exercise } from '../core/exercise.ts';

export type Pattern =
  | 'anti-extension'
  | 'anti-rotation'
  | 'anti-lateral-flexion'
  | 'trunk-extension'
  | 'hinge'
  | 'squat'
  | 'lunge'
  | 'push'
  | 'pull'
  | 'hip-abduction'
  | 'calf'
  | 'plyometric'
  | 'mobility';

/**
 * Patterns in which one joint moves: calf and shin, hip abduction, back extension. When time is short these exercises
 * go first. Holds of the trunk are not among them: for a runner the core is the point.
 */
export const SINGLE_JOINT: readonly Pattern[] = ['calf', 'hip-abduction', 'trunk-extension'];

export type Muscle =
  | 'abs'
  | 'lower-abs'
  | 'deep-abs'
  | 'obliques'
  | 'trunk'
  | 'back'
  | 'upper-back'
  | 'lats'
  | 'rhomboids'
  | 'serratus'
  | 'chest'
  | 'shoulders'
  | 'biceps'
  | 'triceps'
  | 'hips'
  | 'glutes'
  | 'glute-med'
  | 'hip-flexors'
  | 'hip-rotators'
  | 'hip-stabilisers'
  | 'quads'
  | 'hamstrings'
  | 'calves'
  | 'soleus'
  | 'shins'
  | 'ankles';

export type Equipment =
  | 'mat'
  | 'wall'
  | 'space'
  | 'floor'
  | 'dowel'
  | 'step'
  | 'chair'
  | 'bench'
  | 'band'
  | 'anchor'
  | 'strap'
  | 'ball'
  | 'roller'
  | 'dumbbell'
  | 'kettlebell'
  | 'barbell';

/** What is found anywhere: a routine takes it for granted, and so need not name it. */
export const EVERYWHERE: readonly Equipment[] = ['mat', 'wall', 'space', 'floor', 'dowel'];

/**
 * `basic` – for everybody; `gated` – basic, once its regression is mastered; `advanced` – after the basics.
 * The gate: two sessions at the top of the dose, pain at most 2, at least 2 repetitions in reserve.
 */
export type Level = 'basic' | 'gated' | 'advanced';

export type Position =
  | 'standing'
  | 'half-kneeling'
  | 'seated'
  | 'quadruped'
  | 'prone'
  | 'supine'
  | 'side-lying';

/** From the least to the most; equal when the source gives one number. */
export type Span = readonly [least: number, most: number];

/** What a full dose is. Repetitions and seconds of a one-sided exercise are per side. */
export type Dose = { readonly sets: number; readonly restSeconds: number } & (
  | { readonly reps: Span }
  | { readonly seconds: Span }
);

/**
 * Where an exercise and its dose come from: one of the five documents on strength work for runners this
 * catalogue was drawn from, by their numbers, or what coaches commonly do. Only 002 gives doses.
 */
export type Source = '000' | '001' | '002' | '003' | '004' | 'common practice';

/** An exercise of the catalogue: the rules' part and what a plan, a filter and a page need to know of it. */
export interface CatalogueExercise extends Exercise {
  readonly pattern: Pattern;
  readonly muscles: readonly Muscle[];
  /** Of each inner list one is needed: `[['bench'], ['barbell', 'dumbbell']]`. */
  readonly equipment: readonly (readonly Equipment[])[];
  /** What makes it easier, nicer or harder, and can be left out. */
  readonly optional?: readonly Equipment[];
  readonly level: Level;
  readonly position: Position;
  readonly dose: Dose;
  /** Id of the easier exercise before this one. Easier ways to do this one are words: `variations`. */
  readonly regression?: string;
  /** Id of the harder exercise after this one. */
  readonly progression?: string;
  readonly sources: readonly Source[];
}

/** The same as it is written down: the id is its key. */
export type Facts = Omit<CatalogueExercise, 'id' | 'accessory'>;
