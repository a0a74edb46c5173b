import { Worker } from 'node:worker_threads';
import type { Piece } from './worker.ts';

/**
 * Does the pieces in so many threads. The same pieces give the same results, however many threads there are.
 *
 * @param onDone hears of every piece as it is done; a thread that died of an exception gives its error instead
 */
export async function inThreads<Result>(
  pieces: readonly Piece[],
  threads: number,
  onDone: (piece: Piece, result: Result | Error) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...pieces];
  async function work(): Promise<void> {
    let worker: Worker | undefined;
    const stop = () => void worker?.terminate();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const piece = waiting.shift();
        if (!piece) break;
        worker ??= new Worker(new URL('./worker.ts', import.meta.url));
        const result = await doneBy<Result>(worker, piece);
        if (signal.aborted) break;
        if (result instanceof Error) worker = undefined;
        onDone(piece, result);
      }
    } finally {
      signal.removeEventListener('abort', stop);
      await worker?.terminate();
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, pieces.length) }, work));
}

function doneBy<Result>(worker: Worker, piece: Piece): Promise<Result | Error> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const settle = (result: Result | Error): void => {
      listening.abort();
      worker.off('message', settle).off('error', settle).off('exit', gone);
      resolve(result);
    };
    const gone = (code: number): void => settle(new Error(`The thread ended with ${code}`));
    worker.on('message', settle).on('error', settle).on('exit', gone);
    worker.postMessage(piece);
  });
}
