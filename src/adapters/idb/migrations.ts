import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { fillDerived } from './fill-derived.ts';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** One step from a version to the next. It may wait for requests of its transaction, and for nothing else. */
export type Migration = (database: IDBPDatabase<unknown>, upgrade: Upgrade) => void | Promise<void>;

/**
 * Step n (from 0) leads from version n to n + 1. Released steps are never edited: a database made by an old app
 * must go through exactly what that app's users went through. Untyped on purpose, since the schema's types
 * describe the newest version only.
 */
export const MIGRATIONS: readonly Migration[] = [
  // 1: sessions, their event logs and their sets.
  (database) => {
    const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
    sessions.createIndex('sequence', 'sequence');
    sessions.createIndex('open', 'open');
    database.createObjectStore('events', { keyPath: ['session', 'seq'] });
    database.createObjectStore('sets', { keyPath: ['session', 'step'] });
    database.createObjectStore('checkpoints', { keyPath: 'session' });
    database.createObjectStore('counters', { keyPath: 'name' });
  },
  // 2: what the screens of the history read, of each session that has ended.
  async (database, upgrade) => {
    const digests = database.createObjectStore('digests', { keyPath: 'id' });
    digests.createIndex('sequence', 'sequence');
    digests.createIndex('day', 'day');
    const efforts = database.createObjectStore('efforts', { keyPath: ['exercise', 'session'] });
    efforts.createIndex('exercise-day', ['exercise', 'day']);
    efforts.createIndex('session', 'session');
    await fillDerived(upgrade);
  },
  // 3: a tempo only where it was kept, and what all sets of a side weighed.
  async (_, upgrade) => {
    for (const name of ['digests', 'efforts']) await upgrade.objectStore(name).clear();
    await fillDerived(upgrade);
  },
];

/**
 * Applies what leads from version `from` (0: nothing there yet) to the newest. All of it happens in the one
 * upgrade transaction: a kill in between leaves the old version whole.
 */
export async function migrate(
  database: IDBPDatabase<unknown>,
  from: number,
  upgrade: Upgrade,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (const migration of migrations.slice(from)) await migration(database, upgrade);
}
