import type { SessionStore } from '../ports/session-store.ts';

/** What a store's owner wants to hear. */
export interface StoreListener {
  /** Something of a session that has ended, or of several, is another now. */
  changed(): void;
  /** So many sessions are gone because the athlete said so; undefined: all. */
  deleted(sessions: number | undefined): void;
}

/** The same store, which tells when the history changed: whoever changes it, from whatever screen. */
export function watchedStore(store: SessionStore, { changed, deleted }: StoreListener): SessionStore {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    changed();
    return result;
  };
  const gone = async <T>(work: Promise<T>, count: (result: T) => number | undefined): Promise<T> => {
    const result = await work;
    deleted(count(result));
    changed();
    return result;
  };
  return {
    ...store,
    // It becomes another when a database opens late.
    get kind() {
      return store.kind;
    },
    end: (record) => told(store.end(record)),
    describe: (record) =>
      record.endedAt === undefined ? store.describe(record) : told(store.describe(record)),
    correct: (session, set) => told(store.correct(session, set)),
    strike: (session, step) => told(store.strike(session, step)),
    remove: (session) => gone(store.remove(session), (removed) => (removed ? 1 : 0)),
    restore: (session) => told(store.restore(session)),
    importMany: (sessions, more) => told(store.importMany(sessions, more)),
    removeMany: (sessions, more) => gone(store.removeMany(sessions, more), ({ length }) => length),
    clear: () => gone(store.clear(), () => undefined),
  };
}
