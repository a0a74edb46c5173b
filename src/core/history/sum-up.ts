import { weekOf } from './day.ts';
import { type Digest, lengthOf } from './digest.ts';

/** A stretch of the history in three numbers. */
export interface Summary {
  readonly sessions: number;
  /** Weeks, Monday to Sunday, with a session in them. */
  readonly weeks: number;
  /** Unpaused time in whole minutes, of those sessions whose length is known… */
  readonly minutes: number;
  /** …and how many those are. */
  readonly timed: number;
}

export function sumUp(digests: readonly Digest[]): Summary {
  const lengths = digests.map(lengthOf).filter((length) => length !== undefined);
  return {
    sessions: digests.length,
    weeks: new Set(digests.map(({ day }) => weekOf(day))).size,
    minutes: Math.round(lengths.reduce((sum, length) => sum + length, 0) / 60_000),
    timed: lengths.length,
  };
}
