import type { Block, Routine, SetPlan } from '../core/routine.ts';
import { type Ms, seconds, type Target } from '../core/units.ts';
import type { ExerciseId } from './exercises.ts';
import type { Equipment, Level } from './facts.ts';

export type Focus = 'trial' | 'core' | 'legs' | 'full body' | 'warm-up' | 'plyometrics' | 'mobility';

/** A routine that comes with the app. */
export interface ReadyRoutine {
  readonly routine: Routine;
  /** One honest line: what it gives and what it asks. */
  readonly promise: string;
  /** What must be at hand. Mat, wall, stick and floor are taken for granted. */
  readonly equipment: readonly Equipment[];
  readonly focus: Focus;
  /** The level of its main work; a single harder exercise in it may be skipped. */
  readonly level: Level;
  /** Offered at home once this one was done to its end. Left out: the same again. */
  readonly next?: string;
}

const reps = (n: number): Target => ({ kind: 'reps', reps: n });
const time = (s: number): Target => ({ kind: 'time', ms: seconds(s) });

/** Straight sets of one exercise; `rest` in seconds. */
const sets = (exercise: ExerciseId, rounds: number, target: Target, rest: number): Block => ({
  kind: 'straight',
  rounds,
  items: [{ exercise, target, rest: seconds(rest) }],
  roundRest: 0,
});

/** One set of each exercise a round, without rest inside the round. */
const circuit = (
  rounds: number,
  roundRest: Ms,
  ...items: readonly (readonly [ExerciseId, Target])[]
): Block => ({
  kind: 'circuit',
  rounds,
  items: items.map(([exercise, target]): SetPlan => ({ exercise, target, rest: 0 })),
  roundRest,
});

const WARM_UP: readonly Block[] = [
  circuit(1, 0, ['a-march', time(30)], ['leg-swing', reps(8)], ['hip-hinge', reps(6)], ['squat', reps(6)]),
];

const COOL_DOWN: readonly Block[] = [
  circuit(1, 0, ['half-kneeling-hip-flexor-stretch', time(30)], ['wall-calf-stretch', time(30)]),
];

/**
 * Two light sets before the heavy ones: two minutes with their 15 s transition. They are squats, because the
 * squat comes first while cold; six in reserve stands for "about half of today's weight".
 */
const RAMP: Block = {
  kind: 'straight',
  rounds: 2,
  items: [{ exercise: 'weighted-squat', target: reps(5), rir: 6, rest: seconds(75) }],
  roundRest: 0,
};

const routine = (
  id: string,
  name: string,
  main: readonly Block[],
  warmUp: readonly Block[] = [],
  coolDown: readonly Block[] = [],
): Routine => ({ id, name, warmUp, main, coolDown });

/** In the order of the list: shortest trial first, then by how often a runner needs them. */
export const ROUTINES: readonly ReadyRoutine[] = [
  {
    routine: routine('first-minute', 'First minute', [
      circuit(1, 0, ['plank', time(15)], ['glute-bridge', reps(4)]),
    ]),
    promise: 'Hear the coach for a minute before you trust it with thirty.',
    equipment: [],
    focus: 'trial',
    level: 'basic',
    next: 'core-essentials',
  },
  {
    routine: routine('core-essentials', 'Core essentials', [
      circuit(
        3,
        seconds(45),
        ['plank', time(30)],
        ['mountain-climber', time(30)],
        ['glute-bridge', reps(12)],
        ['leg-raise', reps(10)],
      ),
    ]),
    promise: 'Three rounds for the trunk that carries your stride, on any floor.',
    equipment: [],
    focus: 'core',
    level: 'basic',
  },
  {
    routine: routine(
      'single-leg-strength',
      'Single-leg strength',
      [
        sets('split-squat', 3, reps(10), 60),
        sets('single-leg-deadlift', 2, reps(10), 60),
        sets('step-up', 2, reps(10), 60),
        sets('single-leg-calf-raise', 2, reps(10), 60),
        sets('side-plank', 2, time(20), 30),
      ],
      WARM_UP,
    ),
    promise: 'One leg at a time, as in running. Best once two-leg versions feel easy.',
    equipment: ['step'],
    focus: 'legs',
    level: 'gated',
  },
  {
    routine: routine(
      'full-body-a',
      'Full body A',
      [
        sets('squat', 3, reps(12), 60),
        sets('reverse-lunge', 2, reps(12), 60),
        sets('push-up', 3, reps(8), 60),
        sets('glute-bridge', 3, reps(12), 45),
        sets('plank', 3, time(30), 45),
        sets('calf-raise', 2, reps(15), 45),
      ],
      WARM_UP,
      COOL_DOWN,
    ),
    promise: 'Legs, push and core in under half an hour; take turns with Full body B.',
    equipment: ['step'],
    focus: 'full body',
    level: 'basic',
    next: 'full-body-b',
  },
  {
    routine: routine(
      'full-body-b',
      'Full body B',
      [
        sets('single-leg-deadlift', 2, reps(10), 60),
        sets('step-up', 2, reps(10), 60),
        sets('dumbbell-row', 2, reps(12), 60),
        sets('superman', 2, reps(12), 45),
        sets('bear-crawl', 3, time(30), 45),
        sets('clamshell', 2, reps(12), 30),
      ],
      WARM_UP,
      COOL_DOWN,
    ),
    promise: 'Back of the legs, pull and hips; the other half of Full body A.',
    equipment: ['dumbbell', 'step'],
    focus: 'full body',
    level: 'gated',
    next: 'full-body-a',
  },
  {
    // Changing plates takes 30 s rather than 15. Transition is the athlete's preference, not the routine's: with the
    // default this runs a minute and a quarter shorter than planned with 30 s.
    routine: routine(
      'gym-heavy-day',
      'Gym heavy day',
      [
        sets('weighted-squat', 3, reps(5), 150),
        sets('deadlift', 3, reps(5), 150),
        sets('weighted-reverse-lunge', 3, reps(6), 90),
        sets('bent-over-row', 3, reps(8), 90),
        sets('single-leg-calf-raise', 3, reps(8), 60),
      ],
      [...WARM_UP, RAMP],
    ),
    promise: 'Few reps, real weight, long rests. For lifters whose form is settled.',
    equipment: ['barbell', 'dumbbell', 'step'],
    focus: 'legs',
    level: 'advanced',
  },
  {
    routine: routine('pre-run-activation', 'Pre-run activation', [
      circuit(
        1,
        0,
        ['a-march', time(30)],
        ['leg-swing', reps(8)],
        ['knee-to-wall-rock', reps(8)],
        ['lunge-with-rotation', reps(5)],
        ['glute-bridge', reps(10)],
        ['bird-dog', reps(5)],
        ['calf-raise', reps(10)],
        ['pogo-hop', time(10)],
      ),
    ]),
    promise: 'Six minutes to wake hips and ankles. Skip the hops at the end if jumping is new.',
    equipment: ['step'],
    focus: 'warm-up',
    level: 'basic',
  },
  {
    routine: routine(
      'plyometrics',
      'Plyometrics',
      [
        sets('pogo-hop', 3, time(10), 50),
        sets('squat-jump', 3, reps(5), 90),
        sets('single-leg-hop', 2, reps(5), 75),
        sets('single-leg-calf-raise', 1, reps(10), 60),
      ],
      WARM_UP,
      [circuit(1, 0, ['wall-calf-stretch', time(30)])],
    ),
    promise: 'About ninety contacts for springy legs. Not after a stress fracture or with leg pain.',
    equipment: ['step'],
    focus: 'plyometrics',
    level: 'advanced',
  },
  {
    // Foam roll twice: two sites of the athlete's choice.
    routine: routine('mobility-and-cool-down', 'Mobility and cool-down', [
      circuit(
        1,
        0,
        ['knee-to-wall-rock', reps(10)],
        ['lunge-with-rotation', reps(5)],
        ['half-kneeling-hip-flexor-stretch', time(30)],
        ['supine-hamstring-stretch', time(30)],
        ['wall-calf-stretch', time(30)],
        ['figure-four-stretch', time(30)],
        ['foam-roll', time(45)],
        ['foam-roll', time(45)],
      ),
    ]),
    promise: 'Ten easy minutes of stretching and rolling. Any day, also after a run.',
    equipment: ['roller', 'strap'],
    focus: 'mobility',
    level: 'basic',
  },
  {
    routine: routine('travel', 'Travel', [
      circuit(
        3,
        seconds(60),
        ['squat', reps(12)],
        ['push-up', reps(8)],
        ['reverse-lunge', reps(8)],
        ['mountain-climber', time(30)],
        ['single-leg-bridge', reps(8)],
        ['plank-shoulder-tap', reps(8)],
      ),
    ]),
    promise: 'The whole body on a hotel-room floor, with nothing at all. Skip the taps if they are too much.',
    equipment: [],
    focus: 'full body',
    level: 'gated',
  },
  {
    routine: routine(
      'basics-first',
      'Basics first',
      [
        sets('squat', 2, reps(12), 60),
        sets('hip-hinge', 2, reps(10), 45),
        sets('glute-bridge', 2, reps(12), 45),
        sets('forward-lunge', 2, reps(8), 60),
        sets('plank', 2, time(30), 45),
        sets('clamshell', 2, reps(12), 30),
      ],
      WARM_UP,
      COOL_DOWN,
    ),
    promise: 'Start here if strength work is new: six movements everything else is built on.',
    equipment: [],
    focus: 'full body',
    level: 'basic',
  },
];

/** The ready routine at `routines/<id>`; undefined when there is none. */
export const readyRoutine = (id: string): ReadyRoutine | undefined =>
  ROUTINES.find(({ routine }) => routine.id === id);
