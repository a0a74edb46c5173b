import fc from 'fast-check';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { advance, type Heard, NOTHING_HEARD } from '../../src/core/advance.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { TimedCue } from '../../src/core/cue.ts';
import type { Preferences } from '../../src/core/preferences.ts';
import type { Block, CustomExercise, Routine, SetPlan } from '../../src/core/routine.ts';
import { createScore, type Score } from '../../src/core/score.ts';
import type { LoggedEvent, SessionEvent, SessionState } from '../../src/core/session.ts';
import type { Talk } from '../../src/core/talk.ts';
import type { Tempo } from '../../src/core/units.ts';

const halfSecond = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((n) => n / 2);
const tempo: fc.Arbitrary<Tempo> = fc
  .tuple(halfSecond(4), halfSecond(2), halfSecond(4), halfSecond(2))
  .filter((parts) => parts[0] + parts[1] + parts[2] + parts[3] >= 0.5);

const words = fc.record({
  name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,60}$/),
  steps: fc.constant([]),
  setUp: fc.constant({ full: 'Lie down on your back. Feet flat on the floor.', short: 'Lie down.' }),
  cues: fc.array(fc.record({ full: fc.stringMatching(/^[A-Z][a-z ]{3,90}$/), short: fc.constant('Hm.') }), {
    maxLength: 3,
  }),
});

const customExercise = (i: number): fc.Arbitrary<CustomExercise> =>
  fc.record({
    id: fc.constant(`own-${i}`),
    mode: fc.constantFrom('hold', 'work', 'reps'),
    laterality: fc.constantFrom('both', 'each', 'alternating'),
    limb: fc.constantFrom('leg', 'arm', 'side'),
    begins: fc.constantFrom('lower', 'lift'),
    tempo,
    words,
  });

const setPlan: fc.Arbitrary<SetPlan> = fc.record(
  {
    exercise: fc.oneof(
      fc.constantFrom('own-0', 'own-1', 'own-2'),
      fc.constantFrom(
        'plank',
        'mountain-climber',
        'glute-bridge',
        'leg-raise',
        'reverse-lunge',
        'side-plank',
        'bird-dog',
      ),
    ),
    target: fc.oneof(
      fc.record({
        kind: fc.constant('time' as const),
        ms: fc.integer({ min: 1, max: 120 }).map((s) => s * 1000),
      }),
      fc.record(
        { kind: fc.constant('reps' as const), reps: fc.integer({ min: 1, max: 25 }), tempo },
        { requiredKeys: ['kind', 'reps'] },
      ),
    ),
    pace: fc.constantFrom('paced', 'self-paced'),
    side: fc.constantFrom('left', 'right'),
    load: fc.integer({ min: 0, max: 100 }),
    rest: fc.constantFrom(0, 1_000, 10_000, 30_000, 45_000, 60_000, 150_000),
  },
  { requiredKeys: ['exercise', 'target', 'rest'] },
);

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('straight', 'superset', 'circuit'),
  rounds: fc.integer({ min: 1, max: 3 }),
  items: fc.array(setPlan, { minLength: 1, maxLength: 3 }),
  roundRest: fc.constantFrom(0, 5_000, 45_000, 90_000),
});

export const routines: fc.Arbitrary<Routine> = fc.record({
  id: fc.constant('any'),
  name: fc.constant('Any'),
  warmUp: fc.array(block, { maxLength: 1 }),
  main: fc.array(block, { minLength: 1, maxLength: 3 }),
  coolDown: fc.array(block, { maxLength: 1 }),
  exercises: fc.tuple(customExercise(0), customExercise(1), customExercise(2)),
});

export const preferences: fc.Arbitrary<Preferences> = fc.record({
  countIn: fc.integer({ min: 3, max: 15 }).map((s) => s * 1000),
  countdown: fc.constantFrom(3, 5, 10),
  switchTime: fc.integer({ min: 5, max: 10 }).map((s) => s * 1000),
  transition: fc.integer({ min: 5, max: 60 }).map((s) => s * 1000),
  circuitTransition: fc.integer({ min: 5, max: 60 }).map((s) => s * 1000),
  restFactor: fc.double({ min: 0.5, max: 2, noNaN: true }),
  pace: fc.constantFrom('paced', 'self-paced'),
});

export const voices = fc.record({
  wordsPerMinute: fc.integer({ min: 70, max: 260 }),
  latency: fc.integer({ min: 50, max: 800 }),
  silence: fc.integer({ min: 0, max: 600 }),
});

export const talks: fc.Arbitrary<Talk> = fc.record({
  amount: fc.constantFrom('everything', 'everything', 'essentials', 'tones'),
  counting: fc.constantFrom('every', 'fifth'),
  formCues: fc.boolean(),
});

export const scores: fc.Arbitrary<Score> = fc
  .tuple(routines, preferences, voices, talks)
  .map(([routine, chosen, voice, talk]) =>
    createScore(compileRoutine(routine, library, chosen), en, voice, { ...chosen, talk }),
  );

/** Something that happens, so many milliseconds after what happened before. */
export interface Happening {
  readonly after: number;
  readonly event: SessionEvent;
}

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    { kind: 'pause' },
    { kind: 'resume' },
    { kind: 'skip' },
    { kind: 'back' },
    { kind: 'repeat' },
    { kind: 'done' },
    { kind: 'undo' },
    { kind: 'start' },
    { kind: 'adjust-rest', by: -15_000 },
    { kind: 'adjust-rest', by: 15_000 },
  ),
  fc.record({ kind: fc.constant('done' as const), reps: fc.integer({ min: -1, max: 1200 }) }),
  fc.record({
    kind: fc.constant('amend' as const),
    step: fc.integer({ min: -1, max: 60 }),
    reps: fc.integer({ min: 0, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('tempo' as const),
    factor: fc.oneof(fc.constantFrom(0.8, 0.9, 1.1, 1.25, 2, 0.5), fc.double()),
  }),
  fc.record({
    kind: fc.constant('pace' as const),
    step: fc.integer({ min: -1, max: 60 }),
    pace: fc.constantFrom('paced' as const, 'self-paced' as const),
  }),
  fc.record({
    kind: fc.constant('catch-up' as const),
    by: fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.double()),
  }),
  fc.record({
    kind: fc.constant('adjust-rest' as const),
    by: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
  }),
);
const anyEvent = fc.oneof(
  { weight: 30, arbitrary: event },
  { weight: 1, arbitrary: fc.constant({ kind: 'end' } as const) },
);

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    after: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90_000 })),
    event: anyEvent,
  }),
  { maxLength: 25 },
);

export interface Played {
  readonly state: SessionState;
  /** Every state after an event or the last wait, in order. */
  readonly states: readonly SessionState[];
  /** What was heard: handed out and not voided. */
  readonly heard: readonly TimedCue[];
  readonly log: readonly LoggedEvent[];
  /** Times at which the utterance under way was cut. */
  readonly cuts: readonly number[];
  /** Times at which everything scheduled was voided, a tone then sounding included. */
  readonly voids: readonly number[];
}

/** Plays a session in virtual time: starts it at 0, lets things happen, waits `tail` more. */
export function play(
  score: Score,
  script: readonly Happening[],
  { period, lookahead, tail = 60_000 }: { period: number; lookahead: number; tail?: number },
): Played {
  let state: SessionState = { status: 'ready' };
  let heard: Heard = NOTHING_HEARD;
  let now = 0;
  let cues: TimedCue[] = [];
  const log: LoggedEvent[] = [];
  const states: SessionState[] = [];
  const cuts: number[] = [];
  const voids: number[] = [];
  const look = (happened: SessionEvent | undefined) => {
    const next = advance(score, state, heard, happened, now, lookahead);
    if (next.cancelScheduled) cues = cues.filter((cue) => cue.at <= now);
    if (next.cut) cuts.push(now);
    if (next.cancelScheduled) voids.push(now);
    cues.push(...next.cues);
    if (next.accepted && happened) log.push({ seq: log.length + 1, at: now, wall: 0, event: happened });
    ({ state, heard } = next);
  };
  const wait = (ms: number) => {
    const until = now + ms;
    // Ticks keep their own beat, whatever happens between them.
    for (let tick = (Math.floor(now / period) + 1) * period; tick < until; tick += period) {
      now = tick;
      look(undefined);
    }
    now = until;
  };
  look({ kind: 'start' });
  for (const { after, event: happened } of script) {
    wait(after);
    look(happened);
    states.push(state);
  }
  wait(tail);
  look(undefined);
  states.push(state);
  // A look-ahead hears what is still to come.
  return { state, states, heard: cues.filter((cue) => cue.at <= now), log, cuts, voids };
}
