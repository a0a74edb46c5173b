import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, firstDayOf, lastDayOf, yearOf } from '../../../src/core/history/calendar.ts';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/history/day.ts';
import { sumUp } from '../../../src/core/history/sum-up.ts';
import { digestOn, yearUntil } from './year.ts';

const at = (calendar: ReturnType<typeof calendarOf>, day: string) =>
  calendar.weeks.flat().find((cell) => cell?.day === day);

describe('the calendar of a year', () => {
  it('has each day of it once, under its weekday, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2400 }), (year) => {
        const { weeks, months } = calendarOf(year, []);
        const days = weeks.flat().flatMap((cell) => (cell ? [cell.day] : []));
        expect(days[0]).toBe(firstDayOf(year));
        expect(days.at(-1)).toBe(lastDayOf(year));
        expect(days).toHaveLength(daysBetween(firstDayOf(year), lastDayOf(year)) + 1);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          for (const [weekday, cell] of week.entries()) if (cell) expect(weekdayOf(cell.day)).toBe(weekday);
        }
        expect(months.reduce((sum, month) => sum + month.weeks, 0)).toBe(weeks.length);
        for (const month of months) expect(month.weeks).toBeGreaterThan(3);
      }),
    );
  });

  it('writes a month over the week in which it begins', () => {
    const { weeks, months } = calendarOf(2026, []);
    let from = 0;
    for (const month of months) {
      const first = `2026-${String(month.month).padStart(2, '0')}-01`;
      expect(weeks[from]?.some((cell) => cell?.day === first)).toBe(true);
      from += month.weeks;
    }
  });

  it('shades a day by all its sets, and marks pain, but not the answer that there was none', () => {
    const year = calendarOf(2026, [
      digestOn('2026-11-03', { sequence: 2, startedAt: 2, setsDone: 18 }),
      digestOn('2026-11-03', { sequence: 1, startedAt: 1, setsDone: 12 }),
      digestOn('2026-11-04', { setsDone: 0 }),
      digestOn('2026-11-05', { setsDone: 9, pain: { score: 0 } }),
      digestOn('2026-11-06', { setsDone: 10, pain: { score: 1 } }),
      digestOn('2025-11-03'),
    ]);
    expect(at(year, '2026-11-03')).toMatchObject({ shade: 4, sessions: [{ sequence: 1 }, { sequence: 2 }] });
    expect(at(year, '2026-11-04')).toMatchObject({ shade: 1 });
    expect(at(year, '2026-11-05')).toMatchObject({ shade: 1, pain: false });
    expect(at(year, '2026-11-06')).toMatchObject({ shade: 2, pain: true });
    expect(at(year, '2026-11-07')).toMatchObject({ shade: 0, pain: false, sessions: [] });
    expect(year.weeks.flat().flatMap((cell) => cell?.sessions ?? [])).toHaveLength(5);
  });
});

describe('the sum of sessions', () => {
  it('counts sessions, the weeks they are in, and their minutes', () => {
    expect(sumUp([])).toEqual({ sessions: 0, weeks: 0, minutes: 0, timed: 0 });
    const sunday = '2026-11-22';
    const digests = [sunday, addDays(sunday, 1), addDays(sunday, 1), addDays(sunday, 7)].map((day) =>
      digestOn(day, { active: 90_000 }),
    );
    expect(sumUp(digests)).toEqual({ sessions: 4, weeks: 2, minutes: 6, timed: 4 });
    const untold = digestOn(sunday, { active: 0 });
    expect(sumUp([...digests, untold])).toEqual({ sessions: 5, weeks: 2, minutes: 6, timed: 4 });
    expect(yearOf(sunday)).toBe(2026);
    expect(sumUp(yearUntil('2026-11-24')).weeks).toBeGreaterThan(30);
  });
});
