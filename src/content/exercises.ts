import type { Library } from '../core/exercise.ts';
import { hips } from './exercises/hips.ts';
import { jumpsAndMobility } from './exercises/jumps-and-mobility.ts';
import { legs } from './exercises/legs.ts';
import { trunkAndArms } from './exercises/trunk-and-arms.ts';
import { type CatalogueExercise, type Facts, SINGLE_JOINT } from './facts.ts';

const FACTS = { ...trunkAndArms, ...hips, ...legs, ...jumpsAndMobility };

export type ExerciseId = keyof typeof FACTS;

/** Every exercise of the catalogue, by id. */
export const EXERCISES = Object.fromEntries(
  Object.entries<Facts>(FACTS).map(([id, facts]) => [
    id,
    { id, ...facts, accessory: SINGLE_JOINT.includes(facts.pattern) },
  ]),
) as unknown as Readonly<Record<ExerciseId, CatalogueExercise>>;

/** Whether the catalogue has this id. */
export const isExerciseId = (id: string): id is ExerciseId => Object.hasOwn(EXERCISES, id);

/** The catalogue, as the rules ask for it. */
export const library: Library = {
  exercise: (id) => (isExerciseId(id) ? EXERCISES[id] : undefined),
};
