import type { SessionRecord } from '../core/record.ts';
import type { SessionStore } from '../ports/session-store.ts';

/** What a store's owner wants to hear. */
export interface StoreListener {
  /** Something of a session that has ended, or of several, is another now. */
  changed(): void;
  /** There is one session more that has ended, or so many fewer because the athlete said so. */
  counted(by: number): void;
}

/** The same store, which tells when the history changed: whoever changes it, from whatever screen. */
export function watchedStore(store: SessionStore, { changed, ...listener }: StoreListener): SessionStore {
  // What is in memory is gone with the page, and nobody is to look for it.
  const counted = (by: number): void => {
    if (store.kind === 'persistent') listener.counted(by);
  };
  /** Sessions that ended on this page: an answer given afterwards is written as an end, too. */
  const over = new Set<string>();
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    changed();
    return result;
  };
  const gone = async <T>(work: Promise<T>, count: (result: T) => number): Promise<T> => {
    const result = await work;
    counted(-count(result));
    changed();
    return result;
  };
  const end = async (record: SessionRecord): Promise<void> => {
    await store.end(record);
    if (!over.has(record.id)) counted(1);
    over.add(record.id);
    changed();
  };
  return {
    ...store,
    // It becomes another when a database opens late.
    get kind() {
      return store.kind;
    },
    end,
    describe: (record) =>
      record.endedAt === undefined ? store.describe(record) : told(store.describe(record)),
    correct: (session, set) => told(store.correct(session, set)),
    strike: (session, step) => told(store.strike(session, step)),
    remove: (session) => gone(store.remove(session), (removed) => (removed ? 1 : 0)),
    restore: (session) => told(store.restore(session)),
    importMany: (sessions, more) => told(store.importMany(sessions, more)),
    removeMany: (sessions, more) => gone(store.removeMany(sessions, more), ({ length }) => length),
    clear: () => gone(store.clear(), () => Number.MAX_SAFE_INTEGER),
  };
}
