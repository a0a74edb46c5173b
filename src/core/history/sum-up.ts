import { weekOf } from './day.ts';
import type { Digest } from './digest.ts';

/** A stretch of the history in three numbers. */
export interface Summary {
  readonly sessions: number;
  /** Weeks, Monday to Sunday, with a session in them. */
  readonly weeks: number;
  /** Unpaused time in whole minutes. */
  readonly minutes: number;
}

export function sumUp(digests: readonly Digest[]): Summary {
  return {
    sessions: digests.length,
    weeks: new Set(digests.map(({ day }) => weekOf(day))).size,
    minutes: Math.round(digests.reduce((sum, { active }) => sum + active, 0) / 60_000),
  };
}
