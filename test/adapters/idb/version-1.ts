import { type IDBPDatabase, openDB } from 'idb';
import type { OpenSession } from '../../../src/core/record.ts';

/*
 * The database as version 1 of 2026-11-21 made and filled it. Frozen: this file is never edited, and takes nothing from
 * src/ but types.
 */

/** Opens a database of version 1, making it if there is none. */
export function openVersion1(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade(database) {
      const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
      sessions.createIndex('sequence', 'sequence');
      sessions.createIndex('open', 'open');
      database.createObjectStore('events', { keyPath: ['session', 'seq'] });
      database.createObjectStore('sets', { keyPath: ['session', 'step'] });
      database.createObjectStore('checkpoints', { keyPath: 'session' });
      database.createObjectStore('counters', { keyPath: 'name' });
    },
  });
}

/** Writes what version 1 had in its stores after these sessions. */
export async function fillVersion1(database: IDBPDatabase, all: readonly OpenSession[]): Promise<void> {
  const transaction = database.transaction(
    ['sessions', 'events', 'sets', 'checkpoints', 'counters'],
    'readwrite',
  );
  for (const { record, events, sets, reached } of all) {
    const session = record.id;
    const row = record.endedAt === undefined ? { ...record, open: record.sequence } : record;
    await transaction.objectStore('sessions').put(row);
    await transaction.objectStore('checkpoints').put({ session, reached });
    for (const event of events) await transaction.objectStore('events').put({ ...event, session });
    for (const set of sets) await transaction.objectStore('sets').put({ ...set, session });
  }
  const value = Math.max(0, ...all.map(({ record }) => Math.floor(record.sequence)));
  await transaction.objectStore('counters').put({ name: 'sequence', value });
  await transaction.done;
}
