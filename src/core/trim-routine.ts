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
  /** In the order of the routine; empty when it fitted as it was. */
  readonly leftOut: readonly LeftOut[];
  /** The compiler's, with the preferences in force; open sets counted as everywhere. */
  readonly length: Ms;
}

/** Of the main part, so many exercises are kept as long as fewer sets of them will do. */
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
 * 1. the cool-down, which is optional;
 * 2. accessories, the last one first, while two exercises stay: what the library marks as such
 *    ({@link Exercise.accessory}), exercises of one joint whose muscles the large movements train as well;
 * 3. sets or rounds, one at a time, where there are most of them, the later block first;
 * 4. exercises, the last one first, down to one: in a routine the large movements come first.
 *
 * The warm-up is never touched, and the order never changes.
 *
 * @param minutes positive
 * @returns undefined when even the warm-up and one set take longer
 */
export function trimRoutine(
  routine: Routine,
  minutes: number,
  library: Library,
  preferences: Preferences,
): Trimmed | undefined {
  const lengthOf = (some: Routine) => lengthOfTimeline(compileRoutine(some, library, preferences));
  const isAccessory = (id: string) =>
    (routine.exercises?.find((own) => own.id === id) ?? library.exercise(id))?.accessory === true;

  let kept: Kept = {
    coolDown: routine.coolDown.length > 0,
    main: routine.main.map(({ rounds, items }) => ({ rounds, items: items.map((_, i) => i) })),
  };
  let now = routine;
  let length = lengthOf(now);
  while (length > minutes * 60_000) {
    const fewer = cut(routine, kept, isAccessory);
    if (!fewer) return undefined;
    kept = fewer;
    now = build(routine, kept);
    length = lengthOf(now);
  }
  const leftOut = lacking(routine, kept);
  return { routine: leftOut.length > 0 ? { ...now, leftOut } : now, leftOut, length };
}

/** One thing less; undefined when there is nothing left to take. */
function cut(routine: Routine, kept: Kept, isAccessory: (exercise: string) => boolean): Kept | undefined {
  if (kept.coolDown) return { ...kept, coolDown: false };
  const places = kept.main.flatMap(({ items }, block) => items.map((item) => ({ block, item })));
  const without = (place: { readonly block: number; readonly item: number }): Kept => ({
    ...kept,
    main: kept.main.map((part, block) =>
      block === place.block ? { ...part, items: part.items.filter((item) => item !== place.item) } : part,
    ),
  });

  const accessory = places.findLast(({ block, item }) =>
    isAccessory(routine.main[block]?.items[item]?.exercise ?? ''),
  );
  if (accessory && places.length > LEAST_EXERCISES) return without(accessory);

  const rounds = kept.main.map((part) => (part.items.length > 0 ? part.rounds : 0));
  const most = Math.max(...rounds);
  if (most > 1) {
    const widest = rounds.lastIndexOf(most);
    return {
      ...kept,
      main: kept.main.map((part, block) => (block === widest ? { ...part, rounds: most - 1 } : part)),
    };
  }
  const last = places.at(-1);
  return last && places.length > 1 ? without(last) : undefined;
}

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

/** What was taken away, in the order of the routine. */
function lacking(routine: Routine, kept: Kept): readonly LeftOut[] {
  const leftOut = routine.main.flatMap((block, b): LeftOut[] => {
    const { rounds, items } = kept.main[b] ?? { rounds: 0, items: [] };
    const fewer = block.rounds - rounds;
    return [
      ...block.items.flatMap(({ exercise }, i): LeftOut[] => {
        if (!items.includes(i)) return [{ kind: 'exercise', exercise }];
        return fewer > 0 && block.kind === 'straight' ? [{ kind: 'sets', exercise, sets: fewer }] : [];
      }),
      ...(items.length > 0 && fewer > 0 && block.kind !== 'straight'
        ? [{ kind: 'rounds', rounds: fewer } as const]
        : []),
    ];
  });
  if (routine.coolDown.length > 0 && !kept.coolDown) leftOut.push({ kind: 'cool-down' });
  return leftOut;
}
