import { type Day, weekOf } from './day.ts';
import type { Digest } from './digest.ts';
import { type Goal, sessionsIn } from './goal.ts';
import { periodsBetween } from './period.ts';

export interface WeekMark {
  /** Its Monday. */
  readonly week: Day;
  /** Sessions that count. */
  readonly done: number;
  /** Sessions that it asked for. */
  readonly goal: number;
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
  goal: Goal,
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
    const mark = { week, done: count, goal: sessionsIn(goal, week) };
    if (count >= mark.goal) return { ...mark, state: 'met' };
    if (goal.frozen.includes(week)) return { ...mark, state: 'frozen' };
    return { ...mark, state: week === now ? 'pending' : 'missed' };
  });
}

export interface Streak {
  /** Weeks that met the goal since the last one that missed it. */
  readonly weeks: number;
  /** No week looked at was missed: there may be more before. */
  readonly open: boolean;
  /** What every one of them asked for; absent where that changed on the way. */
  readonly goal?: number;
}

/** The weeks in a row, counted back from the last mark. Frozen and pending weeks neither add nor end it. */
export function weeksInARow(marks: readonly WeekMark[]): Streak {
  const missed = marks.findLastIndex(({ state }) => state === 'missed');
  const met = marks.slice(missed + 1).filter(({ state }) => state === 'met');
  const [goal, another] = new Set(met.map((mark) => mark.goal));
  const one = goal !== undefined && another === undefined;
  return { weeks: met.length, open: missed < 0, ...(one && { goal }) };
}
