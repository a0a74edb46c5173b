import workerUrl from './history.worker.ts?worker&url';
import type { ShelfReader, ShelfReading } from './idb/shelf-reader.ts';
import { trustedWorkerUrl } from './trusted-url.ts';

/** Shelves read by a worker, one after the other. A worker that cannot be had, or breaks, is asked no more. */
export function workerShelfReader(url: string = workerUrl): ShelfReader {
  let worker: Worker | undefined;
  let broken = false;
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
          over.abort();
          resolve(reading);
        };
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
    rest() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
