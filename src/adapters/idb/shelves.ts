import {
  type Change,
  countOf,
  NO_CHANGE,
  plus,
  SHELF,
  shelfOf,
  type Tallies,
  type Tally,
} from '../../core/witness/tally.ts';
import type { OpenNote } from '../local-witness.ts';
import { isDerived, putDerived, removeDerived } from './derived-rows.ts';
import { type Database, rowsOf, type Transaction } from './schema.ts';
import { readTallies } from './tallies.ts';
import { EVERYTHING, readWhole } from './whole-sessions.ts';

type Reading = Transaction<IDBTransactionMode>;

/** What the database says of itself without reading a single session. */
export interface Overview {
  readonly tallies: Tallies;
  /** Sessions that have ended. */
  readonly ended: number;
  readonly digests: number;
  /** Every shelf on which something stands, or between two such. */
  readonly shelves: readonly number[];
}

export async function overview(transaction: Reading): Promise<Overview> {
  const sequences = transaction.objectStore('sessions').index('sequence');
  const [tallies, all, open, digests, first, last] = await Promise.all([
    readTallies(transaction),
    sequences.count(),
    transaction.objectStore('sessions').index('open').count(),
    transaction.objectStore('digests').count(),
    sequences.openKeyCursor(),
    sequences.openKeyCursor(null, 'prev'),
  ]);
  const shelves: number[] = [];
  if (first && last)
    for (let shelf = shelfOf(first.key); shelf <= shelfOf(last.key); shelf++) shelves.push(shelf);
  return { tallies, ended: all - open, digests, shelves };
}

/** What stands on a shelf: reads all of it, one session after the other, so that a tap does not have to wait for all. */
export async function readShelf(
  transaction: Reading,
  shelf: number,
): Promise<{
  readonly found: Change;
  /** Whether the digests of its sessions are missing or say something else. */
  readonly stale: boolean;
}> {
  const ids = await transaction.objectStore('sessions').index('sequence').getAllKeys(placesOf(shelf));
  let found = NO_CHANGE;
  let stale = false;
  for (const id of ids) {
    const row = await transaction.objectStore('sessions').get(id);
    if (row?.endedAt === undefined) continue;
    const session = await readWhole(transaction, row);
    found = plus(found, countOf(session));
    stale ||= !(await isDerived(transaction, session));
  }
  return { found, stale };
}

/** Which sessions stand on a shelf, and how many should. */
export async function endedOn(
  database: Database,
  shelf: number,
): Promise<{ readonly ids: readonly string[]; readonly stored: Tally | undefined }> {
  const transaction = database.transaction([...EVERYTHING], 'readonly');
  const rows = await transaction.objectStore('sessions').index('sequence').getAll(placesOf(shelf));
  const ids = rows.filter(({ endedAt }) => endedAt !== undefined).map(({ id }) => id);
  return { ids, stored: (await readTallies(transaction)).get(shelf) };
}

/** Makes anew what is derived of the sessions of a shelf, and takes out what is derived of none. */
export async function mendShelf(transaction: Transaction<'readwrite'>, shelf: number): Promise<void> {
  const sequences = transaction.objectStore('digests').index('sequence');
  for (const id of await sequences.getAllKeys(placesOf(shelf)))
    if ((await transaction.objectStore('sessions').getKey(id)) === undefined)
      await removeDerived(transaction, id);
  const ids = await transaction.objectStore('sessions').index('sequence').getAllKeys(placesOf(shelf));
  for (const id of ids) {
    const row = await transaction.objectStore('sessions').get(id);
    if (row) await putDerived(transaction, await readWhole(transaction, row)).catch(() => undefined);
  }
}

const placesOf = (shelf: number): IDBKeyRange =>
  IDBKeyRange.bound(shelf * SHELF, (shelf + 1) * SHELF, false, true);

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
