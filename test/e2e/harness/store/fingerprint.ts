import type { Page } from 'playwright-core';

/** What a database holds, in few words. */
export interface Fingerprint {
  readonly version: number;
  /** By store: how many rows, and the SHA-256 of all of them. */
  readonly stores: Readonly<Record<string, readonly [rows: number, hash: string]>>;
}

/** Looks at the app's database in whatever version it is, and changes nothing. */
export const fingerprint = (page: Page): Promise<Fingerprint> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('groundwork'));
    const stores: Record<string, readonly [number, string]> = {};
    for (const name of database.objectStoreNames) {
      const rows = await asked(database.transaction(name).objectStore(name).getAll());
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows)));
      stores[name] = [rows.length, String(new Uint8Array(hash))];
    }
    const { version } = database;
    database.close();
    return { version, stores };
  });
