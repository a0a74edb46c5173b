import type { CoachLanguage } from '../core/phrase.ts';
import type { Target } from '../core/units.ts';
import { oneSetOf } from './en/terms.ts';
import { EXERCISES, isExerciseId } from './exercises.ts';
import { EVERYWHERE } from './facts.ts';
import { type ReadyRoutine, readyRoutine } from './routines.ts';

/** One set of an exercise is a routine at this address, so that trying it is an ordinary, logged session. */
const TRY = 'try-';

export const tryRoutineId = (exercise: string): string => `${TRY}${exercise}`;

/** Whether a routine is one set of an exercise, to try it. */
export const isTryRoutine = (id: string): boolean => id.startsWith(TRY) && isExerciseId(id.slice(TRY.length));

/**
 * The routine of an address: one that comes with the app, or `try-<exercise>`, one set of an exercise at the least of
 * its dose. Undefined when there is none.
 *
 * @param language names the exercise of a trial
 */
export function findRoutine(id: string, language: Pick<CoachLanguage, 'exercise'>): ReadyRoutine | undefined {
  return readyRoutine(id) ?? (id.startsWith(TRY) ? tryRoutine(id.slice(TRY.length), language) : undefined);
}

function tryRoutine(id: string, language: Pick<CoachLanguage, 'exercise'>): ReadyRoutine | undefined {
  const name = language.exercise(id)?.name;
  if (!isExerciseId(id) || name === undefined) return undefined;
  const { dose, equipment, level } = EXERCISES[id];
  const target: Target =
    'reps' in dose ? { kind: 'reps', reps: dose.reps[0] } : { kind: 'time', ms: dose.seconds[0] * 1000 };
  const words = oneSetOf(name);
  return {
    routine: {
      id: tryRoutineId(id),
      name: words.name,
      warmUp: [],
      main: [{ kind: 'straight', rounds: 1, items: [{ exercise: id, target, rest: 0 }], roundRest: 0 }],
      coolDown: [],
    },
    promise: words.promise,
    // Of each list one is needed; none where something found anywhere will do.
    equipment: equipment
      .filter((oneOf) => !oneOf.some((thing) => EVERYWHERE.includes(thing)))
      .flatMap(([first]) => first ?? []),
    focus: 'trial',
    level,
  };
}
