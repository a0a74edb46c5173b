import type { ExerciseWords } from '../../core/exercise.ts';
import { type ExerciseId, isExerciseId } from '../exercises.ts';
import { hips } from './words/hips.ts';
import { jumpsAndMobility } from './words/jumps-and-mobility.ts';
import { legs } from './words/legs.ts';
import { trunkAndArms } from './words/trunk-and-arms.ts';

/** English words of every exercise of the catalogue. */
export const EXERCISE_WORDS: Readonly<Record<ExerciseId, ExerciseWords>> = {
  ...trunkAndArms,
  ...hips,
  ...legs,
  ...jumpsAndMobility,
};

/** English words of one exercise; undefined when the catalogue does not have it. */
export const exerciseWords = (id: string): ExerciseWords | undefined =>
  isExerciseId(id) ? EXERCISE_WORDS[id] : undefined;
