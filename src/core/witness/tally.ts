import type { OpenSession } from '../record.ts';
import { contentOf } from '../transfer/same.ts';

/*
 * The history counts itself. Ended sessions stand on shelves by their place in the order; of each shelf a tally says
 * how many there are and what they add up to. It is kept twice: in the database, changed by the very transaction that
 * changes a session, and outside of it, where nothing that befalls the database comes.
 */

/** Places in the order to a shelf: a shelf is read as a whole when it is looked through. */
export const SHELF = 32;

/** What is known of the ended sessions of one shelf. */
export interface Tally {
  /** Grows by one with every change: of two tallies of a shelf the one with the higher stamp is the newer. */
  readonly stamp: number;
  readonly sessions: number;
  /** The sum of their fingerprints, modulo 2⁴⁸: does not depend on the order in which they came. */
  readonly sum: number;
}

/** Tallies by shelf. */
export type Tallies = ReadonlyMap<number, Tally>;

/** What a change does to a shelf. */
export type Change = Omit<Tally, 'stamp'>;

export const NO_CHANGE: Change = { sessions: 0, sum: 0 };

const MODULUS = 2 ** 48;

/** @param sequence a place in the order; places between two whole numbers exist */
export const shelfOf = (sequence: number): number => Math.floor(sequence / SHELF);

/** What an ended session counts on its shelf, with all its sets and events; a session that has not ended counts nothing. */
export function countOf(session: OpenSession | undefined): Change {
  if (session?.record.endedAt === undefined) return NO_CHANGE;
  const { sequence } = session.record;
  return { sessions: 1, sum: fingerprint(JSON.stringify([sequence, contentOf(session)])) };
}

export function plus(one: Change, other: Change): Change {
  return { sessions: one.sessions + other.sessions, sum: (one.sum + other.sum) % MODULUS };
}

export function minus(one: Change, other: Change): Change {
  return {
    sessions: one.sessions - other.sessions,
    sum: (((one.sum - other.sum) % MODULUS) + MODULUS) % MODULUS,
  };
}

/** The tally of a shelf after a change. */
export function changedBy(tally: Tally | undefined, change: Change): Tally {
  return { stamp: (tally?.stamp ?? 0) + 1, ...plus(tally ?? NO_CHANGE, change) };
}

export const sameCount = (one: Change, other: Change): boolean =>
  one.sessions === other.sessions && one.sum === other.sum;

/** 48 bits of a text. Mixed as in cyrb53, a public-domain hash: it meets accidents, not attackers. */
function fingerprint(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = Math.imul(a ^ k, 2_654_435_761);
    b = Math.imul(b ^ k, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (b & 0xffff) * 2 ** 32 + (a >>> 0);
}
