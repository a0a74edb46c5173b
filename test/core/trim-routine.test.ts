import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/content/exercises.ts';
import { ROUTINES, readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { Routine, SetPlan } from '../../src/core/routine.ts';
import { trimRoutine } from '../../src/core/trim-routine.ts';
import { lengthOfTimeline } from '../../src/core/view-session.ts';
import { preferences, routines } from './arbitraries.ts';

const minutesOf = (routine: Routine, chosen = DEFAULT_PREFERENCES) =>
  lengthOfTimeline(compileRoutine(routine, library, chosen)) / 60_000;

const ready = (id: string): Routine => {
  const found = readyRoutine(id);
  if (!found) throw new Error(`No ${id}`);
  return found.routine;
};

const trim = (id: string, minutes: number) => trimRoutine(ready(id), minutes, library, DEFAULT_PREFERENCES);

const mainItems = (routine: Routine): readonly SetPlan[] => routine.main.flatMap(({ items }) => items);

/** Whether `part` is `whole` with some left out, order kept. */
function isSubsequence<T>(part: readonly T[], whole: readonly T[]): boolean {
  let at = 0;
  for (const one of whole) if (at < part.length && part[at] === one) at++;
  return at === part.length;
}

const anyTrim = fc.tuple(
  fc.oneof(routines, fc.constantFrom(...ROUTINES.map(({ routine }) => routine))),
  fc.double({ min: 0.1, max: 40, noNaN: true }),
  preferences,
);

describe('a shortened routine', () => {
  it('is never longer than asked, or there is none', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        const trimmed = trimRoutine(routine, minutes, library, chosen);
        if (!trimmed) return;
        expect(trimmed.length).toBeLessThanOrEqual(minutes * 60_000);
        expect(trimmed.length / 60_000).toBe(minutesOf(trimmed.routine, chosen));
      }),
    );
  });

  it('is refused only where the warm-up and one set of one exercise are too long', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        if (trimRoutine(routine, minutes, library, chosen)) return;
        const [first] = routine.main;
        if (!first) throw new Error('a routine without a main part');
        const least: Routine = {
          ...routine,
          main: [{ ...first, rounds: 1, roundRest: 0, items: first.items.slice(0, 1) }],
          coolDown: [],
        };
        // An accessory gives way while two exercises stay, so what is left need not be the very first.
        const others = routine.main.flatMap((block) =>
          block.items.map((item) => ({
            ...least,
            main: [{ ...block, rounds: 1, roundRest: 0, items: [item] }],
          })),
        );
        expect(Math.max(...others.map((one) => minutesOf(one, chosen)))).toBeGreaterThan(minutes);
      }),
    );
  });

  it('keeps the warm-up, the order, and at least one set of the main part', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        const trimmed = trimRoutine(routine, minutes, library, chosen)?.routine;
        if (!trimmed) return;
        expect(trimmed.warmUp).toBe(routine.warmUp);
        expect(isSubsequence(mainItems(trimmed), mainItems(routine))).toBe(true);
        expect(mainItems(trimmed).length).toBeGreaterThan(0);
        for (const { rounds, items } of trimmed.main) {
          expect(rounds).toBeGreaterThan(0);
          expect(items.length).toBeGreaterThan(0);
        }
        expect({ id: trimmed.id, name: trimmed.name }).toEqual({ id: routine.id, name: routine.name });
      }),
    );
  });

  it('says what it does without, all of it and nothing else', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        const trimmed = trimRoutine(routine, minutes, library, chosen);
        if (!trimmed) return;
        const { leftOut } = trimmed;
        const count = (some: Routine) =>
          some.main.reduce((sum, { items, rounds }) => sum + items.length * 1000 + rounds, 0);
        expect(leftOut.length > 0).toBe(
          count(routine) !== count(trimmed.routine) ||
            routine.coolDown.length !== trimmed.routine.coolDown.length,
        );
        expect(leftOut.filter(({ kind }) => kind === 'exercise')).toHaveLength(
          mainItems(routine).length - mainItems(trimmed.routine).length,
        );
        if (leftOut.length === 0) expect(trimmed.routine).toBe(routine);
        else expect(trimmed.routine.leftOut).toBe(leftOut);
      }),
    );
  });

  it('stays whole where there is time', () => {
    for (const { routine } of ROUTINES) {
      const trimmed = trimRoutine(routine, minutesOf(routine), library, DEFAULT_PREFERENCES);
      expect(trimmed?.routine, routine.id).toBe(routine);
      expect(trimmed?.leftOut, routine.id).toEqual([]);
    }
  });

  it('loses the cool-down, then accessories, then sets', () => {
    expect(trim('full-body-a', 25)?.leftOut).toEqual([{ kind: 'cool-down' }]);
    expect(trim('full-body-a', 22)?.leftOut).toEqual([
      { kind: 'exercise', exercise: 'calf-raise' },
      { kind: 'cool-down' },
    ]);
    expect(trim('full-body-a', 20.5)?.leftOut).toEqual([
      { kind: 'sets', exercise: 'plank', sets: 1 },
      { kind: 'exercise', exercise: 'calf-raise' },
      { kind: 'cool-down' },
    ]);
    expect(trim('core-essentials', 5)?.leftOut).toEqual([{ kind: 'rounds', rounds: 2 }]);
  });

  it('comes down to the warm-up and a single set, and no further', () => {
    const least = trim('basics-first', 4);
    expect(least?.routine.warmUp).toBe(ready('basics-first').warmUp);
    expect(least?.routine.main).toMatchObject([{ rounds: 1, items: [{ exercise: 'squat' }] }]);
    expect(trim('basics-first', 2.5)).toBeUndefined();
  });
});
