import { type SessionStore, StoreError, type StoreTrouble } from '../../ports/session-store.ts';
import { memorySessionStore } from '../memory-session-store.ts';
import { type ConnectionOptions, connect } from './connection.ts';
import { idbSessionStore } from './idb-session-store.ts';
import { lateStore } from './late-store.ts';

export interface OpenedStore {
  readonly store: SessionStore;
  /** Why the store is (for now) a memory one. */
  readonly trouble: StoreTrouble | undefined;
}

/**
 * Opens the database, and where that cannot be done in 3 s gives a store in memory instead. Never rejects and
 * deletes nothing. A database that opens after all takes over what memory holds by then.
 */
export async function openSessionStore(options: Partial<ConnectionOptions> = {}): Promise<OpenedStore> {
  const connection = connect({ name: 'groundwork', patience: 3_000, ...options });
  const persistent = idbSessionStore(connection);
  try {
    // Some refusals show at the first transaction only.
    await persistent.list(1);
    return { store: persistent, trouble: undefined };
  } catch (error) {
    const trouble = error instanceof StoreError ? error.trouble : 'failed';
    const memory = memorySessionStore();
    if (trouble !== 'blocked' && trouble !== 'unavailable') return { store: memory, trouble };
    return {
      store: lateStore(
        memory,
        connection.opened().then(() => persistent),
      ),
      trouble,
    };
  }
}
