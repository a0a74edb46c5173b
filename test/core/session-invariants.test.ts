import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakSequences } from '../torture/sequences.ts';
import { play, scores } from './arbitraries.ts';
import { INVARIANTS, playSequence, sequences } from './invariants.ts';

/** As many as CI can afford; `npm run torture` plays more, from other seeds. */
const SEQUENCES = 10_000;

/** The session invariants of docs/reliability.md; the numbers are that list's. */
describe('session invariants', () => {
  // Few, but shrunk to the shortest sequence that breaks it.
  it.each(INVARIANTS.map((invariant) => [`${invariant.number}: ${invariant.says}`, invariant] as const))(
    '%s',
    (_name, { check }) => {
      fc.assert(
        fc.property(sequences, (sequence) => check(sequence, playSequence(sequence))),
        { numRuns: 100 },
      );
    },
  );

  it(`hold in ${SEQUENCES} random sequences of events`, () => {
    const { sequences: played, broken } = breakSequences(SEQUENCES, 2026);
    expect({ played, broken }).toEqual({ played: SEQUENCES, broken: [] });
  }, 300_000);

  it('an hour asleep and then a single look does what ticking would have done', () => {
    fc.assert(
      fc.property(scores, (score) => {
        const once = play(score, [], { period: 10_000_000, lookahead: 0, tail: 3_600_000 }).state;
        expect(once).toEqual(play(score, [], { period: 1_000, lookahead: 0, tail: 3_600_000 }).state);
      }),
      { numRuns: 40 },
    );
  });
});
