import type { Page } from 'playwright-core';
import type { LoggedSet, SessionRecord } from '../../../src/core/record.ts';
import type { LoggedEvent } from '../../../src/core/session.ts';

/** Everything the app's database holds. */
export interface Stored {
  readonly sessions: readonly SessionRecord[];
  readonly sets: readonly (LoggedSet & { readonly session: string })[];
  readonly events: readonly (LoggedEvent & { readonly session: string })[];
  readonly checkpoints: readonly { readonly session: string; readonly reached: number }[];
}

/** Reads the app's database behind its back; the page must be one of the app. */
export const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = ['sessions', 'sets', 'events', 'checkpoints'] as const;
    const database = await asked(indexedDB.open('groundwork'));
    try {
      const transaction = database.transaction([...names], 'readonly');
      const rows = await Promise.all(names.map((name) => asked(transaction.objectStore(name).getAll())));
      return Object.fromEntries(names.map((name, i) => [name, rows[i]])) as unknown as Stored;
    } finally {
      database.close();
    }
  });

/** Of these sessions all there is, each read by its id, as the app reads: a look at everything may meet what nothing uses. */
export const storedOf = (
  page: Page,
  ids: readonly string[],
): Promise<Pick<Stored, 'sessions' | 'sets' | 'events'>> =>
  page.evaluate(async (sessions) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('groundwork'));
    try {
      const transaction = database.transaction(['sessions', 'sets', 'events'], 'readonly');
      const rowsOf = async (name: 'sets' | 'events') => {
        const rows = sessions.map((id) => IDBKeyRange.bound([id], [id, []]));
        return (
          await Promise.all(rows.map((range) => asked(transaction.objectStore(name).getAll(range))))
        ).flat();
      };
      const records = sessions.map((id) => asked(transaction.objectStore('sessions').get(id)));
      return {
        sessions: (await Promise.all(records)).filter((record) => record !== undefined),
        sets: await rowsOf('sets'),
        events: await rowsOf('events'),
      };
    } finally {
      database.close();
    }
  }, [...ids].sort());
