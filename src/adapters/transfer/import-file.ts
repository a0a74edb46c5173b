import type { Parsed } from '../../core/strict-json.ts';
import type { FileRead } from '../../core/transfer/read-file.ts';
import workerUrl from '../import.worker.ts?worker&url';
import { trustedWorkerUrl } from '../trusted-url.ts';
import { type ImportAnswer, type ImportOrder, libraryOf } from './import-order.ts';
import { readChosen } from './read-chosen.ts';

/** Bytes up to which starting a worker takes longer than reading the file. */
const SMALL = 500_000;

export interface ImportOptions {
  readonly onProgress?: (bytes: number) => void;
  /** Stops it at once; what was read by then is thrown away. */
  readonly signal?: AbortSignal;
  /** The worker's address, for tests. */
  readonly url?: string;
}

/**
 * Reads a chosen file, a large one in a worker. Nothing is written anywhere. Resolves with what is in it or why it is
 * refused; undefined when it was cancelled. Never rejects.
 */
export async function importFile(
  order: ImportOrder,
  { onProgress = () => {}, signal, url = workerUrl }: ImportOptions = {},
): Promise<Parsed<FileRead> | undefined> {
  const { file, exercises, ...aid } = order;
  const here = () => readChosen(file, { ...aid, library: libraryOf(exercises) }, onProgress);
  if (signal?.aborted) return undefined;
  if (file.size <= SMALL) {
    const result = await here();
    return signal?.aborted ? undefined : result;
  }

  let worker: Worker;
  try {
    worker = new Worker(trustedWorkerUrl(url), { type: 'module' });
  } catch {
    return here();
  }
  const answer = await new Promise<Parsed<FileRead> | 'cancelled' | 'no worker'>((resolve) => {
    signal?.addEventListener('abort', () => resolve('cancelled'), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') onProgress(data.bytes);
      else resolve(data.result);
    });
    // Its file cannot be loaded, or a policy forbids it.
    worker.addEventListener('error', () => resolve('no worker'));
    // More than a message can carry.
    worker.addEventListener('messageerror', () => resolve('no worker'));
    worker.postMessage(order);
  });
  worker.terminate();
  if (answer === 'cancelled') return undefined;
  return answer === 'no worker' ? here() : answer;
}
