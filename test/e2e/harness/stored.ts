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
