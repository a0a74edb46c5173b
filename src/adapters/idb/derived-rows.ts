import type { Day } from '../../core/history/day.ts';
import { type Digest, digestOf, type Effort, effortsOf } from '../../core/history/digest.ts';
import type { OpenSession } from '../../core/record.ts';
import { same } from '../../core/transfer/same.ts';
import { byDay } from '../stored-rows.ts';
import type { Database, Transaction } from './schema.ts';

/*
 * Digests and efforts say nothing that the sessions do not: they are made anew, in the same transaction, whenever an
 * ended session changes. One that has not ended has none.
 */

/** Brings them in line with the session. */
export async function putDerived(transaction: Transaction<'readwrite'>, session: OpenSession): Promise<void> {
  const { id, endedAt } = session.record;
  if (endedAt === undefined) return removeDerived(transaction, id);
  const efforts = effortsOf(session);
  await Promise.all([
    transaction.objectStore('digests').put(digestOf(session)),
    removeEfforts(transaction, id, new Set(efforts.map(({ exercise }) => exercise))),
    ...efforts.map(async (effort) => transaction.objectStore('efforts').put(effort)),
  ]);
}

/** Whether they are in line with the session. One too damaged to be digested is as it can be. */
export async function isDerived(
  transaction: Transaction<IDBTransactionMode>,
  session: OpenSession,
): Promise<boolean> {
  const { id } = session.record;
  const [digest, efforts] = await Promise.all([
    transaction.objectStore('digests').get(id),
    transaction.objectStore('efforts').index('session').getAll(id),
  ]);
  try {
    const should = [...effortsOf(session)].sort((one, other) => (one.exercise < other.exercise ? -1 : 1));
    return same(digest, digestOf(session)) && same(efforts, should);
  } catch {
    return true;
  }
}

export async function removeDerived(transaction: Transaction<'readwrite'>, session: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('digests').delete(session),
    removeEfforts(transaction, session, new Set()),
  ]);
}

async function removeEfforts(
  transaction: Transaction<'readwrite'>,
  session: string,
  but: ReadonlySet<string>,
): Promise<void> {
  const store = transaction.objectStore('efforts');
  const keys = await store.index('session').getAllKeys(session);
  await Promise.all(keys.filter(([exercise]) => !but.has(exercise)).map((key) => store.delete(key)));
}

/** As `SessionStore.list`. */
export async function listDigests(database: Database, limit: number, before?: number): Promise<Digest[]> {
  const older = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const found: Digest[] = [];
  if (limit < 1) return found;
  const { store } = database.transaction('digests');
  let cursor = await store.index('sequence').openCursor(older, 'prev');
  while (cursor) {
    found.push(cursor.value);
    cursor = found.length < limit ? await cursor.continue() : null;
  }
  return found;
}

/** As `SessionStore.digests`. */
export async function digestsBetween(database: Database, from?: Day, to?: Day): Promise<Digest[]> {
  if (from !== undefined && to !== undefined && from > to) return [];
  const days =
    from === undefined
      ? to === undefined
        ? null
        : IDBKeyRange.upperBound(to)
      : to === undefined
        ? IDBKeyRange.lowerBound(from)
        : IDBKeyRange.bound(from, to);
  return (await database.getAllFromIndex('digests', 'day', days)).sort(byDay);
}

/** As `SessionStore.efforts`. */
export async function effortsSince(database: Database, exercise: string, from?: Day): Promise<Effort[]> {
  // An array sorts after every text.
  const days = IDBKeyRange.bound([exercise, from ?? ''], [exercise, []]);
  return (await database.getAllFromIndex('efforts', 'exercise-day', days)).sort(byDay);
}

/** As `SessionStore.lastEffort`. */
export async function lastEffortOf(database: Database, exercise: string): Promise<Effort | undefined> {
  const { store } = database.transaction('efforts');
  const days = IDBKeyRange.bound([exercise], [exercise, []]);
  return (await store.index('exercise-day').openCursor(days, 'prev'))?.value;
}

/** As `SessionStore.exercisesDone`: one step of a cursor for each, over keys alone. */
export async function exercisesWithEfforts(database: Database): Promise<string[]> {
  const { store } = database.transaction('efforts');
  const found: string[] = [];
  let cursor = await store.openKeyCursor();
  while (cursor) {
    const [exercise] = cursor.primaryKey;
    found.push(exercise);
    cursor = await cursor.continue([exercise, []] as unknown as [string, string]);
  }
  return found;
}
