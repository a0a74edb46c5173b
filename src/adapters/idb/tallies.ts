import type { OpenSession, SessionRecord } from '../../core/record.ts';
import {
  type Change,
  changedBy,
  countOf,
  minus,
  NO_CHANGE,
  plus,
  shelfOf,
  type Tallies,
  type Tally,
} from '../../core/witness/tally.ts';
import type { CounterRow, Transaction } from './schema.ts';

/** Names of the counters that are tallies: `shelf:12`. */
const PREFIX = 'shelf:';
const TALLIES = IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

/** What a transaction has changed of the history so far, by shelf. */
const pending = new WeakMap<Transaction<'readwrite'>, Map<number, Change>>();

type IsLost = (record: SessionRecord) => boolean;

/** Sessions that change no tally in a transaction. */
const left = new WeakMap<Transaction<'readwrite'>, IsLost>();

/**
 * Where something was lost, its tally knows what is to be there: what comes back, to the place it had, is not counted a
 * second time. `lost` says of a session at its place whether it is one.
 */
export function leaveTallies(transaction: Transaction<'readwrite'>, lost: IsLost): void {
  left.set(transaction, lost);
}

/** Notes that the transaction turns one session into another; undefined where there is none. */
export function noteChange(
  transaction: Transaction<'readwrite'>,
  before: OpenSession | undefined,
  now: OpenSession | undefined,
): void {
  const changes = pending.get(transaction) ?? new Map<number, Change>();
  pending.set(transaction, changes);
  const add = (session: OpenSession | undefined, how: typeof plus): void => {
    if (session?.record.endedAt === undefined) return;
    if (left.get(transaction)?.(session.record)) return;
    const shelf = shelfOf(session.record.sequence);
    changes.set(shelf, how(changes.get(shelf) ?? NO_CHANGE, countOf(session)));
  };
  add(before, minus);
  add(now, plus);
}

/** Writes what was noted into the tallies; gives those that changed. The last work of a transaction. */
export async function writeTallies(transaction: Transaction<'readwrite'>): Promise<Tallies> {
  const changes = pending.get(transaction) ?? [];
  const done = new Map<number, Tally>();
  for (const [shelf, change] of changes) {
    const row = await transaction.objectStore('counters').get(`${PREFIX}${shelf}`);
    const tally = changedBy(row && asTally(row), change);
    await putTally(transaction, shelf, tally);
    done.set(shelf, tally);
  }
  return done;
}

export function putTally(
  transaction: Transaction<'readwrite'>,
  shelf: number,
  tally: Tally,
): Promise<string> {
  const { stamp, sessions, sum } = tally;
  return transaction.objectStore('counters').put({ name: `${PREFIX}${shelf}`, value: stamp, sessions, sum });
}

/** Every tally there is. */
export async function readTallies(transaction: Transaction<IDBTransactionMode>): Promise<Tallies> {
  const rows = await transaction.objectStore('counters').getAll(TALLIES);
  return new Map(rows.map((row) => [Number(row.name.slice(PREFIX.length)), asTally(row)]));
}

/** Empties every shelf, as nothing is on them any more. */
export async function clearTallies(transaction: Transaction<'readwrite'>): Promise<void> {
  const changes = pending.get(transaction) ?? new Map<number, Change>();
  pending.set(transaction, changes);
  for (const [shelf, tally] of await readTallies(transaction)) changes.set(shelf, minus(NO_CHANGE, tally));
}

const asTally = ({ value, sessions = 0, sum = 0 }: CounterRow): Tally => ({ stamp: value, sessions, sum });
