import type { BrowserContext, Page } from 'playwright-core';

/** The room a browser gives to the app's origin, as the browser itself sees to it. */
export interface Quota {
  /** So many bytes for everything. Before the first transaction: a browser asks for the quota once and keeps the answer. */
  set(bytes: number): Promise<void>;
  lift(): Promise<void>;
}

export async function quotaOf(context: BrowserContext, page: Page, url: string): Promise<Quota> {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(url);
  return {
    set: (quotaSize) => devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize }).then(() => {}),
    lift: () => devtools.send('Storage.overrideQuotaForOrigin', { origin }).then(() => {}),
  };
}

/**
 * Fills what room there is, from a database of its own, with bytes that cannot be compressed: first large pieces, then
 * smaller ones, until not even a small one goes in.
 *
 * @returns the bytes written
 */
export const fillUp = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('ballast', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction('rows', 'readwrite');
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
        transaction.objectStore('rows').put(bytes);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    let written = 0;
    for (let size = 1 << 20; size >= 64; size /= 2) while (await put(size)) written += size;
    database.close();
    return written;
  });
