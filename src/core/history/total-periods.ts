import type { Day } from './day.ts';
import { type Digest, lengthOf } from './digest.ts';
import { type PeriodUnit, periodOf, periodsBetween } from './period.ts';
import { sessionLoad } from './weigh-load.ts';

/** What was done in one period. */
export interface PeriodTotal {
  /** Its first day. */
  readonly start: Day;
  readonly sessions: number;
  /** Unpaused minutes, not rounded, of the sessions whose length is known… */
  readonly minutes: number;
  /** …and how many those are. */
  readonly timed: number;
  /** Sets of the main part by pattern. */
  readonly sets: Readonly<Record<string, number>>;
  /** The load of the sessions of which it is known; undefined when it is known of none. */
  readonly load: number | undefined;
  /** Of how many it is known: effort was given, and the length is known. */
  readonly rated: number;
}

/** Sets of exercises of which nobody knows the pattern. */
export const OTHER_PATTERN = 'other';

export interface Span {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

/**
 * Adds up sessions by period, every period of the span, those without a session too.
 *
 * @param digests in any order; those outside the span are left out
 * @param patternOf the movement pattern of an exercise
 */
export function totalPeriods(
  digests: readonly Digest[],
  { from, to }: Span,
  unit: PeriodUnit,
  patternOf: (exercise: string) => string | undefined,
): readonly PeriodTotal[] {
  const within = new Map<Day, Digest[]>();
  for (const digest of digests) {
    if (digest.day < from || digest.day > to) continue;
    const start = periodOf(digest.day, unit);
    const others = within.get(start);
    if (others) others.push(digest);
    else within.set(start, [digest]);
  }
  return periodsBetween(from, to, unit).map((start) => totalOf(start, within.get(start) ?? [], patternOf));
}

function totalOf(
  start: Day,
  digests: readonly Digest[],
  patternOf: (exercise: string) => string | undefined,
): PeriodTotal {
  const sets: Record<string, number> = {};
  for (const digest of digests)
    for (const [exercise, count] of Object.entries(digest.sets)) {
      const pattern = patternOf(exercise) ?? OTHER_PATTERN;
      sets[pattern] = (sets[pattern] ?? 0) + count;
    }
  const lengths = digests.map(lengthOf).filter((length) => length !== undefined);
  const loads = digests.map(sessionLoad).filter((load) => load !== undefined);
  return {
    start,
    sessions: digests.length,
    minutes: sum(lengths) / 60_000,
    timed: lengths.length,
    sets,
    load: loads.length > 0 ? sum(loads) : undefined,
    rated: loads.length,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
