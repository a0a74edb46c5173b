import { compileRoutine } from './compile-routine.ts';
import type { Library } from './exercise.ts';
import type { Preferences } from './preferences.ts';
import type { LeftOut, Routine } from './routine.ts';
import type { Ms } from './units.ts';
import { lengthOfTimeline } from './view-session.ts';

/** A routine made to fit, and what that cost. */
export interface Trimmed {
  /** With `leftOut` in it, unless it fitted as it was. */
  readonly routine: Routine;
  /** In the order of the routine, nothing twice; empty when it fitted as it was. */
  readonly leftOut: readonly LeftOut[];
  /** The compiler's, with the preferences in force; open sets counted as everywhere. */
  readonly length: Ms;
}

/** Of the main part, so many exercises are kept: one alone is no training of a whole body, and no circuit. */
const LEAST_EXERCISES = 2;

/** What is kept of a routine. */
interface Kept {
  readonly coolDown: boolean;
  /** One for each block of the main part: rounds, and the places of its items. */
  readonly main: readonly { readonly rounds: number; readonly items: readonly number[] }[];
}

/**
 * Makes a routine fit into the minutes there are. What is missed least goes first:
 *
 * 1. accessories, the last one first: what the library marks as such ({@link Exercise.accessory}), exercises of one
 *    joint whose muscles the large movements train as well;
 * 2. the cool-down, which is optional;
 * 3. sets or rounds, one at a time, where there are most of them, the later block first;
 * 4. exercises, the last one first: in a routine the large movements come first.
 *
 * Two exercises of the main part always stay, where it has two. The warm-up is never touched, and the order never
 * changes.
 *
 * @param minutes positive
 * @returns undefined when even the least ({@link leastOf}) takes longer
 */
export function trimRoutine(
  routine: Routine,
  minutes: number,
  library: Library,
  preferences: Preferences,
): Trimmed | undefined {
  for (const fewer of shorterAndShorter(routine, library, preferences))
    if (fewer.length <= minutes * 60_000) return fewer;
  return undefined;
}

/** The same, and the least where even that takes longer: what is begun from an address that asks for too little. */
export const trimToFit = (...asked: Parameters<typeof trimRoutine>): Trimmed => {
  const [routine, , library, preferences] = asked;
  return trimRoutine(...asked) ?? leastOf(routine, library, preferences);
};

/** The least that is left of a routine: the warm-up, and one set of each of two exercises. */
export function leastOf(routine: Routine, library: Library, preferences: Preferences): Trimmed {
  let least: Trimmed | undefined;
  for (const fewer of shorterAndShorter(routine, library, preferences)) least = fewer;
  return least as Trimmed;
}

/** The routine as it is, then with one thing less each time. */
function* shorterAndShorter(
  routine: Routine,
  library: Library,
  preferences: Preferences,
): Generator<Trimmed, void> {
  const isAccessory = (id: string) =>
    (routine.exercises?.find((own) => own.id === id) ?? library.exercise(id))?.accessory === true;
  let kept: Kept | undefined = {
    coolDown: routine.coolDown.length > 0,
    main: routine.main.map(({ rounds, items }) => ({ rounds, items: items.map((_, i) => i) })),
  };
  for (; kept; kept = cut(routine, kept, isAccessory)) {
    const leftOut = lacking(routine, kept);
    const now: Routine = leftOut.length > 0 ? { ...build(routine, kept), leftOut } : routine;
    yield { routine: now, leftOut, length: lengthOfTimeline(compileRoutine(now, library, preferences)) };
  }
}

/** One thing less; undefined when there is nothing left to take. */
function cut(routine: Routine, kept: Kept, isAccessory: (exercise: string) => boolean): Kept | undefined {
  const places = placesOf(routine, kept);
  /** Whether enough exercises stay without this one: of one that is there twice, one may always go. */
  const mayGo = ({ exercise }: Place) =>
    places.filter((one) => one.exercise === exercise).length > 1 ||
    new Set(places.map((one) => one.exercise)).size > LEAST_EXERCISES;

  const accessory = places.findLast((place) => isAccessory(place.exercise) && mayGo(place));
  if (accessory) return without(kept, accessory);
  if (kept.coolDown) return { ...kept, coolDown: false };

  const rounds = kept.main.map((part) => (part.items.length > 0 ? part.rounds : 0));
  const most = Math.max(...rounds);
  if (most > 1) {
    const widest = rounds.lastIndexOf(most);
    const main = kept.main.map((part, block) => (block === widest ? { ...part, rounds: most - 1 } : part));
    return { ...kept, main };
  }
  const last = places.findLast(mayGo);
  return last && without(kept, last);
}

interface Place {
  readonly block: number;
  readonly item: number;
  readonly exercise: string;
}

const placesOf = (routine: Routine, kept: Kept): readonly Place[] =>
  kept.main.flatMap(({ items }, block) =>
    items.map((item) => ({ block, item, exercise: routine.main[block]?.items[item]?.exercise ?? '' })),
  );

const without = (kept: Kept, place: Place): Kept => ({
  ...kept,
  main: kept.main.map((part, block) =>
    block === place.block ? { ...part, items: part.items.filter((item) => item !== place.item) } : part,
  ),
});

function build(routine: Routine, kept: Kept): Routine {
  return {
    ...routine,
    main: routine.main.flatMap((block, b) => {
      const { rounds, items } = kept.main[b] ?? { rounds: 0, items: [] };
      if (items.length === 0) return [];
      const left = block.items.filter((_, i) => items.includes(i));
      return [{ ...block, rounds, items: left, roundRest: rounds > 1 ? block.roundRest : 0 }];
    }),
    coolDown: kept.coolDown ? routine.coolDown : [],
  };
}

/** What was taken away, in the order of the routine. What the routine has in several places is said once. */
function lacking(routine: Routine, kept: Kept): readonly LeftOut[] {
  const staying = new Set(placesOf(routine, kept).map(({ exercise }) => exercise));
  const sets = new Map<string, number>();
  let rounds = 0;
  for (const [b, block] of routine.main.entries()) {
    const part = kept.main[b] ?? { rounds: 0, items: [] };
    const fewer = block.rounds - part.rounds;
    if (block.kind !== 'straight' && part.items.length > 0) rounds += fewer;
    for (const [i, { exercise }] of block.items.entries()) {
      const gone = part.items.includes(i) ? (block.kind === 'straight' ? fewer : 0) : block.rounds;
      sets.set(exercise, (sets.get(exercise) ?? 0) + gone);
    }
  }
  const leftOut = [...sets].flatMap(([exercise, gone]): LeftOut[] => {
    if (!staying.has(exercise)) return [{ kind: 'exercise', exercise }];
    return gone > 0 ? [{ kind: 'sets', exercise, sets: gone }] : [];
  });
  if (rounds > 0) leftOut.push({ kind: 'rounds', rounds });
  if (routine.coolDown.length > 0 && !kept.coolDown) leftOut.push({ kind: 'cool-down' });
  return leftOut;
}
