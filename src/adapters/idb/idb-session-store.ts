import type { OpenSession, SessionRecord } from '../../core/record.ts';
import { type SessionStore, StoreError } from '../../ports/session-store.ts';
import type { Witness } from '../local-witness.ts';
import { asWhole, memorySessionStore } from '../memory-session-store.ts';
import { keepPlace } from '../stored-rows.ts';
import type { Connection } from './connection.ts';
import {
  digestsBetween,
  effortsSince,
  exercisesWithEfforts,
  lastEffortOf,
  listDigests,
  putDerived,
} from './derived-rows.ts';
import { fence, nextEpoch, setEpoch } from './fence.ts';
import { rowsOf, type Transaction } from './schema.ts';
import { clearTallies, leaveTallies, noteChange, writeTallies } from './tallies.ts';
import {
  asRecord,
  asRow,
  asSet,
  EVERYTHING,
  importAll,
  nextSequence,
  putBack,
  putLog,
  putOver,
  putWhole,
  readWhole,
  removeWhole,
  transact,
} from './whole-sessions.ts';

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
export function idbSessionStore(connection: Connection, witness?: Witness): IdbSessionStore {
  const mirror = memorySessionStore();
  /** Sessions whose last write failed. */
  const behind = new Set<string>();
  /** The epochs this tab writes sessions with. */
  const epochs = new Map<string, number>();

  /** One transaction on disk before it resolves. `strict`: past the caches of the operating system. */
  async function write<T>(work: (transaction: Transaction<'readwrite'>) => Promise<T>): Promise<T> {
    const [result, tallies] = await connection.use((database) =>
      transact(database, 'strict', async (transaction) => {
        const result = await work(transaction);
        return [result, await writeTallies(transaction)] as const;
      }),
    );
    if (tallies.size > 0) witness?.note({ tallies });
    return result;
  }

  /**
   * A write to a session that must exist: from the mirror if the disk has lost it or lags behind. `work` gives the
   * record if it changes that.
   */
  async function writeTo(
    session: string,
    // biome-ignore lint/suspicious/noConfusingVoidType: a promise of nothing is what most work gives.
    work: (transaction: Transaction<'readwrite'>, stored: SessionRecord) => Promise<SessionRecord | void>,
  ): Promise<void> {
    try {
      await write(async (transaction) => {
        await fence(transaction, session, epochs.get(session));
        let row = await transaction.objectStore('sessions').get(session);
        const known = mirror.whole(session);
        if (known && (!row || behind.has(session))) row = await putWhole(transaction, known);
        if (!row) throw new StoreError('failed', new Error(`There is no session ${session}`));
        const stored = asRecord(row);
        const before = stored.endedAt === undefined ? undefined : await readWhole(transaction, row);
        const record = (await work(transaction, stored)) ?? stored;
        // The running session has nothing derived and counts nothing, so its sets cost nothing more.
        if (stored.endedAt === undefined && record.endedAt === undefined) return;
        const whole = await readWhole(transaction, asRow(record));
        await putDerived(transaction, whole);
        noteChange(transaction, before, whole);
      });
      behind.delete(session);
    } catch (error) {
      if (mirror.whole(session)) behind.add(session);
      throw error;
    }
  }

  /** These are gone because somebody said so. */
  function forget(sessions: readonly string[]): void {
    const open = witness?.read().open;
    if (open && sessions.includes(open.id)) witness?.note({ open: undefined });
    for (const session of sessions) {
      mirror.forget(session);
      behind.delete(session);
    }
  }

  function writeRecord(record: SessionRecord): Promise<void> {
    return writeTo(record.id, async (transaction, stored) => {
      const placed = keepPlace(record, stored);
      await transaction.objectStore('sessions').put(asRow(placed));
      return placed;
    });
  }

  return {
    kind: 'persistent',
    close: () => connection.close(),

    async begin(fields) {
      const [record, epoch] = await write(async (transaction) => {
        const found = await transaction.objectStore('sessions').get(fields.id);
        const sequence = found?.sequence ?? (await nextSequence(transaction));
        const record: SessionRecord = { ...fields, sequence };
        await transaction.objectStore('sessions').put(asRow(record));
        const epoch = await nextEpoch(transaction);
        await setEpoch(transaction, record.id, epoch);
        return [record, epoch] as const;
      });
      epochs.set(record.id, epoch);
      mirror.take({ record, events: [], sets: [], reached: 0 });
      witness?.note({ open: { id: record.id, seq: 0 } });
      return record;
    },

    async append(session, events, sets, gone = []) {
      if (mirror.whole(session)) void mirror.append(session, events, sets, gone);
      await writeTo(session, (transaction) => putLog(transaction, session, events, sets, gone));
      const seq = events.at(-1)?.seq;
      if (seq !== undefined && mirror.whole(session)) witness?.note({ open: { id: session, seq } });
    },

    async checkpoint(session, reached) {
      if (mirror.whole(session)) void mirror.checkpoint(session, reached);
      await connection.use((database) =>
        transact(database, 'relaxed', async (transaction) => {
          await fence(transaction, session, epochs.get(session));
          const row = await transaction.objectStore('checkpoints').get(session);
          await transaction.objectStore('checkpoints').put({ ...row, session, reached });
        }),
      );
    },

    async end(record) {
      if (mirror.whole(record.id)) void mirror.end(record);
      await writeRecord(record);
      mirror.forget(record.id);
      witness?.note({ open: undefined });
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

    async takeOver(session) {
      await connection.beginFreshLog();
      const [taken, epoch] = await write(async (transaction) => {
        const row = await transaction.objectStore('sessions').get(session);
        if (!row || row.endedAt !== undefined) return [undefined, 0];
        const epoch = await nextEpoch(transaction);
        await setEpoch(transaction, session, epoch);
        return [await readWhole(transaction, row), epoch];
      });
      if (!taken) return undefined;
      epochs.set(session, epoch);
      mirror.take(taken);
      return taken;
    },

    list: (limit, before) => connection.use((database) => listDigests(database, limit, before)),
    digests: (from, to) => connection.use((database) => digestsBetween(database, from, to)),
    efforts: (exercise, from) => connection.use((database) => effortsSince(database, exercise, from)),
    lastEffort: (exercise) => connection.use((database) => lastEffortOf(database, exercise)),
    exercisesDone: () => connection.use(exercisesWithEfforts),

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
      return writeTo(session, (transaction) => putLog(transaction, session, [], [set], []));
    },

    strike(session, step) {
      return writeTo(session, (transaction) => putLog(transaction, session, [], [], [step]));
    },

    async remove(session) {
      const removed = await write((transaction) => removeWhole(transaction, session));
      forget([session]);
      return removed;
    },

    async restore(session) {
      await write((transaction) => putBack(transaction, asWhole(session)));
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

    importMany(sessions, { over = [], lost = () => false } = {}) {
      return write(async (transaction) => {
        leaveTallies(transaction, lost);
        await putOver(transaction, over);
        return importAll(transaction, sessions);
      });
    },

    async removeMany(ids, { over = [], lost = () => false } = {}) {
      const removed = await write(async (transaction) => {
        leaveTallies(transaction, lost);
        await putOver(transaction, over);
        const done: OpenSession[] = [];
        for (const id of ids) {
          const session = await removeWhole(transaction, id);
          if (session) done.push(session);
        }
        return done;
      });
      forget(ids);
      return removed;
    },

    async clear() {
      // The counters stay: a place that was given away is given to nobody else.
      await write(async (transaction) => {
        await clearTallies(transaction);
        const others = EVERYTHING.filter((name) => name !== 'counters');
        await Promise.all(others.map((name) => transaction.objectStore(name).clear()));
      });
      forget(mirror.all().map(({ record }) => record.id));
    },

    async adopt(sessions) {
      const inOrder = [...sessions].sort((one, other) => one.record.sequence - other.record.sequence);
      const adopted = await write(async (transaction) => {
        const done: { readonly session: OpenSession; readonly epoch: number | undefined }[] = [];
        for (const session of inOrder) {
          const known = await transaction.objectStore('sessions').get(session.record.id);
          const sequence = known?.sequence ?? (await nextSequence(transaction));
          const record = { ...session.record, sequence };
          await putWhole(transaction, { ...session, record });
          // From here on other tabs see it too, and may take it.
          const epoch = record.endedAt === undefined ? await nextEpoch(transaction) : undefined;
          if (epoch !== undefined) await setEpoch(transaction, record.id, epoch);
          done.push({ session: { ...session, record }, epoch });
        }
        return done;
      });
      for (const { session, epoch } of adopted) {
        if (epoch === undefined) continue;
        epochs.set(session.record.id, epoch);
        mirror.take(session);
      }
    },
  };
}
