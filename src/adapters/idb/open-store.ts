import type { HistoryWatch } from '../../ports/history-watch.ts';
import { type SessionStore, StoreError, type StoreTrouble } from '../../ports/session-store.ts';
import { localWitness } from '../local-witness.ts';
import { memorySessionStore } from '../memory-session-store.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { idbSessionStore } from './idb-session-store.ts';
import { lateStore } from './late-store.ts';
import { newerStore } from './newer-store.ts';
import type { ShelfReader } from './shelf-reader.ts';
import { notedSessions, watchHistory } from './watch-history.ts';

export interface OpenedStore {
  readonly store: SessionStore;
  readonly history: HistoryWatch;
  /** Why the store is (for now) a memory one. */
  readonly trouble: StoreTrouble | undefined;
  /** Resolves when a database that did not open in time has opened after all and `store` is kept in it; may never. */
  readonly late: Promise<void>;
}

const NEVER = new Promise<void>(() => {});

export interface StoreOptions extends Partial<ConnectionOptions> {
  readonly apart?: ShelfReader;
  /** Milliseconds after which a database that did not open is tried again. */
  readonly again?: number;
}

/**
 * Opens the database, and where that cannot be done in 3 s gives a store in memory instead. Never rejects and
 * deletes nothing. A database that opens after all takes over what memory holds by then: another tab may let go of it,
 * the process of a browser that was killed may still hold its files, a disk may get space.
 */
export async function openSessionStore({
  apart,
  again = 10_000,
  ...options
}: StoreOptions = {}): Promise<OpenedStore> {
  const chosen = { name: 'groundwork', patience: 3_000, ...options };
  const connection = connect(chosen);
  const witness = localWitness(chosen.name);
  const persistent = idbSessionStore(connection, witness);
  const history = watchHistory(connection, witness, chosen.name, apart);
  try {
    // Some refusals show at the first transaction only.
    await persistent.list(1);
    return { store: persistent, history, trouble: undefined, late: NEVER };
  } catch (error) {
    const told = error instanceof StoreError ? error.trouble : 'failed';
    // Where something had been kept, the browser does keep things: it is this database that does not open.
    const trouble = told === 'unavailable' && notedSessions(witness) > 0 ? 'failed' : told;
    if (told === 'newer') return { store: await newerStore(chosen), history, trouble, late: NEVER };
    const memory = memorySessionStore();
    if (told === 'failed') return { store: memory, history, trouble, late: NEVER };
    const whenOpen = opensAtLast(connection, again).then(() => persistent);
    let store: SessionStore = memory;
    const late = new Promise<void>((resolve) => {
      store = lateStore(memory, whenOpen, resolve);
    });
    return { store, history, trouble, late };
  }
}

/** Resolves when it is open; rejects when that will never be. */
async function opensAtLast(connection: Connection, again: number): Promise<void> {
  for (;;) {
    try {
      return await connection.opened();
    } catch (error) {
      // Site data refused, or no database at all; or a newer one by now.
      const passing =
        error instanceof DOMException && !['SecurityError', 'VersionError'].includes(error.name);
      if (!passing) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, again));
  }
}
