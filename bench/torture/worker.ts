import { parentPort } from 'node:worker_threads';
import { fuzzFiles } from '../../test/fuzz/hostile-files.ts';
import { breakSequences } from '../../test/torture/sequences.ts';

/** A piece of work for a thread of its own. */
export interface Piece {
  readonly kind: 'fuzz' | 'sequences';
  readonly count: number;
  readonly seed: number;
}

parentPort?.on('message', async ({ kind, count, seed }: Piece) => {
  parentPort?.postMessage(kind === 'fuzz' ? await fuzzFiles(count, seed) : breakSequences(count, seed));
});
