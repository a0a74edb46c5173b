import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { advance, type Heard, NOTHING_HEARD } from '../../src/core/advance.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { TimedCue } from '../../src/core/cue.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/core/preferences.ts';
import { replay } from '../../src/core/replay.ts';
import type { CustomExercise, SetPlan } from '../../src/core/routine.ts';
import { createScore } from '../../src/core/score.ts';
import type { LoggedEvent, SessionEvent, SessionState } from '../../src/core/session.ts';
import { DEFAULT_TALK, type Talk } from '../../src/core/talk.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';

type Happened = readonly [at: number, event?: SessionEvent | undefined];

/** Two sets of one exercise, its first one beginning after 15 s, and what is done to them. */
function session(
  item: SetPlan,
  happened: readonly Happened[],
  {
    talk = {} as Partial<Talk>,
    prefer = {} as Partial<Preferences>,
    exercises = [] as CustomExercise[],
  } = {},
) {
  const routine = {
    id: 'r',
    name: 'R',
    warmUp: [],
    coolDown: [],
    main: [{ kind: 'straight' as const, rounds: 2, items: [item], roundRest: 0 }],
    exercises,
  };
  const preferences = { ...DEFAULT_PREFERENCES, ...prefer };
  const timeline = compileRoutine(routine, library, preferences);
  const score = createScore(timeline, en, DEFAULT_VOICE, {
    ...preferences,
    talk: { ...DEFAULT_TALK, ...talk },
  });
  let state: SessionState = { status: 'ready' };
  let heard: Heard = NOTHING_HEARD;
  let cues: TimedCue[] = [];
  const log: LoggedEvent[] = [];
  const states: SessionState[] = [];
  for (const [at, event] of [[0, { kind: 'start' }], ...happened] as Happened[]) {
    const next = advance(score, state, heard, event, at, Number.POSITIVE_INFINITY);
    if (next.cancelScheduled) cues = cues.filter((cue) => cue.at <= at);
    cues.push(...next.cues);
    if (event && next.accepted) log.push({ seq: log.length + 1, at, wall: 0, event });
    ({ state, heard } = next);
    states.push(state);
  }
  const since = (from: number, to: number) =>
    cues
      .filter(({ at }) => at >= from && at < to)
      .map(({ at, signal }) => [at - from, signal.kind === 'say' ? signal.text : signal.tone]);
  return { timeline, score, log, states, state, since };
}

const plank: SetPlan = { exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 45_000 };
const lunge: SetPlan = { exercise: 'reverse-lunge', target: { kind: 'reps', reps: 12 }, rest: 60_000 };
const own: SetPlan = { ...lunge, pace: 'self-paced', side: 'left' };

describe('a pause', () => {
  it('is heard, and cuts what was being said', () => {
    const { since } = session(plank, [[20_000, { kind: 'pause' }]]);
    expect(since(20_000, 90_000)).toEqual([
      [0, 'stop'],
      [250, 'Paused.'],
    ]);
  });

  it('has its tone where no word is wanted', () => {
    const { since } = session(plank, [[20_000, { kind: 'pause' }]], { talk: { amount: 'tones' } });
    expect(since(20_000, 90_000)).toEqual([[0, 'stop']]);
  });

  it('is over aloud, in a set at one’s own pace with name and side', () => {
    const paused: Happened[] = [
      [20_000, { kind: 'pause' }],
      [40_000, { kind: 'resume' }],
    ];
    expect(session(own, paused).since(40_000, 90_000)).toEqual([
      [0, 'go'],
      [250, 'Going on. Reverse lunge, left leg.'],
    ]);
    expect(session(own, paused, { talk: { amount: 'tones' } }).since(40_000, 90_000)).toEqual([[0, 'go']]);
  });

  it('in a run-up is over with a word, where the next does not tell it anyway', () => {
    // Paused at 9 s: 3 s before the countdown, while the set-up was said.
    const { since } = session(plank, [
      [9_000, { kind: 'pause' }],
      [40_000, { kind: 'resume' }],
    ]);
    expect(since(40_000, 42_000)).toEqual([[250, 'Going on.']]);
    // 0.5 s before the countdown the countdown is enough.
    const late = session(plank, [
      [11_500, { kind: 'pause' }],
      [40_000, { kind: 'resume' }],
    ]);
    expect(late.since(40_000, 41_000)).toEqual([[500, 'count-in']]);
  });

  it('in a set is over with a countdown as long as is wanted', () => {
    const { since, score } = session(
      lunge,
      [
        [25_000, { kind: 'pause' }],
        [40_000, { kind: 'resume' }],
      ],
      { prefer: { countdown: 5 } },
    );
    expect(score.countIn).toBe(7_000);
    expect(since(40_000, 47_001).filter(([, what]) => what !== 'lift' && what !== 'lower')).toEqual([
      [0, 'Going on. Right leg.'],
      ...[2, 3, 4, 5, 6].map((s) => [s * 1000, 'count-in']),
      [7_000, 'go'],
    ]);
  });
});

describe('once more', () => {
  it('begins the set under way from its start, and says so', () => {
    const { since, state } = session(plank, [[28_000, { kind: 'repeat' }]]);
    expect(state).toMatchObject({ status: 'running', step: 1, goesOnAt: 33_000, enteredAt: 33_000 });
    expect(since(28_000, 34_000).filter(([, what]) => what !== 'count-in')).toEqual([
      [0, 'Again. Plank.'],
      [5_000, 'go'],
      [5_250, 'Hold.'],
    ]);
  });

  it('names the side', () => {
    const { since } = session({ ...lunge, side: 'left' }, [[28_500, { kind: 'repeat' }]]);
    expect(since(28_500, 28_501)).toEqual([[0, 'Again. Left leg.']]);
  });

  it('leads from a rest, however old, to the set before it, which stays logged until it is done anew', () => {
    for (const at of [45_500, 60_000]) {
      const { state, since } = session(plank, [[at, { kind: 'repeat' }]]);
      expect(state).toMatchObject({ status: 'running', step: 1, results: [{ step: 1, seconds: 30 }] });
      expect(since(at, at + 1)).toEqual([[0, 'Again. Plank.']]);
    }
    const cut = session(plank, [
      [60_000, { kind: 'repeat' }],
      [75_000, { kind: 'skip' }],
      [75_000, undefined],
    ]);
    expect(cut.state).toMatchObject({ step: 2, results: [{ step: 1, seconds: 30 }] });
  });

  it('leads from the change of sides to the side that was done', () => {
    // The right side is over at 51 s; the change takes five.
    const { state } = session(lunge, [[54_500, { kind: 'repeat' }]]);
    expect(state).toMatchObject({ step: 1 });
  });

  it('leads in the first two seconds of a set to its run-up, and from there to the set before', () => {
    const { states } = session(plank, [
      [91_000, { kind: 'repeat' }],
      [96_000, { kind: 'repeat' }],
    ]);
    expect(states.slice(1).map((state) => 'step' in state && state.step)).toEqual([2, 1]);
  });

  it('before the first set begins the run-up anew', () => {
    const { state } = session(plank, [[10_000, { kind: 'repeat' }]]);
    expect(state).toMatchObject({ step: 0, enteredAt: 10_000 });
  });

  it('is taken back by undo, and replayed from the log', () => {
    const { states, timeline, score, log, state } = session(plank, [
      [60_000, undefined],
      [60_000, { kind: 'repeat' }],
      [62_000, { kind: 'undo' }],
    ]);
    expect(state).toMatchObject({ step: 2, enteredAt: 47_000, length: 45_000 });
    expect(states[1]).toMatchObject({ step: 2, enteredAt: 45_000 });
    expect(replay(timeline, log, score.countIn)).toEqual(state);
  });

  it('leaves a log of an earlier version where it led: its Back began the rest anew', () => {
    const { state } = session(plank, [[60_000, { kind: 'back' }]]);
    expect(state).toMatchObject({ step: 2, enteredAt: 60_000 });
  });
});

describe('a set cut short', () => {
  it('is logged with the repetitions that were counted', () => {
    // 2-0-1-0: three seconds a repetition; ten are complete.
    for (const kind of ['done', 'skip'] as const) {
      const { state } = session({ ...lunge, side: 'right' }, [[15_000 + 31_000, { kind }]]);
      expect(state).toMatchObject({ results: [{ step: 1, reps: 10 }] });
    }
  });

  it('at one’s own pace is put right in the rest', () => {
    const { state } = session(own, [
      [50_000, { kind: 'done' }],
      [55_000, { kind: 'amend', step: 1, reps: 10 }],
    ]);
    expect(state).toMatchObject({ step: 2, results: [{ step: 1, reps: 10, endedAt: 50_000 }] });
  });
});

describe('an exercise of the routine’s own', () => {
  it('is spoken as it is written', () => {
    const polish: CustomExercise = {
      id: 'polish-squat',
      mode: 'hold',
      laterality: 'both',
      limb: 'leg',
      words: { name: 'Polish squat', steps: [], setUp: { full: '', short: '' }, cues: [] },
    };
    const { since } = session({ ...plank, exercise: 'polish-squat' }, [], { exercises: [polish] });
    expect(since(45_000, 80_000).map(([, what]) => what)).toContain('Next, Polish squat, set two.');
  });
});
