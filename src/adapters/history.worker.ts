import { openDB } from 'idb';
import type { Database } from './idb/schema.ts';
import { readShelfOf, type ShelfReading } from './idb/shelf-reader.ts';

// Some hundred whole sessions are read at every start: a page would not answer to a tap for a quarter of a second.

const worker = self as unknown as DedicatedWorkerGlobalScope;

let opening: Promise<Database> | undefined;

/** The database as the page has opened it: nothing is made or upgraded here. */
function open(name: string): Promise<Database> {
  opening ??= openDB<unknown>(name, undefined, {
    upgrade: (_database, _from, _to, transaction) => transaction.abort(),
    // A newer app wants it.
    blocking() {
      worker.postMessage(undefined);
      worker.close();
    },
  }) as unknown as Promise<Database>;
  return opening;
}

worker.addEventListener(
  'message',
  ({ data: { database, shelf } }: MessageEvent<{ readonly database: string; readonly shelf: number }>) => {
    const answer = (reading: ShelfReading | undefined): void => worker.postMessage(reading);
    open(database)
      .then((opened) => readShelfOf(opened, shelf))
      .then(answer, () => answer(undefined));
  },
);
