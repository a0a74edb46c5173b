import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { advance, NOTHING_HEARD } from '../../src/core/advance.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { createScore } from '../../src/core/score.ts';
import type { SessionEvent, SessionState } from '../../src/core/session.ts';
import { viewSession } from '../../src/core/view-session.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';

const ready = readyRoutine('core-essentials');
if (!ready) throw new Error('no Core essentials');
const timeline = compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);
const score = createScore(timeline, en, DEFAULT_VOICE, DEFAULT_PREFERENCES);

/** The view after these events at these times, seen at the last time. */
function seen(...happened: [at: number, event?: SessionEvent][]) {
  let state: SessionState = { status: 'ready' };
  let now = 0;
  for (const [at, event] of happened) {
    state = advance(score, state, NOTHING_HEARD, event, at, 0).state;
    now = at;
  }
  const view = viewSession(score, state, now);
  if (!view) throw new Error('no view');
  return view;
}

const START: [number, SessionEvent] = [0, { kind: 'start' }];

describe('viewSession', () => {
  it('shows what to do now, how long, and what comes next', () => {
    expect(seen(START, [12_000])).toMatchObject({
      status: 'running',
      phase: 'work',
      name: 'Plank',
      mode: 'hold',
      number: 1,
      of: 3,
      group: 'circuit',
      remaining: 28_000,
      elapsed: 2_000,
      next: { name: 'Mountain climber' },
      left: 672_000,
    });
  });

  it('counts repetitions in tempo', () => {
    expect(seen(START, [99_000]).reps).toEqual({ done: 2, of: 12, paced: true });
    expect(seen(START, [12_000]).reps).toBeUndefined();
  });

  it('fills one segment a set', () => {
    const { progress } = seen(START, [60_000]);
    expect(progress).toHaveLength(12);
    expect(progress.slice(0, 3)).toEqual([
      { step: 1, fraction: 1, logged: true },
      { step: 3, fraction: 1 / 3, logged: false },
      { step: 5, fraction: 0, logged: false },
    ]);
  });

  it('stands still while paused, and counts in before it goes on', () => {
    const paused = seen(START, [20_000, { kind: 'pause' }], [90_000]);
    expect(paused).toMatchObject({
      status: 'paused',
      remaining: 20_000,
      elapsed: 10_000,
      goesOnIn: undefined,
    });
    const resuming = seen(START, [20_000, { kind: 'pause' }], [90_000, { kind: 'resume' }], [92_000]);
    expect(resuming).toMatchObject({ status: 'running', remaining: 20_000, goesOnIn: 3_000 });
    const going = seen(START, [20_000, { kind: 'pause' }], [90_000, { kind: 'resume' }], [96_000]);
    expect(going).toMatchObject({ status: 'running', remaining: 19_000, goesOnIn: undefined });
  });

  it('offers only what can be done', () => {
    expect(seen(START, [1_000])).toMatchObject({ can: { done: false, adjustRest: true, back: false } });
    expect(seen(START, [12_000])).toMatchObject({ can: { done: false, adjustRest: false, back: true } });
  });

  it('asks for what nobody counted, in what follows, until the next set', () => {
    const own: [number, SessionEvent] = [1_000, { kind: 'pace', step: 5, pace: 'self-paced' }];
    const bridge: [number, SessionEvent][] = [START, own];
    // The glute bridge begins at 90 s.
    expect(seen(...bridge, [95_000])).toMatchObject({ remaining: undefined, elapsed: 5_000, did: undefined });
    const done: [number, SessionEvent] = [130_000, { kind: 'done' }];
    expect(seen(...bridge, done, [131_000]).did).toEqual({ step: 5, reps: 12, of: 12 });
    const put: [number, SessionEvent] = [132_000, { kind: 'amend', step: 5, reps: 10 }];
    expect(seen(...bridge, done, put).did).toEqual({ step: 5, reps: 10, of: 12 });
    expect(seen(...bridge, done, put, [141_000]).did).toBeUndefined();
    // Skipped, it was perhaps done all the same.
    expect(seen(...bridge, [130_000, { kind: 'skip' }]).did).toEqual({ step: 5, reps: 0, of: 12 });
    // Counted by the coach, there is nothing to ask.
    expect(seen(START, [95_000], [140_000])).toMatchObject({ phase: 'prepare', did: undefined });
  });

  it('is over at the end', () => {
    expect(seen(START, [684_000])).toMatchObject({ status: 'finished', left: 0 });
  });
});
