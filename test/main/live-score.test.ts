import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { createScore, isSay } from '../../src/core/score.ts';
import { DEFAULT_TALK, type Talk } from '../../src/core/talk.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';
import { liveScore } from '../../src/main/live-score.ts';

describe('the score of a session under way', () => {
  const ready = readyRoutine('core-essentials');
  if (!ready) throw new Error('no routine');
  const timeline = compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);

  it('is laid out anew when the coach is to talk less, and only then', () => {
    let talk: Talk = DEFAULT_TALK;
    let made = 0;
    const score = liveScore(
      (of) => {
        made++;
        return createScore(timeline, en, DEFAULT_VOICE, { countIn: 5_000, talk: of });
      },
      () => talk,
    );
    const words = () =>
      [
        ...score.cuesOf(0, timeline.steps[0]?.length ?? 'open'),
        ...score.leadIn(1, 'start'),
        ...score.finale(1, 1),
      ].filter(isSay).length;
    expect(words()).toBeGreaterThan(1);
    words();
    expect(made).toBe(1);
    talk = { ...DEFAULT_TALK, amount: 'tones' };
    expect(words()).toBe(0);
    expect(made).toBe(2);
    expect([score.timeline, score.countIn, score.language]).toEqual([timeline, 5_000, en]);
  });
});
