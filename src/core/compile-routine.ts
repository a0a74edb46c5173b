import type { Exercise, ExerciseWords, Library, Mode } from './exercise.ts';
import type { Preferences } from './preferences.ts';
import { repetition } from './repetition.ts';
import { type Block, type Routine, SECTIONS, type SetPlan } from './routine.ts';
import type { PlannedSet, Step, Timeline } from './step.ts';
import type { Ms, Side } from './units.ts';

/** No session is longer than this many steps; {@link parseRoutine} refuses a file that would be. */
export const MAX_STEPS = 2_000;

type NewStep<S = Step> = S extends Step ? Omit<S, 'index' | 'section'> : never;

/**
 * Writes a routine out as the steps of a session.
 *
 * The times between sets are the ones behind the minutes of the ready routines: a transition before each
 * exercise (a shorter one within rounds), rest between sets and between rounds but not after the last,
 * `switchTime` between the sides. Whatever the plan says, every work step has a run-up of at least `countIn`.
 *
 * @throws RangeError when an exercise is in neither the library nor the routine; a parsed routine never is.
 */
export function compileRoutine(routine: Routine, library: Library, preferences: Preferences): Timeline {
  const own = new Map((routine.exercises ?? []).map((exercise) => [exercise.id, exercise]));
  const exercises: Record<string, Exercise> = {};
  const words: Record<string, ExerciseWords> = {};
  const steps: Step[] = [];

  const find = (id: string): Exercise => {
    const custom = own.get(id);
    const found = custom ?? library.exercise(id);
    if (!found) throw new RangeError(`The routine asks for an unknown exercise: ${id}`);
    exercises[id] = rulesOf(found);
    if (custom) words[id] = custom.words;
    return found;
  };

  for (const section of SECTIONS) {
    for (const block of routine[section]) {
      for (const step of compileBlock(block, find, preferences)) {
        steps.push({ ...step, index: steps.length, section } as Step);
      }
    }
  }
  return { routineId: routine.id, name: routine.name, steps, exercises, words };
}

function* compileBlock(
  block: Block,
  find: (id: string) => Exercise,
  preferences: Preferences,
): Generator<NewStep> {
  const rest = (length: Ms) => Math.round(length * preferences.restFactor);
  const runUp = (length: Ms) => Math.max(length, preferences.countIn);

  /** Rest of this length before a set; where there is none to speak of, a count-in. */
  function* restBefore(set: PlannedSet, length: Ms): Generator<NewStep> {
    if (length > 0) yield { kind: 'rest', scope: 'set', length: runUp(length), set };
    else yield { kind: 'prepare', length: preferences.countIn, set };
  }

  if (block.kind === 'straight') {
    for (const item of block.items) {
      for (let number = 1; number <= block.rounds; number++) {
        const sides = planSet(item, find(item.exercise), block, number, preferences);
        if (number === 1) yield { kind: 'prepare', length: runUp(preferences.transition), set: sides[0] };
        else yield* restBefore(sides[0], rest(item.rest));
        yield* workBothSides(sides, find(item.exercise), preferences);
      }
    }
    return;
  }

  const transition = runUp(Math.min(preferences.circuitTransition, preferences.transition));
  for (let round = 1; round <= block.rounds; round++) {
    let before: SetPlan | undefined;
    for (const item of block.items) {
      const sides = planSet(item, find(item.exercise), block, round, preferences);
      const pause = before ? rest(before.rest) : round > 1 ? rest(block.roundRest) : 0;
      if (pause > 0) yield { kind: 'rest', scope: before ? 'set' : 'round', length: pause, set: sides[0] };
      yield { kind: 'prepare', length: transition, set: sides[0] };
      yield* workBothSides(sides, find(item.exercise), preferences);
      before = item;
    }
  }
}

function* workBothSides(
  sides: readonly PlannedSet[],
  exercise: Exercise,
  preferences: Preferences,
): Generator<NewStep> {
  for (const [i, set] of sides.entries()) {
    if (i > 0) yield { kind: 'switch', length: preferences.switchTime, set };
    yield { kind: 'work', length: workLength(set, exercise), set };
  }
}

/** The set once for each side that has its own turn: right first, as the coach's script has it. */
function planSet(
  item: SetPlan,
  exercise: Exercise,
  block: Block,
  number: number,
  preferences: Preferences,
): [PlannedSet, ...PlannedSet[]] {
  const { target } = item;
  const tempo = target.kind === 'reps' ? (target.tempo ?? exercise.tempo) : undefined;
  const counted = tempo !== undefined && repetition(exercise, tempo).length > 0;
  const base: PlannedSet = {
    exercise: item.exercise,
    target,
    number,
    of: block.rounds,
    group: block.kind,
    mode: modeOf(item, exercise),
    paced: counted && (item.pace ?? preferences.pace) === 'paced',
    ...(tempo && { tempo }),
    ...(item.load !== undefined && { load: item.load }),
    ...(item.rir !== undefined && { rir: item.rir }),
  };
  if (exercise.laterality !== 'each') return [base];
  const side = (side: Side): PlannedSet => ({ ...base, side });
  return item.side ? [side(item.side)] : [side('right'), side('left')];
}

function modeOf(item: SetPlan, exercise: Exercise): Mode {
  if (item.target.kind === 'reps') return 'reps';
  return exercise.mode === 'hold' ? 'hold' : 'work';
}

function workLength(set: PlannedSet, exercise: Exercise): Ms | 'open' {
  if (set.target.kind === 'time') return set.target.ms;
  if (!set.paced || !set.tempo) return 'open';
  return set.target.reps * repetition(exercise, set.tempo).length;
}

/** The rules' part alone, of an exercise that may come with words or more. */
export function rulesOf({ id, mode, laterality, limb, tempo, begins }: Exercise): Exercise {
  return { id, mode, laterality, limb, ...(tempo && { tempo }), ...(begins && { begins }) };
}
