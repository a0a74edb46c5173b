/**
 * Runs in a page of the app's origin, bundled by itself: fills the database, and measures the app's own store beside
 * the same work written plainly.
 */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { connect } from '../../src/adapters/idb/connection.ts';
import { type IdbSessionStore, idbSessionStore } from '../../src/adapters/idb/idb-session-store.ts';
import { addDays, type Day } from '../../src/core/history/day.ts';
import type { LoggedSet, OpenSession, SessionRecord } from '../../src/core/record.ts';
import type { LoggedEvent } from '../../src/core/session.ts';
import { openVersion1 } from '../../test/adapters/idb/version-1.ts';
import { believableHistory } from '../../test/believable/history.ts';

/** Milliseconds, one for each time it was done. */
export type Times = readonly number[];

export interface Pair {
  readonly app: Times;
  readonly plain: Times;
}

const NAME = 'groundwork';
/** Sessions made and written at a time. */
const CHUNK = 500;

/** Fills a database of version 1: whole sessions, nothing derived. Gives how many sets there are. */
export async function fill(sessions: number, until: Day): Promise<number> {
  const database = await openVersion1(NAME);
  const all = believableHistory({ seed: 1, sessions, until, perWeek: [6, 7] });
  let sets = 0;
  for (let from = 0; from < all.length; from += CHUNK) {
    const transaction = database.transaction(['sessions', 'events', 'sets', 'checkpoints'], 'readwrite');
    for (const session of all.slice(from, from + CHUNK)) {
      putSession(transaction, session);
      sets += session.sets.length;
    }
    await transaction.done;
  }
  await database.put('counters', { name: 'sequence', value: sessions });
  database.close();
  return sets;
}

/** Without waiting for each: the transaction tells of a failure. */
function putSession(
  transaction: IDBPTransaction<unknown, string[], 'readwrite'>,
  { record, events, sets, reached }: OpenSession,
): void {
  const session = record.id;
  void transaction.objectStore('sessions').put(record);
  void transaction.objectStore('checkpoints').put({ session, reached });
  for (const event of events) void transaction.objectStore('events').put({ ...event, session });
  for (const set of sets) void transaction.objectStore('sets').put({ ...set, session });
}

/** Opens it as the app does, whatever time the upgrade takes; that time in milliseconds. */
export async function upgrade(): Promise<number> {
  const from = performance.now();
  const connection = connect({ name: NAME, patience: 600_000 });
  await connection.opened();
  const took = performance.now() - from;
  connection.close();
  return took;
}

const openStore = (name: string): IdbSessionStore => idbSessionStore(connect({ name, patience: 60_000 }));

/** What the screens of the history ask for, each so many times, by turns. */
export async function queries(times: number, until: Day): Promise<Record<string, Pair>> {
  const store = openStore(NAME);
  const plain = await openDB(NAME);
  const year = addDays(until, -364);
  const exercise = 'glute-bridge';
  const asked: Record<string, readonly [app: () => Promise<unknown>, plain: () => Promise<unknown>]> = {
    'the last 50': [() => store.list(50), () => newest(plain, 50)],
    'digests of 52 weeks': [
      () => store.digests(year),
      () => plain.getAllFromIndex('digests', 'day', IDBKeyRange.lowerBound(year)),
    ],
    'one exercise, 52 weeks': [
      () => store.efforts(exercise, year),
      () =>
        plain.getAllFromIndex(
          'efforts',
          'exercise-day',
          IDBKeyRange.bound([exercise, year], [exercise, '\uffff']),
        ),
    ],
    'one exercise, from the first day': [
      () => store.efforts(exercise),
      () =>
        plain.getAllFromIndex('efforts', 'exercise-day', IDBKeyRange.bound([exercise], [exercise, '\uffff'])),
    ],
    'which exercises there are': [
      () => store.exercisesDone(),
      async () => new Set((await plain.getAllKeys('efforts')).map((key) => (key as string[])[0])),
    ],
    'all digests': [() => store.digests(), () => plain.getAll('digests')],
    'the session under way': [
      () => store.open(),
      () => plain.getFromIndex('sessions', 'open', IDBKeyRange.lowerBound(0)),
    ],
  };
  const taken: Record<string, Pair> = {};
  for (const [name, [app, plainly]] of Object.entries(asked))
    taken[name] = await byTurns(times, app, plainly);
  store.close();
  plain.close();
  return taken;
}

async function newest(database: IDBPDatabase, count: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor = await database.transaction('digests').store.index('sequence').openCursor(null, 'prev');
  while (cursor) {
    rows.push(cursor.value);
    cursor = rows.length < count ? await cursor.continue() : null;
  }
  return rows;
}

/** Finished sets, written strictly, in the database as it is; what was written for it is taken out again. */
export async function finishedSets(times: number): Promise<Pair> {
  const store = openStore(NAME);
  const plain = await openDB(NAME);
  const { record } = typical();
  await store.begin(record);
  let n = 0;
  const taken = await byTurns(
    times,
    () => store.append(record.id, [event(++n)], [set(n)]),
    async () => {
      const transaction = plain.transaction(['events', 'sets'], 'readwrite', { durability: 'strict' });
      const session = 'plain';
      void transaction.objectStore('events').put({ ...event(++n), session });
      void transaction.objectStore('sets').put({ ...set(n), session });
      await transaction.done;
    },
  );
  await store.remove(record.id);
  const mine = IDBKeyRange.bound(['plain'], ['plain', []]);
  await plain.delete('events', mine);
  await plain.delete('sets', mine);
  store.close();
  plain.close();
  return taken;
}

/** A small file of old sessions is taken in, and out again. */
export async function imports(times: number, until: Day): Promise<Times> {
  const store = openStore(NAME);
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const file = believableHistory({ seed: 100 + n, sessions: 10, until });
    const from = performance.now();
    const added = await store.importMany(file);
    taken.push(performance.now() - from);
    await store.removeMany(added);
  }
  store.close();
  return taken;
}

/** So many times in a database of its own: opens it, writes a session with one set, closes it. */
export async function cycles(count: number): Promise<void> {
  const { record } = typical();
  for (let n = 0; n < count; n++) {
    const store = openStore('cycles');
    const begun = await store.begin({ ...record, id: crypto.randomUUID() });
    await store.append(begun.id, [event(1)], [set(1)]);
    await store.end({ ...begun, endedAt: begun.startedAt + 1_000 });
    await store.list(20);
    store.close();
  }
}

const typical = (): { record: SessionRecord } => {
  const [session] = believableHistory({ seed: 9, sessions: 1, until: '2026-01-01' });
  if (!session) throw new Error('No session was made up');
  const { endedAt: _, ...record } = session.record;
  return { record: { ...record, id: crypto.randomUUID() } };
};

const event = (seq: number): LoggedEvent => ({
  seq,
  at: seq * 1000,
  wall: Date.now(),
  event: { kind: 'tick' },
});
const set = (n: number): LoggedSet => ({
  step: n % 50,
  reps: 10,
  endedAt: n * 1000,
  endedWall: Date.now(),
});

/** By turns, so that whatever else the machine does falls on both; the first of each is not counted. */
async function byTurns(
  times: number,
  app: () => Promise<unknown>,
  plain: () => Promise<unknown>,
): Promise<Pair> {
  const taken = { app: [] as number[], plain: [] as number[] };
  for (let n = 0; n <= times; n++)
    for (const [who, work] of [['app', app] as const, ['plain', plain] as const]) {
      const from = performance.now();
      await work();
      if (n > 0) taken[who].push(performance.now() - from);
    }
  return taken;
}
