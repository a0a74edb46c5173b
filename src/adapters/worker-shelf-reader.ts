import workerUrl from './history.worker.ts?worker&url';
import type { ShelfReader, ShelfReading } from './idb/shelf-reader.ts';
import { trustedWorkerUrl } from './trusted-url.ts';

/**
 * Shelves read by a worker, one after the other. A worker that cannot be had, or breaks, is asked no more.
 *
 * It ends when the page is left: in the back/forward cache of Safari and Firefox it would stand still in the middle of
 * its reading, and no other page of the app could write until the cache lets go. Whoever waits for it when the page
 * comes back reads by himself. https://github.com/w3c/IndexedDB/issues/381
 */
export function workerShelfReader(url: string = workerUrl): ShelfReader {
  let worker: Worker | undefined;
  let broken = false;
  let giveBack = (): void => {};
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  addEventListener('pagehide', end);
  addEventListener('pageshow', () => giveBack());
  return {
    async read(database, shelf) {
      if (broken) return undefined;
      let asked: Worker;
      try {
        worker ??= new Worker(trustedWorkerUrl(url), { type: 'module' });
        asked = worker;
      } catch {
        broken = true;
        return undefined;
      }
      return new Promise<ShelfReading | undefined>((resolve) => {
        const over = new AbortController();
        const { signal } = over;
        const answer = (reading: ShelfReading | undefined): void => {
          giveBack = () => {};
          over.abort();
          resolve(reading);
        };
        giveBack = () => answer(undefined);
        asked.addEventListener('message', ({ data }) => answer(data), { signal });
        // Its file cannot be loaded, or a policy forbids it.
        const giveUp = (): void => {
          broken = true;
          answer(undefined);
        };
        asked.addEventListener('error', giveUp, { signal });
        asked.addEventListener('messageerror', giveUp, { signal });
        asked.postMessage({ database, shelf });
      });
    },
    rest: end,
  };
}
