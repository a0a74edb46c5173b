import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/content/exercises.ts';
import { ROUTINES, readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { Routine, SetPlan } from '../../src/core/routine.ts';
import { leastOf, trimRoutine, trimToFit } from '../../src/core/trim-routine.ts';
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

const distinct = (routine: Routine): number =>
  new Set(mainItems(routine).map(({ exercise }) => exercise)).size;

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

  it('is refused only where the warm-up and one set of two exercises are too long', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        if (trimRoutine(routine, minutes, library, chosen)) return;
        const least = leastOf(routine, library, chosen);
        expect(least.length).toBeGreaterThan(minutes * 60_000);
        expect(least.length / 60_000).toBe(minutesOf(least.routine, chosen));
        expect(least.routine.warmUp).toBe(routine.warmUp);
        expect(least.routine.coolDown).toEqual([]);
        expect(least.routine.main.every(({ rounds }) => rounds === 1)).toBe(true);
        expect(distinct(least.routine)).toBe(Math.min(2, distinct(routine)));
      }),
    );
  });

  it('keeps the warm-up, the order, and two exercises where there are two', () => {
    fc.assert(
      fc.property(anyTrim, ([routine, minutes, chosen]) => {
        const trimmed = trimRoutine(routine, minutes, library, chosen)?.routine;
        if (!trimmed) return;
        expect(trimmed.warmUp).toBe(routine.warmUp);
        expect(isSubsequence(mainItems(trimmed), mainItems(routine))).toBe(true);
        expect(distinct(trimmed)).toBeGreaterThanOrEqual(Math.min(2, distinct(routine)));
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
        const gone = (exercise: string) =>
          !mainItems(trimmed.routine).some((item) => item.exercise === exercise);
        expect(leftOut.flatMap((one) => (one.kind === 'exercise' ? one.exercise : []))).toEqual([
          ...new Set(mainItems(routine).flatMap(({ exercise }) => (gone(exercise) ? exercise : []))),
        ]);
        // Nothing is said twice.
        expect(
          new Set(leftOut.map(({ kind, ...of }) => JSON.stringify('exercise' in of ? of.exercise : kind)))
            .size,
        ).toBe(leftOut.length);
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

  it('loses accessories, then the cool-down, then sets', () => {
    expect(trim('full-body-a', 25)?.leftOut).toEqual([{ kind: 'exercise', exercise: 'calf-raise' }]);
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

  it('comes down to the warm-up and one set of two exercises, and no further', () => {
    const least = leastOf(ready('basics-first'), library, DEFAULT_PREFERENCES);
    expect(least.routine.warmUp).toBe(ready('basics-first').warmUp);
    expect(least.routine.main).toMatchObject([
      { rounds: 1, items: [{ exercise: 'squat' }] },
      { rounds: 1, items: [{ exercise: 'hip-hinge' }] },
    ]);
    expect(trim('basics-first', least.length / 60_000)).toEqual(least);
    expect(trim('basics-first', least.length / 60_000 - 0.01)).toBeUndefined();
    expect(trimToFit(ready('basics-first'), 1, library, DEFAULT_PREFERENCES)).toEqual(least);
    expect(trimToFit(ready('basics-first'), 30, library, DEFAULT_PREFERENCES).leftOut).toEqual([]);
  });

  it('says once what it does without, though the routine has it twice', () => {
    const both = trim('mobility-and-cool-down', 7.5)?.leftOut;
    expect(both).toEqual([{ kind: 'exercise', exercise: 'foam-roll' }]);
    const one = trim('mobility-and-cool-down', 9)?.leftOut;
    expect(one).toEqual([{ kind: 'sets', exercise: 'foam-roll', sets: 1 }]);
  });

  it('leaves a routine of one exercise that', () => {
    const [ready] = ROUTINES;
    if (!ready) throw new Error('no routine');
    const { routine } = ready;
    const alone: Routine = {
      ...routine,
      main: routine.main.map((block) => ({ ...block, rounds: 3, items: block.items.slice(0, 1) })),
    };
    expect(leastOf(alone, library, DEFAULT_PREFERENCES).leftOut).toEqual([{ kind: 'rounds', rounds: 2 }]);
  });
});
