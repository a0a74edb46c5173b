import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { advance, NOTHING_HEARD } from '../../src/core/advance.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { TimedCue } from '../../src/core/cue.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { putOff } from '../../src/core/put-off.ts';
import { createScore } from '../../src/core/score.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';

const ready = readyRoutine('core-essentials');
if (!ready) throw new Error('no routine');
const score = createScore(
  compileRoutine(ready.routine, library, DEFAULT_PREFERENCES),
  en,
  DEFAULT_VOICE,
  DEFAULT_PREFERENCES,
);

const begun = advance(score, { status: 'ready' }, NOTHING_HEARD, { kind: 'start' }, 0, 0);

/** What is to be heard in the minute after a tap at this moment of the session. */
function cuesAfter(kind: 'skip' | 'pause' | 'back', at: number): readonly TimedCue[] {
  return advance(score, begun.state, begun.heard, { kind }, at, 60_000).cues.filter((cue) => cue.at >= at);
}

// What is due in the very moment of a tap is out before it.
const due = new Set(advance(score, begun.state, begun.heard, undefined, 0, 130_000).cues.map(({ at }) => at));
const moments = fc.integer({ min: 1, max: 120_000 }).filter((at) => !due.has(at));
const taps = fc.tuple(fc.constantFrom('skip', 'pause', 'back'), moments);
const isTone = ({ signal }: TimedCue) => signal.kind === 'tone';
const endOf = ({ at, signal }: TimedCue) => at + signal.length;

describe('what a changed plan sounds like on a card that is behind', () => {
  it('is the plan where nothing is too soon for it', () => {
    fc.assert(
      fc.property(taps, ([kind, at]) => {
        const cues = cuesAfter(kind, at);
        expect(putOff(cues, at)).toEqual(cues);
      }),
    );
  });

  it('has each tone as soon as it can be heard, and no word over it', () => {
    fc.assert(
      fc.property(taps, fc.integer({ min: 0, max: 400 }), ([kind, at], delay) => {
        const cues = cuesAfter(kind, at);
        const late = putOff(cues, at + delay);
        expect(late.map(({ id }) => id)).toEqual(cues.map(({ id }) => id));
        for (const [i, cue] of cues.entries())
          if (isTone(cue)) expect(late[i]?.at).toBe(Math.max(cue.at, at + delay));
        const tones = late.filter(isTone);
        for (const line of late.filter((cue) => !isTone(cue)))
          for (const tone of tones) expect(line.at >= endOf(tone) || endOf(line) <= tone.at).toBe(true);
      }),
    );
  });

  it('says nothing early, nothing later than need be, and keeps lines as far apart as they were', () => {
    fc.assert(
      fc.property(taps, fc.integer({ min: 0, max: 400 }), ([kind, at], delay) => {
        const cues = cuesAfter(kind, at);
        const late = putOff(cues, at + delay);
        for (const [i, cue] of late.entries()) {
          const planned = cues[i]?.at ?? Number.NaN;
          expect(cue.at).toBeGreaterThanOrEqual(planned);
          expect(cue.at - planned).toBeLessThanOrEqual(delay);
          const next = late[i + 1];
          const [one, two] = [cues[i], cues[i + 1]];
          if (!next || !one || !two || isTone(cue) || isTone(next)) continue;
          const tone = late.slice(i + 2).find(isTone);
          const pressed = tone !== undefined && endOf(next) + 80 >= tone.at;
          if (!pressed)
            expect(next.at - endOf(cue)).toBeGreaterThanOrEqual(Math.min(two.at - endOf(one), 1_600));
        }
      }),
    );
  });

  it('keeps the distance between two lines after a set that was skipped', () => {
    const texts = (delay: number) =>
      putOff(cuesAfter('skip', 18_000), 18_000 + delay)
        .slice(0, 3)
        .map(({ at, signal }) => [signal.kind === 'say' ? signal.text : signal.tone, at - 18_000]);
    const [tone, over, next] = texts(0);
    expect([tone, over, next]).toEqual([
      ['set-done', 0],
      ['Relax.', 400],
      ['Mountain climber. Thirty seconds.', 1_408],
    ]);
    expect(texts(350)).toEqual([
      ['set-done', 350],
      ['Relax.', 740],
      ['Mountain climber. Thirty seconds.', 1_748],
    ]);
  });
});
