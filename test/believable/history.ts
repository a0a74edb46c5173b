import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { Day } from '../../src/core/history/day.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { OpenSession, Pain, SessionRecord } from '../../src/core/record.ts';
import type { Routine } from '../../src/core/routine.ts';
import { momentOf } from '../../src/core/zoned-time.ts';
import { type Athlete, athlete } from './athlete.ts';
import { perform } from './perform.ts';
import { type Random, random } from './random.ts';
import { type Phase, type TrainingDay, trainingDays } from './training-days.ts';

export interface Wanted {
  readonly seed: number;
  /** How many sessions. */
  readonly sessions: number;
  /** The last day on which one may lie. */
  readonly until: Day;
  /** Sessions in a week of training, from and to; 2 to 3 unless told. */
  readonly perWeek?: readonly [number, number];
}

/** Main work by turns, once the first weeks are over. */
const TURNS = [
  'full-body-a',
  'core-essentials',
  'full-body-b',
  'single-leg-strength',
  'full-body-a',
  'gym-heavy-day',
];

const NOTES = [
  'Legs heavy after the long run.',
  'Best one in weeks!',
  'Slept badly, cut it short.',
  'Planks finally feel easy.',
  'Left side shakier than right again.',
  'Nach dem Intervalltraining – müde, aber gut.',
  'New shoes; ankles wobbly.',
  'Hotel room, carpet, no step.',
  '10 km easy before.',
];

/**
 * The log of a made-up runner, oldest first: two or three sessions a week with holidays and an injury, progress that is
 * no straight line, a left side a little weaker than the right, sets partly missed, now and then an RPE, pain or a
 * note. The same arguments always give the same log. For tests, benches and the eye; the app does not have it.
 */
export function believableHistory({ seed, sessions, until, perWeek = [2, 3] }: Wanted): OpenSession[] {
  const chance = random(seed);
  const runner = athlete(chance);
  return trainingDays(chance, sessions, until, perWeek).map((day, i) => {
    runner.train(day.phase);
    return session(chance, runner, day, i);
  });
}

function session(chance: Random, runner: Athlete, { day, phase }: TrainingDay, i: number): OpenSession {
  const routine = runner.adapt(chooseRoutine(chance, phase, i));
  const preferences = {
    ...DEFAULT_PREFERENCES,
    pace: chance.chance(0.15) ? ('self-paced' as const) : ('paced' as const),
  };
  const timeline = compileRoutine(routine, library, preferences);
  const zone = phase === 'away' ? 'Europe/Lisbon' : 'Europe/Zurich';
  const startedAt = startOf(chance, day, zone);
  const { events, sets, active, completed, endedAt } = perform(
    chance,
    timeline,
    runner,
    startedAt,
    preferences.countIn,
  );
  const record: SessionRecord = {
    id: chance.uuid(),
    schema: 1,
    sequence: i + 1,
    routine,
    timeline,
    startedAt,
    zone,
    endedAt: startedAt + endedAt,
    active,
    completed,
    ...feeling(chance, runner, phase),
  };
  return { record, sets, events, reached: events.at(-1)?.at ?? 0 };
}

function chooseRoutine(chance: Random, phase: Phase, i: number): Routine {
  const id =
    phase === 'away'
      ? 'travel'
      : phase === 'hurt'
        ? 'mobility-and-cool-down'
        : i < 6
          ? 'basics-first'
          : chance.chance(0.05)
            ? 'plyometrics'
            : TURNS[i % TURNS.length];
  const ready = readyRoutine(id ?? '');
  if (!ready) throw new Error(`There is no routine ${id}`);
  return ready.routine;
}

/** Before work, or after it. */
function startOf(chance: Random, day: Day, zone: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const hour = chance.chance(0.35) ? 6 : chance.whole(17, 20);
  const time = { year, month, day: date, hour, minute: chance.whole(0, 59), second: chance.whole(0, 59) };
  return momentOf(time, zone) + chance.whole(0, 999);
}

function feeling(
  chance: Random,
  runner: Athlete,
  phase: Phase,
): Pick<SessionRecord, 'rpe' | 'pain' | 'note'> {
  const rpe = Math.round(3.5 + 5 * runner.tired + chance.normal(0.7) - (phase === 'hurt' ? 2 : 0));
  const pain = painOf(chance, phase);
  return {
    ...(chance.chance(0.75) && { rpe: Math.min(10, Math.max(1, rpe)) }),
    ...(pain && { pain }),
    ...(chance.chance(0.12) && { note: chance.pick(NOTES) }),
  };
}

/** The left knee, while it heals and for some weeks after; otherwise something small, rarely. */
function painOf(chance: Random, phase: Phase): Pain | undefined {
  if (phase === 'hurt') return { score: chance.whole(3, 5), where: 'left knee' };
  if (phase === 'coming back' && chance.chance(0.6)) return { score: chance.whole(1, 3), where: 'left knee' };
  if (!chance.chance(0.06)) return undefined;
  const where = chance.pick(['right calf', 'lower back', 'left hip', undefined]);
  return { score: chance.whole(1, 3), ...(where !== undefined && { where }) };
}
