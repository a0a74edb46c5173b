import type { StoredSession } from '../../src/core/record.ts';
import type { Routine } from '../../src/core/routine.ts';
import type { Step } from '../../src/core/step.ts';
import type { Describe, RoutineCard, RoutineDetail, Shorten } from '../../src/ui/models.ts';

const NAMES: Record<string, string> = {
  plank: 'Plank',
  'mountain-climber': 'Mountain climber',
  'glute-bridge': 'Glute bridge',
  'leg-raise': 'Leg raise',
  'split-squat': 'Split squat',
};

export const describeExercise: Describe = (id) => ({ name: NAMES[id] ?? id, each: id === 'split-squat' });

export const ROUTINE: Routine = {
  id: 'core-essentials',
  name: 'Core essentials',
  warmUp: [],
  main: [
    {
      kind: 'circuit',
      rounds: 3,
      roundRest: 45_000,
      items: [
        { exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 0 },
        { exercise: 'mountain-climber', target: { kind: 'time', ms: 30_000 }, rest: 0 },
        { exercise: 'glute-bridge', target: { kind: 'reps', reps: 12 }, rest: 0 },
        { exercise: 'leg-raise', target: { kind: 'reps', reps: 10 }, rest: 0 },
      ],
    },
    {
      kind: 'straight',
      rounds: 2,
      roundRest: 0,
      items: [{ exercise: 'split-squat', target: { kind: 'reps', reps: 10 }, load: 8, rest: 60_000 }],
    },
  ],
  coolDown: [],
};

export const CARDS: readonly RoutineCard[] = [
  {
    id: 'core-essentials',
    name: 'Core essentials',
    minutes: 11.4,
    equipment: [],
    level: 'Everyone',
    promise: 'A steady trunk in eleven minutes, no kit needed.',
    focus: 'core',
    exercises: ['plank', 'mountain-climber', 'glute-bridge', 'leg-raise'],
  },
  {
    id: 'single-leg',
    name: 'Single-leg strength',
    minutes: 22.2,
    equipment: ['step'],
    level: 'Intermediate',
    promise: 'Strength where running needs it: on one leg.',
    focus: 'legs',
    exercises: ['split-squat', 'single-leg-deadlift'],
  },
  { id: 'full-body-a', name: 'Full body A', minutes: 26.7, equipment: [], level: 'Everyone' },
  { id: 'pre-run', name: 'Pre-run activation', minutes: 6.1, equipment: ['wall'], level: 'Everyone' },
];

/** Any routine comes down to one round of its first block, in a little less than the minutes asked for; not below 4. */
export const shorten: Shorten = (_, minutes) =>
  minutes < 4
    ? undefined
    : {
        routine: { ...ROUTINE, main: ROUTINE.main.slice(0, 1).map((block) => ({ ...block, rounds: 1 })) },
        minutes: minutes - 0.2,
        leftOut:
          minutes < 11
            ? [
                { kind: 'rounds', rounds: 2 },
                { kind: 'exercise', exercise: 'split-squat' },
              ]
            : [],
      };

export const DETAIL: RoutineDetail = {
  id: 'core-essentials',
  name: 'Core essentials',
  minutes: 11.4,
  equipment: [],
  level: 'Everyone',
  promise: 'A steady trunk in eleven minutes, no kit needed.',
  routine: ROUTINE,
};

const steps: Step[] = [1, 2, 3].flatMap((number, round) =>
  (['plank', 'glute-bridge'] as const).map(
    (exercise, i): Step => ({
      kind: 'work',
      index: round * 2 + i,
      section: 'main',
      length: 30_000,
      set: {
        exercise,
        mode: exercise === 'plank' ? 'hold' : 'reps',
        target: exercise === 'plank' ? { kind: 'time', ms: 30_000 } : { kind: 'reps', reps: 12 },
        number,
        of: 3,
        group: 'circuit',
        paced: exercise !== 'plank',
      },
    }),
  ),
);

export const STORED: StoredSession = {
  record: {
    id: '4b1c5a0e-0000-4000-8000-000000000001',
    schema: 1,
    sequence: 7,
    routine: ROUTINE,
    timeline: { routineId: ROUTINE.id, name: ROUTINE.name, steps, exercises: {}, words: {} },
    startedAt: Date.UTC(2026, 10, 20, 6, 30),
    endedAt: Date.UTC(2026, 10, 20, 6, 42),
    zone: 'Europe/Zurich',
    active: 684_000,
    completed: true,
  },
  sets: [
    { step: 0, seconds: 30, endedAt: 45_000, endedWall: Date.UTC(2026, 10, 20, 6, 31) },
    { step: 1, reps: 11, endedAt: 95_000, endedWall: Date.UTC(2026, 10, 20, 6, 32) },
    { step: 2, seconds: 25, endedAt: 165_000, endedWall: Date.UTC(2026, 10, 20, 6, 33) },
  ],
};

const SINGLE_LEG_STEPS: Step[] = (
  [
    ['warmUp', 'glute-bridge', undefined, 1, 1, undefined],
    ['main', 'split-squat', 'right', 1, 2, 8],
    ['main', 'split-squat', 'left', 1, 2, 8],
    ['main', 'split-squat', 'right', 2, 2, 8],
    ['main', 'split-squat', 'left', 2, 2, 8],
    ['main', 'plank', undefined, 1, 2, undefined],
    ['main', 'plank', undefined, 2, 2, undefined],
  ] as const
).map(
  ([section, exercise, side, number, of, load], index): Step => ({
    kind: 'work',
    index,
    section,
    length: 30_000,
    set: {
      exercise,
      mode: exercise === 'plank' ? 'hold' : 'reps',
      target: exercise === 'plank' ? { kind: 'time', ms: 45_000 } : { kind: 'reps', reps: 10 },
      number,
      of,
      group: 'straight',
      paced: exercise !== 'plank',
      ...(side && { side }),
      ...(load && { load }),
    },
  }),
);

/** A session is guided from set to set: something is between them. */
const AFTER: Step[] = SINGLE_LEG_STEPS.slice(-1).map((last) => ({
  ...last,
  kind: 'rest',
  scope: 'set',
  length: 60_000,
  index: SINGLE_LEG_STEPS.length,
}));

/** A session with everything: sides, loads, reserve, pain, a note, one set left out, one more than planned. */
export const SINGLE_LEG: StoredSession = {
  record: {
    ...STORED.record,
    id: '4b1c5a0e-0000-4000-8000-000000000002',
    routine: { ...ROUTINE, id: 'single-leg', name: 'Single-leg strength', leftOut: [{ kind: 'cool-down' }] },
    timeline: {
      ...STORED.record.timeline,
      steps: [...SINGLE_LEG_STEPS, ...AFTER],
    },
    active: 1_334_000,
    endedAt: Date.UTC(2026, 10, 20, 6, 55),
    completed: false,
    rpe: 7,
    pain: { score: 2, where: 'left shin' },
    note: 'Left side shaky in the first set, much better in the second. Try 10 kg next week.',
  },
  sets: [
    { step: 0, reps: 10 },
    { step: 1, reps: 10, load: 8, rir: 2 },
    { step: 2, reps: 8, load: 8, rir: 1 },
    { step: 3, reps: 12, load: 10, rir: 1 },
    { step: 4, reps: 10, load: 10, rir: 0 },
    { step: 5, seconds: 45 },
  ].map((set) => ({
    ...set,
    endedAt: 60_000 * set.step,
    endedWall: STORED.record.startedAt + 60_000 * set.step,
  })),
};
