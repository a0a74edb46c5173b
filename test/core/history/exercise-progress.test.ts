import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARED_DAYS, compareSides } from '../../../src/core/history/compare-sides.ts';
import { addDays } from '../../../src/core/history/day.ts';
import type { Effort } from '../../../src/core/history/digest.ts';
import { bestByPeriod, MEASURES, seriesOf } from '../../../src/core/history/series.ts';
import { type Better, whatGotBetter } from '../../../src/core/history/what-got-better.ts';
import { type Done, efforts, sideOf, TODAY } from './arbitrary-history.ts';

const measures = fc.constantFrom(...MEASURES);
const either = fc.constantFrom('side-plank', 'split-squat').chain((id) => efforts(id));

const effort = (
  exercise: string,
  sequence: number,
  sides: Partial<Record<'left' | 'right' | 'both', readonly Done[]>>,
  more: Partial<Effort> = {},
): Effort => ({
  exercise,
  session: `s${sequence}`,
  sequence,
  day: addDays(TODAY, sequence - 100),
  sides: Object.fromEntries(Object.entries(sides).map(([side, sets]) => [side, sideOf(sets)])),
  ...more,
});
const held = (...seconds: number[]): Done[] => seconds.map((n) => ({ seconds: n }));
const counted = (load: number | undefined, ...reps: number[]): Done[] =>
  reps.map((n) => ({ reps: n, ...(load !== undefined && { load }) }));

describe('the series of an exercise', () => {
  it('has a point for each session that has the measure, in the order they were done', () => {
    fc.assert(
      fc.property(either, measures, (all, measure) => {
        const series = seriesOf(all, measure);
        for (const points of Object.values(series)) {
          expect(points.length).toBeLessThanOrEqual(all.length);
          for (const { value } of points) expect(value).toBeGreaterThan(0);
        }
        expect(seriesOf(all.toReversed(), measure)).toEqual(series);
        if (measure !== 'seconds') return;
        const had = all.flatMap(({ sides }) => Object.values(sides)).filter(({ seconds }) => seconds);
        expect(Object.values(series).flat().length).toBe(had.length);
      }),
    );
  });

  it('adds both sides up where the whole is told', () => {
    const all = [effort('side-plank', 1, { left: held(30, 20), right: held(40, 30) })];
    expect(seriesOf(all, 'seconds')).toMatchObject({ left: [{ value: 30 }], right: [{ value: 40 }] });
    expect(seriesOf(all, 'total-seconds')).toMatchObject({ both: [{ value: 120 }] });
    expect(seriesOf(all, 'volume')).toEqual({});
    const tempo = effort('squat', 1, { both: counted(10, 8) }, { tempo: [2, 0, 1, 0] });
    expect(seriesOf([tempo], 'tempo')).toMatchObject({ both: [{ value: 3 }] });
  });

  it('keeps the best of each period', () => {
    fc.assert(
      fc.property(efforts('side-plank'), (all) => {
        const points = seriesOf(all, 'total-seconds').both ?? [];
        const best = bestByPeriod(points, 'month');
        const months = new Set(points.map(({ day }) => day.slice(0, 7)));
        expect(best.length).toBe(months.size);
        for (const { day, value } of best)
          for (const point of points)
            if (point.day.slice(0, 7) === day.slice(0, 7)) expect(value).toBeGreaterThanOrEqual(point.value);
      }),
    );
  });
});

describe('left against right', () => {
  const swap = (one: Effort): Effort => {
    const { left, right, both } = one.sides;
    return {
      ...one,
      sides: { ...(right && { left: right }), ...(left && { right: left }), ...(both && { both }) },
    };
  };

  it('says the same of the sides changed over', () => {
    fc.assert(
      fc.property(either, (all) => {
        const found = compareSides(all, TODAY);
        const mirrored = compareSides(all.map(swap), TODAY);
        expect(mirrored?.share).toBe(found?.share);
        expect(mirrored?.left).toBe(found?.right);
        expect([found?.behind, mirrored?.behind].sort().join()).toBe(found?.behind ? 'left,right' : ',');
      }),
    );
  });

  it('looks at the last four weeks and at sessions of both sides only', () => {
    fc.assert(
      fc.property(either, (all) => {
        const since = addDays(TODAY, -COMPARED_DAYS);
        const recent = all.filter(({ day, sides }) => day > since && sides.left && sides.right);
        expect(compareSides(recent, TODAY)).toEqual(compareSides(all, TODAY));
      }),
    );
  });

  it('names the difference that its numbers show', () => {
    const all = [90, 95].map((n) => effort('side-plank', n, { left: held(40, 42), right: held(50, 50) }));
    const found = compareSides(all, TODAY);
    expect(found).toMatchObject({ measure: 'seconds', left: 41, right: 50, behind: 'left' });
    expect(Math.round((found?.share ?? 0) * 100)).toBe(18);
  });

  it('says nothing of few sets, and calls small differences none', () => {
    expect(
      compareSides([effort('side-plank', 95, { left: held(30, 30, 30), right: held(50, 50, 50) })], TODAY),
    ).toBeUndefined();
    const alike = effort('side-plank', 95, { left: held(49, 49, 49, 49), right: held(50, 50, 50, 50) });
    expect(compareSides([alike], TODAY)).not.toHaveProperty('behind');
  });

  it('compares loads before repetitions', () => {
    const all = [
      effort('split-squat', 95, { left: counted(8, 10, 10), right: counted(10, 8, 8) }),
      effort('split-squat', 97, { left: counted(8, 10, 10), right: counted(10, 8, 8) }),
    ];
    expect(compareSides(all, TODAY)).toMatchObject({ measure: 'load', left: 8, right: 10, behind: 'left' });
    // The mean of all sets, not of the heaviest.
    const pyramid = effort('split-squat', 97, {
      left: [...counted(6, 10), ...counted(8, 8), ...counted(10, 6), ...counted(8, 8)],
      right: counted(10, 8, 8, 8, 8),
    });
    expect(compareSides([pyramid], TODAY)).toMatchObject({ left: 8, right: 10, behind: 'left' });
    const sameLoad = all.map((one) => ({
      ...one,
      sides: { left: sideOf(counted(8, 10, 10)), right: sideOf(counted(8, 8, 8)) },
    }));
    expect(compareSides(sameLoad, TODAY)).toMatchObject({ measure: 'reps', behind: 'right' });
  });
});

describe('what got better', () => {
  const session = (...all: Effort[]) => ({ sequence: 100, setsDone: 9, efforts: all });

  it('is true: nothing earlier was as good', () => {
    const now = fc.tuple(efforts('side-plank', 1), efforts('split-squat', 1));
    const then = fc.tuple(efforts('side-plank'), efforts('split-squat'));
    fc.assert(
      fc.property(now, then, (these, those) => {
        const before = those.flat();
        const found = whatGotBetter(
          { sequence: 500, setsDone: 5, efforts: these.flat().map((one) => ({ ...one, sequence: 500 })) },
          before,
          false,
        );
        const earlier = before.filter(({ sequence }) => sequence < 500);
        if (!found || found.kind === 'done' || found.kind === 'first-session') return;
        expect(these.flat().map(({ exercise }) => exercise)).toContain(found.exercise);
        const same = earlier.filter(({ exercise }) => exercise === found.exercise);
        if (found.kind === 'first-time') expect(same).toEqual([]);
        else expect(same).not.toEqual([]);
        if (found.kind === 'first-time' || found.kind === 'sides') return;
        // Everything earlier that the sentence speaks of is less, and the most of it is what it says was before.
        const values = found.kind === 'total' ? totalsBefore(found, same) : bestsBefore(found, same);
        expect(found.value).toBeGreaterThan(found.before);
        expect(Math.max(...values)).toBe(found.before);
      }),
      { numRuns: 2000 },
    );
  });

  const totalsBefore = ({ measure }: Better & { kind: 'total' }, same: readonly Effort[]): number[] => {
    const field = ({ 'total-seconds': 'totalSeconds', 'total-reps': 'totalReps', volume: 'volume' } as const)[
      measure
    ];
    return same.map(({ sides }) => Object.values(sides).reduce((sum, side) => sum + (side[field] ?? 0), 0));
  };

  /** A set of no side may have been of either; one of several loads may have been at any. */
  const bestsBefore = (
    { kind, side, load }: Better & { kind: 'load' | 'seconds' | 'reps' },
    same: readonly Effort[],
  ): number[] =>
    same.flatMap(({ sides }) =>
      (side ? [sides[side], sides.both] : Object.values(sides)).flatMap((one) => {
        const sure = one?.load !== undefined && one.totalLoad === one.load * one.sets;
        const other = load !== undefined && one && (sure || !one.load) && one.load !== load;
        return other ? [] : (one?.[kind] ?? []);
      }),
    );

  it('is no record where an import of no tempo and no side did as much', () => {
    const imported = effort('push-up', 80, { both: counted(undefined, 20) });
    const guided = (sequence: number, reps: number) =>
      effort('push-up', sequence, { both: counted(undefined, reps) }, { tempo: [2, 0, 1, 0] });
    const before = [imported, guided(90, 8)];
    expect(whatGotBetter(session(guided(100, 10)), before, false)).toEqual({ kind: 'done', sets: 9 });
    expect(whatGotBetter(session(guided(100, 21)), before, false)).toMatchObject({ value: 21, before: 20 });
    const sideless = [
      effort('split-squat', 80, { both: counted(undefined, 12) }),
      effort('split-squat', 90, { left: counted(undefined, 8), right: counted(undefined, 8) }),
    ];
    const now = effort('split-squat', 100, { left: counted(undefined, 10), right: counted(undefined, 8) });
    expect(whatGotBetter(session(now), sideless, false)?.kind).not.toBe('reps');
  });

  it('names the load of a hold, and is no record where a lighter one was longer', () => {
    const loaded = (sequence: number, seconds: number, load?: number) =>
      effort('plank', sequence, { both: [{ seconds, ...(load !== undefined && { load }) }] });
    const now = session(loaded(100, 45, 10));
    expect(whatGotBetter(now, [loaded(80, 60), loaded(90, 40, 10)], false)).toMatchObject({
      kind: 'seconds',
      value: 45,
      before: 40,
      load: 10,
    });
    expect(whatGotBetter(session(loaded(100, 45)), [loaded(80, 60, 5), loaded(90, 40)], false)).toEqual({
      kind: 'done',
      sets: 9,
    });
  });

  it('does not change with the order of the past, nor with what came later', () => {
    fc.assert(
      fc.property(efforts('split-squat', 1), efforts('split-squat'), (these, before) => {
        const ended = { sequence: 500, setsDone: 5, efforts: these };
        const found = whatGotBetter(ended, before, false);
        expect(whatGotBetter(ended, before.toReversed(), false)).toEqual(found);
        const past = before.filter(({ sequence }) => sequence < 500);
        expect(whatGotBetter(ended, past, false)).toEqual(found);
      }),
    );
  });

  it('is not claimed again by the same session a second time', () => {
    fc.assert(
      fc.property(either, efforts('side-plank', 1), (before, these) => {
        const ended = { sequence: 2000, setsDone: 5, efforts: these };
        const again = these.map((one) => ({ ...one, sequence: 1500 }));
        const found = whatGotBetter(ended, [...before, ...again], false);
        expect(['done', 'sides']).toContain(found?.kind);
      }),
    );
  });

  it('is the longest hold, with the side', () => {
    const before = [effort('side-plank', 90, { left: held(30), right: held(35) })];
    expect(
      whatGotBetter(session(effort('side-plank', 100, { left: held(34), right: held(35) })), before, false),
    ).toEqual({ kind: 'seconds', exercise: 'side-plank', side: 'left', value: 34, before: 30 });
  });

  it('is said of both sides when both did it', () => {
    const before = [effort('side-plank', 90, { left: held(30), right: held(30) })];
    expect(
      whatGotBetter(session(effort('side-plank', 100, { left: held(34), right: held(34) })), before, false),
    ).toEqual({ kind: 'seconds', exercise: 'side-plank', value: 34, before: 30 });
  });

  it('compares repetitions at one load and tempo only', () => {
    const before = [effort('squat', 90, { both: counted(20, 8, 8, 8) }, { tempo: [3, 1, 1, 0] })];
    const squat = (load: number, reps: number[], tempo: Effort['tempo'] = [3, 1, 1, 0]) =>
      whatGotBetter(
        session(effort('squat', 100, { both: counted(load, ...reps) }, tempo && { tempo })),
        before,
        false,
      );
    expect(squat(20, [10, 7, 7])).toMatchObject({ kind: 'reps', value: 10, before: 8, load: 20 });
    expect(squat(15, [10, 7, 7])).toEqual({ kind: 'done', sets: 9 });
    expect(squat(20, [10, 7, 7], [1, 0, 1, 0])).toEqual({ kind: 'done', sets: 9 });
    expect(squat(22.5, [5])).toMatchObject({ kind: 'load', value: 22.5, before: 20 });
    // Ten with a lighter weight between heavier sets.
    const mixed = effort('squat', 100, { both: [...counted(10, 10), ...counted(20, 6)] });
    expect(whatGotBetter(session(mixed), before, false)).toEqual({ kind: 'done', sets: 9 });
  });

  it('is that the sides are alike again', () => {
    const before = [90, 95].map((n) => effort('side-plank', n, { left: held(30, 30), right: held(40, 40) }));
    const even = session(effort('side-plank', 100, { left: held(30, 40), right: held(30, 40) }));
    expect(whatGotBetter(even, before, false)?.kind).not.toBe('sides');
    const better = session(
      effort('side-plank', 100, { left: held(40, 40), right: held(40, 40) }, { day: TODAY }),
    );
    // The left side's longest hold is said first.
    expect(whatGotBetter(better, before, false)).toMatchObject({ kind: 'seconds', side: 'left' });
    const once = effort('side-plank', 20, { left: held(45), right: held(45) });
    expect(whatGotBetter(better, [...before, once], false)).toEqual({
      kind: 'sides',
      exercise: 'side-plank',
      before: 0.25,
    });
  });

  it('is more in all', () => {
    const before = [effort('plank', 90, { both: held(40, 30) })];
    expect(whatGotBetter(session(effort('plank', 100, { both: held(40, 35) })), before, false)).toMatchObject(
      { kind: 'total', measure: 'total-seconds', value: 75, before: 70 },
    );
  });

  it('is a first, or else only what was done', () => {
    const plank = effort('plank', 100, { both: held(40) });
    expect(whatGotBetter(session(plank), [], false)).toEqual({ kind: 'first-time', exercise: 'plank' });
    expect(whatGotBetter(session(plank), [], true)).toEqual({ kind: 'first-session', sets: 9 });
    const before = [effort('plank', 90, { both: held(60) })];
    expect(whatGotBetter(session(plank), before, false)).toEqual({ kind: 'done', sets: 9 });
    expect(whatGotBetter({ ...session(), setsDone: 0 }, [], true)).toBeUndefined();
  });
});
