import type { LoggedSet, OpenSession, SessionRecord } from '../../core/record.ts';
import type { LoggedEvent } from '../../core/session.ts';
import { type Placed, placeSessions } from '../../core/transfer/place-sessions.ts';
import { type SessionStore, StoreError } from '../../ports/session-store.ts';
import { asWhole, memorySessionStore } from '../memory-session-store.ts';
import { freshOf, keepPlace, placed, reachedBy, summarise } from '../stored-rows.ts';
import type { Connection } from './connection.ts';
import {
  type Database,
  type EventRow,
  rowsOf,
  type SessionRow,
  type SetRow,
  type Transaction,
} from './schema.ts';

const EVERYTHING = ['sessions', 'events', 'sets', 'checkpoints', 'counters'] as const;

export interface IdbSessionStore extends SessionStore {
  readonly kind: 'persistent';
  /** Takes in sessions that were kept elsewhere, in their order, as the newest; those known already are brought up to date. */
  adopt(sessions: readonly OpenSession[]): Promise<void>;
  /** Closes the connection; the next call opens another. */
  close(): void;
}

/**
 * Sessions in IndexedDB. The open session is kept in memory beside it: after a write that failed (disk full, the
 * data cleared under the running app) the next write brings the whole session again, so that one success
 * makes good all failures before it.
 */
export function idbSessionStore(connection: Connection): IdbSessionStore {
  const mirror = memorySessionStore();
  /** Sessions whose last write failed. */
  const behind = new Set<string>();

  /** One transaction on disk before it resolves. `strict`: past the caches of the operating system. */
  function write<T>(work: (transaction: Transaction<'readwrite'>) => Promise<T>): Promise<T> {
    return connection.use((database) => transact(database, 'strict', work));
  }

  /** A write to a session that must exist: from the mirror if the disk has lost it or lags behind. */
  async function writeTo(
    session: string,
    work: (transaction: Transaction<'readwrite'>, stored: SessionRecord) => Promise<unknown>,
  ): Promise<void> {
    try {
      await write(async (transaction) => {
        let row = await transaction.objectStore('sessions').get(session);
        const known = mirror.whole(session);
        if (known && (!row || behind.has(session))) row = await putWhole(transaction, known);
        if (!row) throw new StoreError('failed', new Error(`There is no session ${session}`));
        await work(transaction, asRecord(row));
      });
      behind.delete(session);
    } catch (error) {
      if (mirror.whole(session)) behind.add(session);
      throw error;
    }
  }

  function writeRecord(record: SessionRecord): Promise<void> {
    return writeTo(record.id, (transaction, stored) =>
      transaction.objectStore('sessions').put(asRow(keepPlace(record, stored))),
    );
  }

  return {
    kind: 'persistent',
    close: () => connection.close(),

    async begin(fields) {
      const record = await write(async (transaction) => {
        const found = await transaction.objectStore('sessions').get(fields.id);
        const sequence = found?.sequence ?? (await nextSequence(transaction));
        const record: SessionRecord = { ...fields, sequence };
        await transaction.objectStore('sessions').put(asRow(record));
        return record;
      });
      mirror.take({ record, events: [], sets: [], reached: 0 });
      return record;
    },

    async append(session, events, sets, gone = []) {
      if (mirror.whole(session)) void mirror.append(session, events, sets, gone);
      await writeTo(session, (transaction) => putLog(transaction, session, events, sets, gone));
    },

    async checkpoint(session, reached) {
      if (mirror.whole(session)) void mirror.checkpoint(session, reached);
      await connection.use((database) =>
        transact(database, 'relaxed', (transaction) =>
          transaction.objectStore('checkpoints').put({ session, reached }),
        ),
      );
    },

    async end(record) {
      if (mirror.whole(record.id)) void mirror.end(record);
      await writeRecord(record);
      mirror.forget(record.id);
    },

    async open() {
      const found = await connection.use(async (database) => {
        const transaction = database.transaction([...EVERYTHING], 'readonly');
        const cursor = await transaction.objectStore('sessions').index('open').openCursor(null, 'prev');
        return cursor ? readWhole(transaction, cursor.value) : undefined;
      });
      if (found) mirror.take(found);
      return found;
    },

    list(limit, before) {
      return connection.use(async (database) => {
        const transaction = database.transaction([...EVERYTHING], 'readonly');
        const older = before === undefined ? null : IDBKeyRange.upperBound(before, true);
        const records: SessionRecord[] = [];
        let cursor =
          limit > 0
            ? await transaction.objectStore('sessions').index('sequence').openCursor(older, 'prev')
            : null;
        while (cursor) {
          records.push(asRecord(cursor.value));
          cursor = records.length < limit ? await cursor.continue() : null;
        }
        const sets = transaction.objectStore('sets');
        return Promise.all(
          records.map(async (record) => summarise(record, await sets.count(rowsOf(record.id)))),
        );
      });
    },

    get(session) {
      return connection.use(async (database) => {
        const transaction = database.transaction([...EVERYTHING], 'readonly');
        const [row, sets] = await Promise.all([
          transaction.objectStore('sessions').get(session),
          transaction.objectStore('sets').getAll(rowsOf(session)),
        ]);
        return row && { record: asRecord(row), sets: sets.map(asSet) };
      });
    },

    describe: writeRecord,

    correct(session, set) {
      return writeTo(session, (transaction) => transaction.objectStore('sets').put({ ...set, session }));
    },

    strike(session, step) {
      return writeTo(session, (transaction) => transaction.objectStore('sets').delete([session, step]));
    },

    async remove(session) {
      const removed = await write((transaction) => removeWhole(transaction, session));
      mirror.forget(session);
      behind.delete(session);
      return removed;
    },

    async restore(session) {
      await write((transaction) => putWhole(transaction, asWhole(session)));
    },

    count() {
      return connection.use((database) => database.count('sessions'));
    },

    page(limit, after) {
      return connection.use(async (database) => {
        const transaction = database.transaction([...EVERYTHING], 'readonly');
        const newer = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const rows = await transaction.objectStore('sessions').index('sequence').getAll(newer, limit);
        return Promise.all(rows.map((row) => readWhole(transaction, row)));
      });
    },

    find(ids) {
      return connection.use(async (database) => {
        const transaction = database.transaction([...EVERYTHING], 'readonly');
        const rows = await Promise.all(ids.map((id) => transaction.objectStore('sessions').get(id)));
        return Promise.all(rows.flatMap((row) => (row ? [readWhole(transaction, row)] : [])));
      });
    },

    importMany(sessions) {
      return write((transaction) => importAll(transaction, sessions));
    },

    async removeMany(ids) {
      const removed = await write(async (transaction) => {
        const done: OpenSession[] = [];
        for (const id of ids) {
          const session = await removeWhole(transaction, id);
          if (session) done.push(session);
        }
        return done;
      });
      for (const id of ids) {
        mirror.forget(id);
        behind.delete(id);
      }
      return removed;
    },

    async clear() {
      // The counter stays: a place that was given away is given to nobody else.
      await write((transaction) =>
        Promise.all(
          EVERYTHING.filter((name) => name !== 'counters').map((name) =>
            transaction.objectStore(name).clear(),
          ),
        ),
      );
      for (const { record } of mirror.all()) mirror.forget(record.id);
      behind.clear();
    },

    async adopt(sessions) {
      const inOrder = [...sessions].sort((one, other) => one.record.sequence - other.record.sequence);
      const adopted = await write(async (transaction) => {
        const done: OpenSession[] = [];
        for (const session of inOrder) {
          const known = await transaction.objectStore('sessions').get(session.record.id);
          const sequence = known?.sequence ?? (await nextSequence(transaction));
          const record = { ...session.record, sequence };
          await putWhole(transaction, { ...session, record });
          done.push({ ...session, record });
        }
        return done;
      });
      for (const session of adopted) if (session.record.endedAt === undefined) mirror.take(session);
    },
  };
}

async function transact<T>(
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

async function nextSequence(transaction: Transaction<'readwrite'>): Promise<number> {
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

async function putLog(
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
async function removeWhole(
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
  ]);
  return found;
}

/** Adds those that are not here; gives their ids. */
async function importAll(
  transaction: Transaction<'readwrite'>,
  sessions: readonly OpenSession[],
): Promise<readonly string[]> {
  const store = transaction.objectStore('sessions');
  const here = new Set(await store.getAllKeys());
  const fresh = freshOf(sessions, (id) => here.has(id));
  const known: Placed[] = [];
  for (let cursor = await store.index('sequence').openCursor(); cursor; cursor = await cursor.continue())
    known.push({ sequence: cursor.value.sequence, startedAt: cursor.value.startedAt });
  const highest = await highestSequence(transaction);
  const places = placeSessions(
    known,
    fresh.map(({ record }) => record),
    highest + 1,
  );
  for (const [i, session] of fresh.entries()) await putWhole(transaction, placed(session, places[i]));
  const value = places.reduce((most, place) => Math.max(most, Math.floor(place)), highest);
  await transaction.objectStore('counters').put({ name: 'sequence', value });
  return fresh.map(({ record }) => record.id);
}

/** Replaces all that is stored of the session. */
async function putWhole(transaction: Transaction<'readwrite'>, whole: OpenSession): Promise<SessionRow> {
  const { record, events, sets, reached } = whole;
  const row = asRow(record);
  await Promise.all([
    transaction.objectStore('sessions').put(row),
    transaction.objectStore('sets').delete(rowsOf(record.id)),
    transaction.objectStore('checkpoints').put({ session: record.id, reached }),
  ]);
  await putLog(transaction, record.id, events, sets, []);
  return row;
}

async function readWhole(
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

function asRow(record: SessionRecord): SessionRow {
  return record.endedAt === undefined ? { ...record, open: record.sequence } : record;
}

function asRecord({ open: _, ...record }: SessionRow): SessionRecord {
  return record;
}

function asEvent({ session: _, ...event }: EventRow): LoggedEvent {
  return event;
}

function asSet({ session: _, ...set }: SetRow): LoggedSet {
  return set;
}
