import { type Change, sameCount, type Tally } from './tally.ts';

/** Of the two tallies of a shelf the newer one; the database's own where they are of an age. */
export function newestOf(noted: Tally | undefined, stored: Tally | undefined): Tally | undefined {
  return (stored?.stamp ?? -1) >= (noted?.stamp ?? -1) ? stored : noted;
}

/** What was found of a shelf, against what had been noted of it. */
export interface Verdict {
  /**
   * - `whole`: as noted
   * - `new`: nothing had been noted of it
   * - `lost`: sessions are missing, or are not what they were
   */
  readonly is: 'whole' | 'new' | 'lost';
  /** Sessions that should be there. */
  readonly expected: number;
  readonly found: number;
}

/**
 * @param noted what the witness outside the database has of this shelf
 * @param stored what the database itself says of it, read together with `found`
 * @param found what its rows add up to
 * @param complete whether the witness had noted every shelf there was: one it does not know can only be newer
 */
export function judgeShelf(
  noted: Tally | undefined,
  stored: Tally | undefined,
  found: Change,
  complete: boolean,
): Verdict {
  const newest = newestOf(noted, stored);
  const expected = newest?.sessions ?? 0;
  const verdict = (is: Verdict['is']): Verdict => ({ is, expected, found: found.sessions });
  if (!newest) return verdict(found.sessions === 0 ? 'whole' : complete ? 'lost' : 'new');
  // The database may be ahead, where a kill came between its commit and the note outside. Behind it can only be where
  // it lost something, and then the note outside is what counts.
  return verdict(sameCount(newest, found) ? 'whole' : 'lost');
}
