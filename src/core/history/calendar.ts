import { addDays, type Day, daysBetween, weekOf } from './day.ts';
import type { Digest } from './digest.ts';

/** How much was trained: 0 a day of rest, 1 little … 4 much. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** The fewest sets of a day for the shades 1, 2, 3 and 4. The same in all years, so that years can be compared. */
export const SHADES = [1, 10, 20, 30] as const;

export interface CalendarDay {
  readonly day: Day;
  /** In the order in which they began. */
  readonly sessions: readonly Digest[];
  readonly shade: Shade;
  /** Pain was noted that day, however little; 0 is none. */
  readonly pain: boolean;
}

/** A month's name stands over the weeks from the one in which it begins to the one before the next month's. */
export interface CalendarMonth {
  /** 1–12 */
  readonly month: number;
  readonly weeks: number;
}

/** A year as its weeks beside each other. */
export interface CalendarYear {
  readonly year: number;
  /** Seven days each, Monday first; undefined where the year has not begun or is over. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
  readonly months: readonly CalendarMonth[];
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`;

export const lastDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-12-31`;

/**
 * Lays a year out.
 *
 * @param digests in any order; those of other years are left out
 */
export function calendarOf(year: number, digests: readonly Digest[]): CalendarYear {
  const byDay = new Map<Day, Digest[]>();
  for (const digest of digests) {
    const there = byDay.get(digest.day);
    if (there) there.push(digest);
    else byDay.set(digest.day, [digest]);
  }
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const start = weekOf(first);
  const count = daysBetween(start, weekOf(last)) / 7 + 1;
  const weeks = Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = addDays(start, week * 7 + weekday);
      return day < first || day > last ? undefined : dayWith(day, byDay.get(day) ?? []);
    }),
  );
  const begins = Array.from({ length: 12 }, (_, i) => {
    const day = `${first.slice(0, 5)}${String(i + 1).padStart(2, '0')}-01`;
    return Math.floor(daysBetween(start, day) / 7);
  });
  const months = begins.map((from, i) => ({ month: i + 1, weeks: (begins[i + 1] ?? count) - from }));
  return { year, weeks, months };
}

function dayWith(day: Day, sessions: Digest[]): CalendarDay {
  const sets = sessions.reduce((sum, { setsDone }) => sum + setsDone, 0);
  // Whoever began and finished no set was there, too.
  const shade = sessions.length === 0 ? 0 : Math.max(1, SHADES.filter((least) => sets >= least).length);
  return {
    day,
    sessions: sessions.sort((a, b) => a.startedAt - b.startedAt || a.sequence - b.sequence),
    shade: shade as Shade,
    pain: sessions.some(({ pain }) => pain !== undefined && pain.score > 0),
  };
}
