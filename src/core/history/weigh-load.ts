import { addDays, type Day } from './day.ts';
import { type Digest, lengthOf } from './digest.ts';

/** Session RPE (0–10) × minutes (Foster 2001); undefined while nobody knows how hard, or how long, it was. */
export function sessionLoad(session: Pick<Digest, 'rpe' | 'active'>): number | undefined {
  const length = lengthOf(session);
  return session.rpe === undefined || length === undefined ? undefined : (session.rpe * length) / 60_000;
}

/** How a week's load was spread (Foster 1998). */
export interface Strain {
  readonly load: number;
  /** Mean daily load ÷ its standard deviation over the seven days. */
  readonly monotony: number;
  /** Load × monotony. */
  readonly strain: number;
}

/**
 * The strain of the seven days from `week` on. Undefined when all days were alike, for then nothing can be divided by,
 * and when the effort or the length of a session is missing, for then the load is not known.
 */
export function strainOf(digests: readonly Digest[], week: Day): Strain | undefined {
  const days = Array.from({ length: 7 }, (_, n) => addDays(week, n));
  const daily: number[] = [];
  for (const day of days) {
    const loads = digests.filter((digest) => digest.day === day).map(sessionLoad);
    if (loads.includes(undefined)) return undefined;
    daily.push(loads.reduce<number>((total, load) => total + (load ?? 0), 0));
  }
  const load = daily.reduce((total, value) => total + value, 0);
  const mean = load / 7;
  const deviation = Math.sqrt(daily.reduce((total, value) => total + (value - mean) ** 2, 0) / 7);
  // Days that are alike may still differ in the last bit.
  if (deviation <= mean * 1e-9) return undefined;
  return { load, monotony: mean / deviation, strain: (load * mean) / deviation };
}
