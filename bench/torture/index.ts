/**
 * Breaks the app in every way the tests know, many times over, and prints what was lost.
 *
 *     npm run torture -- --kills 1000 --fuzz 1000000 --sequences 10000 [--crashes N] [--closes N] [--reloads N]
 *         [--storage N] [--profiles N] [--seed S] [--parallel P]
 *
 * Without a word: a small one of everything. Ctrl-C prints what has been found; `--resume` goes on from there.
 * The exit code is not 0 when anything was lost, escaped or broken.
 */
import { interruptedRounds, type Way } from '../../test/e2e/harness/interrupted-rounds.ts';
import { storageFaults } from '../../test/torture/storage/storage-faults.ts';
import { sayMachine } from '../table.ts';
import { asked as readAsked } from './asked.ts';
import { forgetFound, foundBefore, keepFound, nothingFound } from './found.ts';
import { inThreads } from './in-threads.ts';
import { failures, printFound } from './print-found.ts';
import { damageProfiles, harmed } from './profiles.ts';
import { progress } from './progress.ts';
import type { Piece } from './worker.ts';

/** So many failures are told one by one. */
const MOST = 50;
/** So many breaks without a single round between them end a part. */
const IN_VAIN = 3;
/** Files, and sequences, a thread does in one go. */
const PIECE = { fuzz: 2_000, sequences: 500 } as const;
/** A seed further for each thing made of one. */
const BETWEEN_SEEDS = { fuzz: 1, sequences: PIECE.sequences } as const;

const words = readAsked(process.argv.slice(2));
const found = words.resume ? foundBefore() : nothingFound(words);
const { asked } = found;
const stopping = new AbortController();
const { signal } = stopping;
process.once('SIGINT', () => {
  console.error('\nStopping; once more to stop at once.');
  stopping.abort();
});

/** Does a part, unless it is to stop, and counts its time, that of earlier runs included. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  if (signal.aborted) return;
  const from = performance.now();
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) found.stopped.push(`${name}: ${String(error)}`);
  }
  found.seconds[name] = (found.seconds[name] ?? 0) + (performance.now() - from) / 1000;
  keepFound(found);
}

async function interrupt(way: Way, count: number): Promise<void> {
  const rounds = found.rounds[way] ?? [];
  found.rounds[way] = rounds;
  if (count <= rounds.length) return;
  const told = progress(way, count, rounds.length);
  // A browser that does not answer breaks a round off, which is told, and not all that are still to come.
  for (let inVain = 0; rounds.length < count && !signal.aborted; ) {
    const before = rounds.length;
    try {
      await interruptedRounds({
        count: count - before,
        way,
        parallel: asked.parallel,
        signal,
        onRound(round) {
          rounds.push(round);
          keepFound(found);
          told.step(1, `${rounds.reduce((sum, { lost }) => sum + lost.length, 0)} sets lost`);
        },
      });
    } catch (error) {
      if (signal.aborted) break;
      inVain = rounds.length > before ? 0 : inVain + 1;
      if (inVain === IN_VAIN) throw error;
      found.stopped.push(`${way}, after ${rounds.length}: ${String(error)}`);
    }
  }
  told.end();
}

async function breakStorage(count: number): Promise<void> {
  const { storage } = found;
  const done = new Set(storage.map(({ seed }) => seed));
  const seeds = Array.from({ length: count }, (_, n) => asked.seed + n).filter((seed) => !done.has(seed));
  if (seeds.length === 0) return;
  const told = progress('storage', count, storage.length);
  const share = (n: number) => seeds.filter((_, i) => i % asked.parallel === n);
  const all = Array.from({ length: asked.parallel }, (_, n) =>
    storageFaults({
      seeds: share(n),
      signal,
      onTrial(trial) {
        storage.push(trial);
        keepFound(found);
        told.step(1, `${storage.filter(({ wrong }) => wrong.length > 0).length} wrong`);
      },
    }),
  );
  for (const end of await Promise.allSettled(all)) if (end.status === 'rejected') throw end.reason;
  told.end();
}

async function damage(count: number): Promise<void> {
  const { profiles } = found;
  const already = profiles.filter(harmed).length;
  if (count <= already) return;
  const told = progress('damaged profiles', count, already);
  await damageProfiles({
    count,
    seed: asked.seed,
    parallel: asked.parallel,
    done: profiles,
    signal,
    onProfile(profile) {
      profiles.push(profile);
      keepFound(found);
      if (harmed(profile)) told.step(1, profile.outcome);
    },
  });
  told.end();
}

async function inPieces<Kind extends 'fuzz' | 'sequences'>(kind: Kind, count: number): Promise<void> {
  const done = found[kind] as Record<string, (typeof found)[Kind][string]>;
  const pieces: Piece[] = [];
  let already = 0;
  for (let from = 0, i = 0; from < count; from += PIECE[kind], i++) {
    const seed = asked.seed + i * BETWEEN_SEEDS[kind];
    const piece = { kind, seed, count: Math.min(PIECE[kind], count - from) };
    if (String(seed) in done) already += piece.count;
    else pieces.push(piece);
  }
  if (pieces.length === 0) return;
  const told = progress(kind, count, already);
  await inThreads<(typeof found)[Kind][string]>(
    pieces,
    asked.parallel,
    (piece, result) => {
      if (result instanceof Error) found.stopped.push(`${kind}, seed ${piece.seed}: ${result.message}`);
      else done[String(piece.seed)] = result;
      told.step(piece.count);
    },
    signal,
  );
  told.end();
}

await part('sequences', () => inPieces('sequences', asked.sequences));
await part('fuzz', () => inPieces('fuzz', asked.fuzz));
await part('storage', () => breakStorage(asked.storage));
await part('kill', () => interrupt('kill', asked.kills));
await part('crash', () => interrupt('crash', asked.crashes));
await part('close', () => interrupt('close', asked.closes));
await part('reload', () => interrupt('reload', asked.reloads));
await part('profiles', () => damage(asked.profiles));

sayMachine();
printFound(found);
const bad = failures(found);
for (const failure of bad.slice(0, MOST)) console.log(`- ${failure}`);
if (bad.length > MOST) console.log(`- and ${bad.length - MOST} more`);
if (signal.aborted) console.log('\nInterrupted. `npm run torture -- --resume` goes on from here.');
else if (found.stopped.length === 0) forgetFound();
process.exitCode = signal.aborted ? 130 : bad.length > 0 ? 1 : 0;
