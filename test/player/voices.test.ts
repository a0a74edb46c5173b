import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { ROUTINES } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { TimedCue } from '../../src/core/cue.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { createScore, type Score } from '../../src/core/score.ts';
import type { Voice } from '../../src/core/voice.ts';
import { SpeechQueue } from '../../src/player/speech-queue.ts';
import type { Speaker, Spoken } from '../../src/ports/speaker.ts';
import { preferences, routines, talks, voices } from '../core/arbitraries.ts';

/** Milliseconds a line may begin before or after its moment. */
const AT_ITS_MOMENT = 5;

interface Span {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly planned: number;
  readonly how: Spoken;
}

/** All cues of a score on one line of time, open sets taken as 30 s. */
function cuesOf(score: Score): TimedCue[] {
  const cues: TimedCue[] = [];
  let start = 0;
  for (const { index, length } of score.timeline.steps) {
    const taken = length === 'open' ? 30_000 : length;
    for (const cue of score.cuesOf(index, length)) {
      const at = start + cue.offset + (cue.edge === 'end' ? taken : 0);
      if (cue.edge === 'start' && cue.offset >= taken) continue;
      cues.push({ ...cue, id: `${cues.length}`, step: index, at });
    }
    start += taken;
  }
  return cues;
}

/** Plays a score through the queue on a voice that does exactly as it is said to do, looked at whenever the queue asks. */
async function listen(
  score: Score,
  voice: Voice,
): Promise<{ said: Span[]; tones: Span[]; cues: TimedCue[] }> {
  const cues = cuesOf(score);
  const said: Span[] = [];
  let now = 0;
  let line:
    | { text: string; from: number; heardUntil: number; until: number; end: (how: Spoken) => void }
    | undefined;
  const end = (how: Spoken) => {
    if (!line) return;
    const { text, from, heardUntil } = line;
    // The same words may be planned twice within a second; the nearest moment is meant.
    const moments = cues.flatMap(({ signal, at }) =>
      signal.kind === 'say' && signal.text === text ? [at] : [],
    );
    const planned = moments.reduce(
      (a, b) => (Math.abs(b - from) < Math.abs(a - from) ? b : a),
      Number.POSITIVE_INFINITY,
    );
    // Nobody misses the silence after the last sound.
    const whole = how === 'ended' || now >= heardUntil;
    const to = whole ? heardUntil : now;
    if (to > from) said.push({ what: text, from, to, planned, how: whole ? 'ended' : how });
    line.end(how);
    line = undefined;
  };
  const speaker = {
    speak: (text: string, expected: number) => {
      end('cancelled');
      return new Promise<Spoken>((resolve) => {
        const from = now + voice.latency;
        const heardUntil = from + expected;
        line = { text, from, heardUntil, until: heardUntil + voice.silence, end: resolve };
      });
    },
    cancel: () => end('cancelled'),
  } as unknown as Speaker;
  const queue = new SpeechQueue(speaker, () => undefined);
  queue.add(cues);
  const over =
    Math.max(0, ...cues.map(({ at, signal }) => at + signal.length)) + voice.latency + voice.silence;
  while (now <= over) {
    if (line && now >= line.until) {
      end('ended');
      await Promise.resolve();
    }
    queue.look(now, voice.latency, false);
    const wait = Math.min(queue.next(now, voice.latency), (line?.until ?? Number.POSITIVE_INFINITY) - now);
    // No timer is quicker than a millisecond, and none asked for later than all is over matters.
    now += Math.max(1, Math.min(wait, over + 1 - now));
  }
  end('ended');
  const tones = cues.flatMap(({ at, signal }) =>
    signal.kind === 'tone'
      ? [{ what: signal.tone, from: at, to: at + signal.length, planned: at, how: 'ended' as const }]
      : [],
  );
  return { said, tones, cues };
}

/** Every line laid out is said whole, at its moment, over nothing else. */
async function expectUnderstandable(score: Score, voice: Voice): Promise<void> {
  const { said, tones, cues } = await listen(score, voice);
  expect(said.filter(({ how }) => how !== 'ended')).toEqual([]);
  expect(said).toHaveLength(cues.filter(({ signal }) => signal.kind === 'say').length);
  for (const { from, planned, what } of said) {
    if (Math.abs(from - planned) > AT_ITS_MOMENT)
      throw new Error(`"${what}" ${from - planned} ms from its moment`);
  }
  const spans = [...said, ...tones].sort((a, b) => a.from - b.from);
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (next && next.from < span.to)
      throw new Error(`${JSON.stringify(span)} covers ${JSON.stringify(next)}`);
  }
}

describe('the coach with any voice', () => {
  it.each(ROUTINES.map(({ routine }) => [routine.id, routine] as const))(
    'is understood in %s',
    async (_id, routine) => {
      const timeline = compileRoutine(routine, library, DEFAULT_PREFERENCES);
      for (const wordsPerMinute of [70, 100, 130, 160, 200, 260]) {
        for (const latency of [50, 100, 200, 400, 800]) {
          for (const silence of [0, 300, 600]) {
            const voice = { wordsPerMinute, latency, silence };
            await expectUnderstandable(createScore(timeline, en, voice, DEFAULT_PREFERENCES), voice);
          }
        }
      }
    },
    60_000,
  );

  it('is understood in a thousand random routines', async () => {
    await fc.assert(
      fc.asyncProperty(routines, preferences, voices, talks, async (routine, chosen, voice, talk) => {
        const timeline = compileRoutine(routine, library, chosen);
        await expectUnderstandable(createScore(timeline, en, voice, { ...chosen, talk }), voice);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});
