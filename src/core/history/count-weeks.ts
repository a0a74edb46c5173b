import { type Day, weekOf } from './day.ts';
import type { Digest } from './digest.ts';
import { periodsBetween } from './period.ts';

/** What somebody set out to do. */
export interface Goal {
  /** Sessions a week, 1–7. */
  readonly sessions: number;
  /** Mondays of the weeks that ask for nothing: illness, injury, holiday. */
  readonly frozen: readonly Day[];
}

export interface WeekMark {
  /** Its Monday. */
  readonly week: Day;
  /** Sessions that count. */
  readonly done: number;
  /** `pending`: the week is not over. A week that met the goal has met it, frozen or not. */
  readonly state: 'met' | 'missed' | 'frozen' | 'pending';
}

/** A session counts from 60 % of its sets. */
export const countsAsDone = ({ setsDone, setsPlanned }: Pick<Digest, 'setsDone' | 'setsPlanned'>): boolean =>
  setsPlanned > 0 && setsDone * 10 >= setsPlanned * 6;

/**
 * Every week from that of `from` to that of `today`, oldest first. Which days they fell on says nothing: rest days are
 * neutral, and sessions beyond the goal belong to their own week only.
 */
export function markWeeks(
  digests: readonly Digest[],
  { sessions, frozen }: Goal,
  from: Day,
  today: Day,
): readonly WeekMark[] {
  const done = new Map<Day, number>();
  for (const digest of digests) {
    if (!countsAsDone(digest)) continue;
    const week = weekOf(digest.day);
    done.set(week, (done.get(week) ?? 0) + 1);
  }
  const now = weekOf(today);
  return periodsBetween(from, today, 'week').map((week) => {
    const count = done.get(week) ?? 0;
    if (count >= sessions) return { week, done: count, state: 'met' };
    if (frozen.includes(week)) return { week, done: count, state: 'frozen' };
    return { week, done: count, state: week === now ? 'pending' : 'missed' };
  });
}

export interface Streak {
  /** Weeks that met the goal since the last one that missed it. */
  readonly weeks: number;
  /** No week looked at was missed: there may be more before. */
  readonly open: boolean;
}

/** The weeks in a row, counted back from the last mark. Frozen and pending weeks neither add nor end it. */
export function weeksInARow(marks: readonly WeekMark[]): Streak {
  const missed = marks.findLastIndex(({ state }) => state === 'missed');
  const since = marks.slice(missed + 1);
  return { weeks: since.filter(({ state }) => state === 'met').length, open: missed < 0 };
}
