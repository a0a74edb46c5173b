import type { Day } from '../../core/history/day.ts';
import { type SessionStore, StoreError } from '../../ports/session-store.ts';
import { type MemorySessionStore, memorySessionStore } from '../memory-session-store.ts';
import { type ConnectionOptions, connect } from './connection.ts';
import { idbSessionStore } from './idb-session-store.ts';

/**
 * The database of a newer app, as far as this one understands it: read and taken along, never written. What is done now
 * is kept in memory, as the newest. One that cannot be read at all is left alone.
 */
export async function newerStore(options: ConnectionOptions): Promise<SessionStore> {
  const kept = idbSessionStore(connect({ ...options, asIs: true }));
  try {
    const [newest] = await kept.list(1);
    // Whatever a screen or an export asks for must be there.
    await Promise.all([kept.page(1), kept.count(), kept.exercisesDone()]);
    return readingOnly(kept, memorySessionStore(newest?.sequence));
  } catch {
    kept.close();
    return memorySessionStore();
  }
}

function readingOnly(kept: SessionStore, memory: MemorySessionStore): SessionStore {
  /** Of this session in memory; of any other there is no writing. */
  const here = (session: string): MemorySessionStore => {
    if (!memory.whole(session)) throw new StoreError('newer');
    return memory;
  };
  const byDay = (one: { readonly day: Day }, other: { readonly day: Day }): number =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0;

  return {
    kind: 'memory',
    begin: (record) => memory.begin(record),
    append: async (session, ...what) => here(session).append(session, ...what),
    checkpoint: async (session, reached) => here(session).checkpoint(session, reached),
    end: async (record) => here(record.id).end(record),
    open: () => memory.open(),
    takeOver: (session) => memory.takeOver(session),
    describe: async (record) => here(record.id).describe(record),
    correct: async (session, set) => here(session).correct(session, set),
    strike: async (session, step) => here(session).strike(session, step),
    remove: async (session) => here(session).remove(session),
    restore: (session) => memory.restore(session),
    importMany: () => Promise.reject(new StoreError('newer')),
    removeMany: () => Promise.reject(new StoreError('newer')),
    clear: () => Promise.reject(new StoreError('newer')),

    // Those in memory stand behind all that is kept.
    async list(limit, before) {
      const fresh = await memory.list(limit, before);
      return fresh.length < limit ? [...fresh, ...(await kept.list(limit - fresh.length, before))] : fresh;
    },
    async page(limit, after) {
      const old = await kept.page(limit, after);
      return old.length < limit ? [...old, ...(await memory.page(limit - old.length, after))] : old;
    },
    digests: async (from, to) =>
      [...(await kept.digests(from, to)), ...(await memory.digests(from, to))].sort(byDay),
    efforts: async (exercise, from) =>
      [...(await kept.efforts(exercise, from)), ...(await memory.efforts(exercise, from))].sort(byDay),
    lastEffort: async (exercise) => (await memory.lastEffort(exercise)) ?? kept.lastEffort(exercise),
    exercisesDone: async () =>
      [...new Set([...(await kept.exercisesDone()), ...(await memory.exercisesDone())])].sort(),
    get: async (session) => (await memory.get(session)) ?? kept.get(session),
    count: async () => (await kept.count()) + (await memory.count()),
    find: async (sessions) => [...(await kept.find(sessions)), ...(await memory.find(sessions))],
  };
}
