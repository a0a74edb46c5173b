import fc from 'fast-check';
import { addDays, type Day } from '../../../src/core/history/day.ts';
import type { Digest, Effort, SideEffort, WorkedSide } from '../../../src/core/history/digest.ts';
import type { Tempo } from '../../../src/core/units.ts';

export const TODAY: Day = '2026-11-24';

/** Days of the last two years, most of them of the last weeks. */
export const days: fc.Arbitrary<Day> = fc
  .oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 730 }))
  .map((n) => addDays(TODAY, -n));

const digest: fc.Arbitrary<Digest> = fc
  .record(
    {
      id: fc.uuid(),
      sequence: fc.nat(10_000),
      day: days,
      startedAt: fc.constant(0),
      zone: fc.constant('UTC'),
      routine: fc.constantFrom('core-essentials', 'full-body-a'),
      name: fc.constant('Routine'),
      active: fc.integer({ min: 0, max: 7_200_000 }),
      completed: fc.boolean(),
      setsDone: fc.integer({ min: 0, max: 25 }),
      setsPlanned: fc.integer({ min: 0, max: 25 }),
      sets: fc.dictionary(fc.constantFrom('plank', 'squat', 'own-thing'), fc.integer({ min: 1, max: 9 })),
      rpe: fc.integer({ min: 0, max: 10 }),
      pain: fc.record({ score: fc.integer({ min: 0, max: 10 }) }),
    },
    {
      requiredKeys: [
        'id',
        'sequence',
        'day',
        'startedAt',
        'zone',
        'routine',
        'name',
        'active',
        'completed',
        'setsDone',
        'setsPlanned',
        'sets',
      ],
    },
  )
  .map((one) => one as Digest);

export const digests: fc.Arbitrary<readonly Digest[]> = fc.array(digest, { maxLength: 40 });

/** One set, as the log has it. */
export interface Done {
  readonly reps?: number;
  readonly seconds?: number;
  readonly load?: number;
}

/** What the digest makes of a list of sets; written apart from it, for the tests. */
export function sideOf(sets: readonly Done[]): SideEffort {
  const values = (field: keyof Done) => sets.map((set) => set[field]).filter((value) => value !== undefined);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const [reps, seconds, loads] = [values('reps'), values('seconds'), values('load')];
  const loaded = sets.filter(({ load, reps: n }) => load !== undefined && n !== undefined);
  return {
    sets: sets.length,
    ...(reps.length > 0 && { reps: Math.max(...reps), totalReps: sum(reps) }),
    ...(seconds.length > 0 && { seconds: Math.max(...seconds), totalSeconds: sum(seconds) }),
    ...(loads.length > 0 && { load: Math.max(...loads) }),
    ...(loads.length === sets.length && { totalLoad: sum(loads) }),
    ...(loaded.length > 0 && { volume: sum(loaded.map(({ load = 0, reps: n = 0 }) => load * n)) }),
  };
}

const holds = fc.array(
  fc.record(
    { seconds: fc.integer({ min: 1, max: 90 }), load: fc.constantFrom(5, 10) },
    { requiredKeys: ['seconds'] },
  ),
  { minLength: 1, maxLength: 4 },
);
const counted = fc.array(
  fc.record(
    { reps: fc.integer({ min: 1, max: 20 }), load: fc.constantFrom(5, 10, 12.5) },
    { requiredKeys: ['reps'] },
  ),
  { minLength: 1, maxLength: 4 },
);

const tempos = fc.constantFrom<Tempo>([2, 0, 1, 0], [3, 1, 1, 0]);

const sidesFrom = (sets: fc.Arbitrary<readonly Done[]>) =>
  fc.oneof(
    fc.record({ both: sets.map(sideOf) }),
    fc.record({ left: sets.map(sideOf), right: sets.map(sideOf) }),
    fc.record({ left: sets.map(sideOf) }),
  ) as fc.Arbitrary<Partial<Record<WorkedSide, SideEffort>>>;

export const effortOf = (exercise: string): fc.Arbitrary<Effort> =>
  fc
    .record({
      sides: sidesFrom(exercise === 'side-plank' ? holds : counted),
      day: days,
      sequence: fc.nat(1000),
      tempo: fc.option(tempos, { nil: undefined }),
    })
    .map(({ tempo, ...rest }) => ({
      exercise,
      session: `s${rest.sequence}`,
      ...rest,
      ...(exercise !== 'side-plank' && tempo && { tempo }),
    }));

export const efforts = (exercise: string, maxLength = 20): fc.Arbitrary<readonly Effort[]> =>
  fc.uniqueArray(effortOf(exercise), { maxLength, selector: ({ sequence }) => sequence });
