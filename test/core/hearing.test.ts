import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimedCue } from '../../src/core/cue.ts';
import { isSay } from '../../src/core/score.ts';
import { happenings, type Played, play, scores } from './arbitraries.ts';

/** Spans in which something sounds, cut off at the moment it was cut. */
function spans({ heard, cuts, voids }: Played) {
  return heard
    .map((cue) => {
      const cut = (isSay(cue) ? cuts : voids).find((at) => at >= cue.at);
      return { cue, from: cue.at, to: Math.min(cue.at + cue.signal.length, cut ?? Number.POSITIVE_INFINITY) };
    })
    .filter(({ from, to }) => to > from);
}

/** What is heard at the end cannot be compared: a cue of the very last moment depends on who looks first. */
const stream = (cues: readonly TimedCue[]) => cues.map(({ id, at, signal }) => ({ id, at, signal }));

describe('what is heard', () => {
  it('does not depend on the tick or the look-ahead', () => {
    fc.assert(
      fc.property(
        scores,
        happenings,
        fc.integer({ min: 10, max: 7_777 }),
        fc.integer({ min: 0, max: 1_500 }),
        (score, script, period, lookahead) => {
          const reference = play(score, script, { period: 250, lookahead: Number.POSITIVE_INFINITY });
          const other = play(score, script, { period, lookahead });
          expect(stream(other.heard)).toEqual(stream(reference.heard));
          expect(other.state).toEqual(reference.state);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has no utterance over another or over a tone, whatever the voice and whatever happens', () => {
    fc.assert(
      fc.property(scores, happenings, (score, script) => {
        const all = spans(play(score, script, { period: 1_000, lookahead: 0, tail: 400_000 }));
        for (const a of all) {
          if (!isSay(a.cue)) continue;
          for (const b of all) {
            if (a === b) continue;
            const apart = a.to <= b.from || b.to <= a.from;
            if (!apart) throw new Error(`${JSON.stringify(a)} covers ${JSON.stringify(b)}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fires no cue twice', () => {
    fc.assert(
      fc.property(scores, happenings, (score, script) => {
        const ids = play(score, script, { period: 500, lookahead: 300 }).heard.map((cue) => cue.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });
});
