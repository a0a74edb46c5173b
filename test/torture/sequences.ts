import fc from 'fast-check';
import { INVARIANTS, playSequence, sequences } from '../core/invariants.ts';

/** An invariant that did not hold. */
export interface Broken {
  /** Its number in docs/reliability.md. */
  readonly number: number;
  readonly says: string;
  readonly why: string;
  /** `npm run torture -- --sequences N --seed S` comes to the same sequence. */
  readonly seed: number;
}

export interface SequenceReport {
  readonly sequences: number;
  /** Events that happened in them. */
  readonly events: number;
  readonly broken: readonly Broken[];
}

/** Plays so many random sequences of events against every invariant that is pure. The same seed makes the same ones. */
export function breakSequences(count: number, seed: number): SequenceReport {
  const broken: Broken[] = [];
  let events = 0;
  for (let done = 0; done < count; done += 100) {
    // In portions, since a sample is made as a whole.
    const portion = seed + done;
    for (const sequence of fc.sample(sequences, { numRuns: Math.min(100, count - done), seed: portion })) {
      events += sequence.script.length;
      const played = playSequence(sequence);
      for (const { number, says, check } of INVARIANTS) {
        try {
          check(sequence, played);
        } catch (error) {
          broken.push({ number, says, why: String(error).slice(0, 500), seed: portion });
        }
      }
    }
  }
  return { sequences: count, events, broken };
}
