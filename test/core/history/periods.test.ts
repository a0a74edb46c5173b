import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsDone, markWeeks, weeksInARow } from '../../../src/core/history/count-weeks.ts';
import { addDays, weekOf } from '../../../src/core/history/day.ts';
import type { Digest } from '../../../src/core/history/digest.ts';
import { steadyGoal, withSessions } from '../../../src/core/history/goal.ts';
import { painOver } from '../../../src/core/history/pain.ts';
import {
  type PeriodUnit,
  periodAfter,
  periodOf,
  periodsBetween,
  unitFor,
} from '../../../src/core/history/period.ts';
import { totalPeriods } from '../../../src/core/history/total-periods.ts';
import { sessionLoad, strainOf } from '../../../src/core/history/weigh-load.ts';
import { days, digests, TODAY } from './arbitrary-history.ts';

const units = fc.constantFrom<PeriodUnit>('week', 'month', 'year');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const plain: Digest = {
  id: 'a',
  sequence: 1,
  day: TODAY,
  startedAt: 0,
  zone: 'UTC',
  routine: 'core-essentials',
  name: 'Core essentials',
  active: 600_000,
  completed: true,
  setsDone: 10,
  setsPlanned: 10,
  sets: { plank: 10 },
};
const on = (day: string, more: Partial<Digest> = {}): Digest => ({ ...plain, id: day, day, ...more });

describe('periods', () => {
  it('hold every day once, without a gap', () => {
    fc.assert(
      fc.property(days, days, units, (one, other, unit) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const starts = periodsBetween(from, to, unit);
        expect(starts[0]).toBe(periodOf(from, unit));
        expect(starts.at(-1)).toBe(periodOf(to, unit));
        for (const [i, start] of starts.entries()) {
          expect(periodOf(start, unit)).toBe(start);
          if (i > 0) {
            expect(periodOf(addDays(start, -1), unit)).toBe(starts[i - 1]);
            expect(periodAfter(starts[i - 1] ?? '', unit)).toBe(start);
          }
        }
      }),
    );
  });

  it('are as fine as can be told apart', () => {
    expect(unitFor('2026-09-07', TODAY)).toBe('week');
    expect(unitFor('2025-11-24', TODAY)).toBe('week');
    expect(unitFor('2024-11-24', TODAY)).toBe('month');
    expect(unitFor('2016-11-24', TODAY)).toBe('year');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const from = addDays(TODAY, -n);
        expect(periodsBetween(from, TODAY, unitFor(from, TODAY)).length).toBeLessThanOrEqual(63);
      }),
    );
  });

  it('add up to all sessions of the span and to no other', () => {
    fc.assert(
      fc.property(digests, days, units, (all, from, unit) => {
        const totals = totalPeriods(all, { from, to: TODAY }, unit, (id) =>
          id === 'own-thing' ? undefined : `pattern of ${id}`,
        );
        const within = all.filter(({ day }) => day >= from);
        expect(sum(totals.map(({ sessions }) => sessions))).toBe(within.length);
        expect(sum(totals.map(({ minutes }) => minutes))).toBeCloseTo(
          sum(within.map(({ active }) => active)) / 60_000,
          6,
        );
        expect(sum(totals.flatMap(({ sets }) => Object.values(sets)))).toBe(
          sum(within.flatMap(({ sets }) => Object.values(sets))),
        );
        expect(sum(totals.map(({ sets }) => sets['other'] ?? 0))).toBe(
          sum(within.map(({ sets }) => sets['own-thing'] ?? 0)),
        );
        const timed = within.filter(({ active }) => active > 0);
        expect(sum(totals.map((total) => total.timed))).toBe(timed.length);
        expect(sum(totals.map(({ rated }) => rated))).toBe(
          timed.filter(({ rpe }) => rpe !== undefined).length,
        );
        for (const { load, rated } of totals) expect(load === undefined).toBe(rated === 0);
      }),
    );
  });
});

describe('the load of a session', () => {
  it('is effort times minutes, and unknown where no effort was given', () => {
    expect(sessionLoad({ rpe: 6, active: 1_200_000 })).toBe(120);
    expect(sessionLoad({ rpe: 0, active: 1_200_000 })).toBe(0);
    expect(sessionLoad({ active: 1_200_000 })).toBeUndefined();
  });

  it('is unknown where nobody knows how long the session was', () => {
    expect(sessionLoad({ rpe: 7, active: 0 })).toBeUndefined();
    const week = weekOf(TODAY);
    expect(
      strainOf([on(week, { rpe: 7 }), on(addDays(week, 2), { rpe: 5, active: 0 })], week),
    ).toBeUndefined();
  });

  it('is spread over a week by the mean and the deviation of its days', () => {
    // 70 on one day of seven: mean 10, deviation √(((60)² + 6 × 10²) ÷ 7) = 24.49.
    const week = weekOf(TODAY);
    const { load, monotony, strain } = strainOf([on(week, { rpe: 7 })], week) ?? expect.fail();
    expect(load).toBeCloseTo(70);
    expect(monotony).toBeCloseTo(10 / Math.sqrt(600), 6);
    expect(strain).toBeCloseTo(700 / Math.sqrt(600), 6);
  });

  it('has no strain where every day was alike or an effort is missing', () => {
    const week = weekOf(TODAY);
    const alike = Array.from({ length: 7 }, (_, n) => on(addDays(week, n), { rpe: 5, active: 1_300_001 }));
    expect(strainOf(alike, week)).toBeUndefined();
    expect(strainOf([], week)).toBeUndefined();
    expect(strainOf([on(week, { rpe: 7 }), on(addDays(week, 2))], week)).toBeUndefined();
    fc.assert(
      fc.property(digests, days, (all, day) => {
        const found = strainOf(all, weekOf(day));
        if (!found) return;
        expect(Number.isFinite(found.monotony) && found.monotony > 0).toBe(true);
        expect(found.strain).toBeCloseTo(found.load * found.monotony, 6);
      }),
    );
  });
});

describe('pain over time', () => {
  it('has every session in which it was told, zero too', () => {
    fc.assert(
      fc.property(digests, (all) => {
        expect(painOver(all).length).toBe(all.filter(({ pain }) => pain).length);
      }),
    );
    expect(painOver([on(TODAY, { pain: { score: 0 } }), on(TODAY)])).toEqual([
      { day: TODAY, session: TODAY, score: 0 },
    ]);
  });
});

describe('weeks in a row', () => {
  const goals = fc.record({
    since: fc
      .uniqueArray(fc.record({ from: days.map(weekOf), perWeek: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ from }) => from,
      })
      .map((all) => all.sort((one, other) => (one.from < other.from ? -1 : 1))),
    frozen: fc.array(days.map(weekOf), { maxLength: 6 }),
  });
  const from = addDays(TODAY, -200);

  it('counts a session from 60 % of its sets', () => {
    expect(countsAsDone({ setsDone: 6, setsPlanned: 10 })).toBe(true);
    expect(countsAsDone({ setsDone: 5, setsPlanned: 10 })).toBe(false);
    expect(countsAsDone({ setsDone: 15, setsPlanned: 25 })).toBe(true);
    expect(countsAsDone({ setsDone: 0, setsPlanned: 0 })).toBe(false);
  });

  it('does not look at which days of a week they were', () => {
    fc.assert(
      fc.property(digests, goals, fc.integer({ min: 0, max: 6 }), (all, goal, shift) => {
        const moved = all.map((one, i) => ({ ...one, day: addDays(weekOf(one.day), (i + shift) % 7) }));
        expect(markWeeks(moved, goal, from, TODAY)).toEqual(markWeeks(all, goal, from, TODAY));
      }),
    );
  });

  it('gains nothing from sessions beyond the goal', () => {
    fc.assert(
      fc.property(digests, goals, (all, goal) => {
        const marks = markWeeks(all, goal, from, TODAY);
        const more = marks
          .filter(({ state }) => state === 'met')
          .flatMap(({ week }) => [on(week), on(addDays(week, 1))]);
        expect(weeksInARow(markWeeks([...all, ...more], goal, from, TODAY)).weeks).toBe(
          weeksInARow(marks).weeks,
        );
      }),
    );
  });

  it('never loses by another session or by freezing another week', () => {
    fc.assert(
      fc.property(digests, goals, days, (all, goal, day) => {
        const { weeks } = weeksInARow(markWeeks(all, goal, from, TODAY));
        const another = markWeeks([...all, on(day)], goal, from, TODAY);
        expect(weeksInARow(another).weeks).toBeGreaterThanOrEqual(weeks);
        const frozen = [...goal.frozen, weekOf(day)];
        const colder = markWeeks(all, { ...goal, frozen }, from, TODAY);
        expect(weeksInARow(colder).weeks).toBeGreaterThanOrEqual(weeks);
      }),
    );
  });

  it('holds every week to the goal it had', () => {
    fc.assert(
      fc.property(digests, goals, days, fc.integer({ min: 1, max: 7 }), (all, goal, day, perWeek) => {
        const week = weekOf(day);
        const before = markWeeks(all, goal, from, TODAY);
        const changed = withSessions(goal, perWeek, week);
        const after = markWeeks(all, changed, from, TODAY);
        const earlier = <T extends { readonly week: string }>(marks: readonly T[]) =>
          marks.filter((mark) => mark.week < week);
        if (goal.since.some((one) => one.from < week)) expect(earlier(after)).toEqual(earlier(before));
        for (const mark of after) if (mark.week >= week) expect(mark.goal).toBe(perWeek);
        // Asked twice in one week it was asked once.
        expect(withSessions(withSessions(goal, 7, week), perWeek, week)).toEqual(changed);
      }),
    );
  });

  it('says what all weeks in a row asked for, if it was the same', () => {
    const all = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-16', '2026-11-17'].map((day) => on(day));
    const goal = withSessions(steadyGoal(3), 2, '2026-11-16');
    expect(weeksInARow(markWeeks(all, goal, '2026-11-09', TODAY))).toEqual({ weeks: 2, open: true });
    expect(weeksInARow(markWeeks(all, goal, '2026-11-16', TODAY))).toMatchObject({ goal: 2 });
  });

  it('leaves the current week pending and frozen weeks out', () => {
    const goal = { ...steadyGoal(2), frozen: ['2026-11-09'] };
    const all = [
      on('2026-10-28'),
      on('2026-10-30'),
      // 2–8 November: three.
      on('2026-11-02'),
      on('2026-11-04'),
      on('2026-11-06'),
      // 9–15: ill. 16–22:
      on('2026-11-17'),
      on('2026-11-20'),
      // This week, so far:
      on('2026-11-23'),
    ];
    const marks = markWeeks(all, goal, '2026-10-19', TODAY);
    expect(marks.map(({ state }) => state)).toEqual(['missed', 'met', 'met', 'frozen', 'met', 'pending']);
    expect(marks.map(({ done }) => done)).toEqual([0, 2, 3, 0, 2, 1]);
    expect(weeksInARow(marks)).toEqual({ weeks: 3, open: false, goal: 2 });
    expect(weeksInARow(markWeeks([...all, on(TODAY)], goal, '2026-10-26', TODAY))).toEqual({
      weeks: 4,
      open: true,
      goal: 2,
    });
    expect(weeksInARow(markWeeks([], goal, TODAY, TODAY))).toEqual({ weeks: 0, open: true });
  });
});
