import type { LoggedSet, OpenSession, SessionRecord } from '../../core/record.ts';
import type { LoggedEvent } from '../../core/session.ts';
import { freePlace, type Placed, placeSessions } from '../../core/transfer/place-sessions.ts';
import { freshOf, placed, reachedBy } from '../stored-rows.ts';
import { putDerived, removeDerived } from './derived-rows.ts';
import {
  type Database,
  type EventRow,
  rowsOf,
  type SessionRow,
  type SetRow,
  type Transaction,
} from './schema.ts';
import { noteChange } from './tallies.ts';

export const EVERYTHING = [
  'sessions',
  'events',
  'sets',
  'checkpoints',
  'counters',
  'digests',
  'efforts',
] as const;

/**
 * Does the work in one transaction over everything, which is on disk (`strict`: past the caches of the operating system)
 * before this resolves, or leaves nothing behind.
 */
export async function transact<T>(
  database: Database,
  durability: IDBTransactionDurability,
  work: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...EVERYTHING], 'readwrite', { durability });
  const worked = work(transaction).catch((error) => {
    // Whatever `work` had put before it failed must not be committed by itself.
    try {
      transaction.abort();
    } catch {
      // Aborted already, by the same failure.
    }
    throw error;
  });
  try {
    // A full disk shows only at the commit, in `done`.
    const [result] = await Promise.all([worked, transaction.done]);
    return result;
  } catch (error) {
    // The abort is told first by whichever request was waiting; the transaction knows the reason.
    await transaction.done.catch(() => {});
    const reason = transaction.error;
    throw error instanceof DOMException && error.name === 'AbortError' && reason ? reason : error;
  }
}

export async function nextSequence(transaction: Transaction<'readwrite'>): Promise<number> {
  const value = (await highestSequence(transaction)) + 1;
  await transaction.objectStore('counters').put({ name: 'sequence', value });
  return value;
}

/** The highest whole number ever given; the sessions themselves are asked too, should the counter be lost. */
async function highestSequence(transaction: Transaction<'readwrite'>): Promise<number> {
  const given = (await transaction.objectStore('counters').get('sequence'))?.value ?? 0;
  const newest = await transaction.objectStore('sessions').index('sequence').openKeyCursor(null, 'prev');
  return Math.max(given, Math.floor(newest?.key ?? 0));
}

/** Writes events and sets of a session, and takes the results of the steps in `gone` out. */
export async function putLog(
  transaction: Transaction<'readwrite'>,
  session: string,
  events: readonly LoggedEvent[],
  sets: readonly LoggedSet[],
  gone: readonly number[],
): Promise<void> {
  const eventStore = transaction.objectStore('events');
  const setStore = transaction.objectStore('sets');
  // Async, because `put` throws at once for a value it cannot take, and the promises before it would be left alone.
  await Promise.all([
    ...events.map(async (event) => eventStore.put({ ...event, session })),
    ...sets.map(async (set) => setStore.put({ ...set, session })),
    ...gone.map(async (step) => setStore.delete([session, step])),
  ]);
}

/** Takes the session and everything of it out. */
export async function removeWhole(
  transaction: Transaction<'readwrite'>,
  session: string,
): Promise<OpenSession | undefined> {
  const row = await transaction.objectStore('sessions').get(session);
  if (!row) return undefined;
  const found = await readWhole(transaction, row);
  await Promise.all([
    transaction.objectStore('sessions').delete(session),
    transaction.objectStore('events').delete(rowsOf(session)),
    transaction.objectStore('sets').delete(rowsOf(session)),
    transaction.objectStore('checkpoints').delete(session),
    removeDerived(transaction, session),
  ]);
  noteChange(transaction, found, undefined);
  return found;
}

/** Adds those that are not here; gives their ids. */
export async function importAll(
  transaction: Transaction<'readwrite'>,
  sessions: readonly OpenSession[],
): Promise<readonly string[]> {
  const store = transaction.objectStore('sessions');
  const here = new Set(await store.getAllKeys());
  const fresh = freshOf(sessions, (id) => here.has(id));
  const known = await placesOf(transaction, here.size);
  const highest = await highestSequence(transaction);
  const places = placeSessions(
    known,
    fresh.map(({ record }) => record),
    highest + 1,
  );
  for (const [i, session] of fresh.entries())
    await putWhole(transaction, placed(session, places[i]), { fresh: true });
  const value = places.reduce((most, place) => Math.max(most, Math.floor(place)), highest);
  await transaction.objectStore('counters').put({ name: 'sequence', value });
  return fresh.map(({ record }) => record.id);
}

/** Puts sessions in the place of those that have their id and have ended. */
export async function putOver(
  transaction: Transaction<'readwrite'>,
  sessions: readonly OpenSession[],
): Promise<void> {
  for (const session of sessions) {
    const row = await transaction.objectStore('sessions').get(session.record.id);
    if (row?.endedAt === undefined) continue;
    // Events of the one that was here would stay among the others.
    await removeWhole(transaction, row.id);
    await putWhole(transaction, placed(session, row.sequence), { fresh: true });
  }
}

/** Puts a session that was taken out in again, where nobody else stands. */
export async function putBack(
  transaction: Transaction<'readwrite'>,
  session: OpenSession,
): Promise<SessionRow> {
  const { id, sequence } = session.record;
  const sequences = transaction.objectStore('sessions').index('sequence');
  const there = await sequences.getKey(sequence);
  if (there === undefined || there === id) return putWhole(transaction, session);
  // Between whole numbers there is always one free.
  const behind = IDBKeyRange.bound(sequence, Math.floor(sequence) + 1);
  const taken: number[] = [];
  for (let cursor = await sequences.openKeyCursor(behind); cursor; cursor = await cursor.continue())
    if (cursor.primaryKey !== id) taken.push(cursor.key);
  return putWhole(transaction, placed(session, freePlace(taken, sequence)));
}

/**
 * Every session's place, in order. Digests and what is under way say it; years of sessions would take seconds to read.
 *
 * @param count how many sessions there are: should one have no digest, they are read after all, because its place is taken
 */
async function placesOf(transaction: Transaction<'readwrite'>, count: number): Promise<Placed[]> {
  const store = transaction.objectStore('sessions');
  const known: Placed[] = [
    ...(await transaction.objectStore('digests').getAll()),
    ...(await store.index('open').getAll()),
  ];
  if (known.length === count) return known.sort((one, other) => one.sequence - other.sequence);
  const read: Placed[] = [];
  for (let cursor = await store.index('sequence').openCursor(); cursor; cursor = await cursor.continue())
    read.push({ sequence: cursor.value.sequence, startedAt: cursor.value.startedAt });
  return read;
}

/** Replaces all that is stored of the session. `fresh`: nothing is. */
export async function putWhole(
  transaction: Transaction<'readwrite'>,
  whole: OpenSession,
  { fresh = false } = {},
): Promise<SessionRow> {
  const { record, events, sets, reached } = whole;
  const row = asRow(record);
  const old = fresh ? undefined : await transaction.objectStore('sessions').get(record.id);
  const before = old && (await readWhole(transaction, old));
  // Whoever writes it goes on writing it.
  const checkpoint = fresh ? undefined : await transaction.objectStore('checkpoints').get(record.id);
  await Promise.all([
    transaction.objectStore('sessions').put(row),
    transaction.objectStore('sets').delete(rowsOf(record.id)),
    transaction.objectStore('checkpoints').put({ ...checkpoint, session: record.id, reached }),
    putDerived(transaction, whole),
  ]);
  await putLog(transaction, record.id, events, sets, []);
  // Events that were there before and are not among these stay.
  noteChange(transaction, before, await readWhole(transaction, row));
  return row;
}

/** The session with everything that is stored of it. */
export async function readWhole(
  transaction: Transaction<IDBTransactionMode>,
  row: SessionRow,
): Promise<OpenSession> {
  const [eventRows, setRows, checkpoint] = await Promise.all([
    transaction.objectStore('events').getAll(rowsOf(row.id)),
    transaction.objectStore('sets').getAll(rowsOf(row.id)),
    transaction.objectStore('checkpoints').get(row.id),
  ]);
  const events = eventRows.map(asEvent);
  return {
    record: asRecord(row),
    sets: setRows.map(asSet),
    events,
    reached: reachedBy(checkpoint?.reached ?? 0, events),
  };
}

export function asRow(record: SessionRecord): SessionRow {
  return record.endedAt === undefined ? { ...record, open: record.sequence } : record;
}

export function asRecord({ open: _, ...record }: SessionRow): SessionRecord {
  return record;
}

function asEvent({ session: _, ...event }: EventRow): LoggedEvent {
  return event;
}

export function asSet({ session: _, ...set }: SetRow): LoggedSet {
  return set;
}
