import {
  type Change,
  countOf,
  NO_CHANGE,
  plus,
  SHELF,
  shelfOf,
  type Tallies,
} from '../../core/witness/tally.ts';
import type { OpenNote } from '../local-witness.ts';
import { rowsOf, type Transaction } from './schema.ts';
import { readTallies } from './tallies.ts';
import { readWhole } from './whole-sessions.ts';

type Reading = Transaction<IDBTransactionMode>;

/** What the database says of itself without reading a single session. */
export interface Overview {
  readonly tallies: Tallies;
  /** Sessions that have ended. */
  readonly ended: number;
  /** Every shelf on which something stands, or between two such. */
  readonly shelves: readonly number[];
}

export async function overview(transaction: Reading): Promise<Overview> {
  const sequences = transaction.objectStore('sessions').index('sequence');
  const [tallies, all, open, first, last] = await Promise.all([
    readTallies(transaction),
    sequences.count(),
    transaction.objectStore('sessions').index('open').count(),
    sequences.openKeyCursor(),
    sequences.openKeyCursor(null, 'prev'),
  ]);
  const shelves: number[] = [];
  if (first && last)
    for (let shelf = shelfOf(first.key); shelf <= shelfOf(last.key); shelf++) shelves.push(shelf);
  return { tallies, ended: all - open, shelves };
}

/** What the rows of a shelf add up to: reads all of them. */
export async function readShelf(transaction: Reading, shelf: number): Promise<Change> {
  const places = IDBKeyRange.bound(shelf * SHELF, (shelf + 1) * SHELF, false, true);
  const ids = await transaction.objectStore('sessions').index('sequence').getAllKeys(places);
  let found = NO_CHANGE;
  // One after the other: each is a task of its own, and a tap does not have to wait for all.
  for (const id of ids) {
    const row = await transaction.objectStore('sessions').get(id);
    if (row) found = plus(found, countOf(await readWhole(transaction, row)));
  }
  return found;
}

/** Whether something of the session that was open is gone: all of it, its end, or a piece in the middle. */
export async function openIsTorn(transaction: Reading, noted: OpenNote | undefined): Promise<boolean> {
  const sessions = transaction.objectStore('sessions');
  const known = noted && (await sessions.get(noted.id));
  if (noted && !known) return true;
  // Where the note outside came too late for the last kill, the log's own numbers still have to be without gaps.
  const newest = (await sessions.index('open').openCursor(null, 'prev'))?.value;
  const row = known?.endedAt === undefined ? (known ?? newest) : newest;
  if (!row) return false;
  const events = transaction.objectStore('events');
  const [count, last] = await Promise.all([
    events.count(rowsOf(row.id)),
    events.openKeyCursor(rowsOf(row.id), 'prev'),
  ]);
  const [, seq] = last?.key ?? ['', 0];
  return count !== seq || (noted?.id === row.id && seq < noted.seq);
}
