import { type ImportAnswer, type ImportOrder, libraryOf } from './transfer/import-order.ts';
import { readChosen } from './transfer/read-chosen.ts';

// Reading a large file takes seconds in which a page would not answer to a tap, not even on Cancel.

const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', ({ data: { file, exercises, ...aid } }: MessageEvent<ImportOrder>) => {
  const answer = (message: ImportAnswer): void => worker.postMessage(message);
  const onProgress = (bytes: number): void => answer({ kind: 'progress', bytes });
  void readChosen(file, { ...aid, library: libraryOf(exercises) }, onProgress).then((result) =>
    answer({ kind: 'result', result }),
  );
});
