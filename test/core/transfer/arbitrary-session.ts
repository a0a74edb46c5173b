import fc from 'fast-check';
import { library } from '../../../src/content/exercises.ts';
import { compileRoutine } from '../../../src/core/compile-routine.ts';
import type { LoggedSet, OpenSession } from '../../../src/core/record.ts';
import type { LoggedEvent } from '../../../src/core/session.ts';
import type { Step } from '../../../src/core/step.ts';
import { preferences, routines } from '../arbitraries.ts';

const wall = fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 });
const at = fc.integer({ min: 0, max: 10_000_000 });
/** What people write: anything, formulas and markup among it. */
export const notes = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 20 }).filter((s) => !/\p{Cs}/u.test(s)),
  fc.constantFrom(
    '=1+1',
    '+49',
    '-5 kg',
    '@me',
    '\tx',
    '\r\n"a","b"',
    '<img src=x onerror=alert(1)>',
    '\u202eabc',
    ' ',
    '',
  ),
);

const results = (steps: readonly Step[]): fc.Arbitrary<readonly LoggedSet[]> =>
  fc.subarray(steps.filter(({ kind }) => kind === 'work')).chain((done) =>
    fc.tuple(
      ...done.map(({ index, set }) =>
        fc
          .record(
            {
              amount: fc.integer({ min: 0, max: 300 }),
              load: fc.integer({ min: 0, max: 800 }).map((n) => n / 4),
              rir: fc.integer({ min: 0, max: 10 }),
              at,
              endedWall: wall,
            },
            { requiredKeys: ['amount', 'at', 'endedWall'] },
          )
          .map(
            ({ amount, at: endedAt, ...rest }): LoggedSet => ({
              step: index,
              ...(set.target.kind === 'reps' ? { reps: amount } : { seconds: amount }),
              ...rest,
              endedAt,
            }),
          ),
      ),
    ),
  );

const logs: fc.Arbitrary<readonly LoggedEvent[]> = fc
  .array(
    fc.record({
      at,
      wall,
      event: fc.oneof(
        fc.record({
          kind: fc.constantFrom('start', 'pause', 'resume', 'skip', 'back', 'repeat', 'end', 'undo', 'tick'),
        }) as fc.Arbitrary<LoggedEvent['event']>,
        fc.record({ kind: fc.constant('adjust-rest' as const), by: fc.constantFrom(-15_000, 15_000) }),
        fc.record({ kind: fc.constant('tempo' as const), factor: fc.constantFrom(0.8, 1.25) }),
        fc.record({ kind: fc.constant('catch-up' as const), by: fc.nat(4_000_000) }),
        fc.record({
          kind: fc.constant('pace' as const),
          step: fc.nat(50),
          pace: fc.constantFrom('paced' as const, 'self-paced' as const),
        }),
        fc.record({ kind: fc.constant('done' as const), reps: fc.nat(50) }, { requiredKeys: ['kind'] }),
        fc.record(
          { kind: fc.constant('amend' as const), step: fc.nat(50), reps: fc.nat(50), load: fc.nat(100) },
          { requiredKeys: ['kind', 'step'] },
        ),
      ),
    }),
    { maxLength: 6 },
  )
  .map((events) => events.sort((a, b) => a.at - b.at).map((event, i) => ({ seq: i + 1, ...event })));

/** Sessions as the app keeps them. */
export const sessions: fc.Arbitrary<OpenSession> = fc
  .tuple(routines, preferences)
  .map(([routine, chosen]) => ({ routine, timeline: compileRoutine(routine, library, chosen) }))
  .chain(({ routine, timeline }) =>
    fc
      .tuple(
        fc.record(
          {
            id: fc.uuid(),
            schema: fc.constant(1 as const),
            sequence: fc.integer({ min: 1, max: 10_000 }),
            routine: fc.constant(routine),
            timeline: fc.constant(timeline),
            startedAt: wall,
            zone: fc.constantFrom('Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'),
            endedAt: wall,
            active: at,
            completed: fc.boolean(),
            rpe: fc.integer({ min: 0, max: 10 }),
            pain: fc.record({ score: fc.nat(10), where: notes }, { requiredKeys: ['score'] }),
            note: notes,
          },
          {
            requiredKeys: [
              'id',
              'schema',
              'sequence',
              'routine',
              'timeline',
              'startedAt',
              'zone',
              'active',
              'completed',
            ],
          },
        ),
        results(timeline.steps),
        logs,
      )
      .map(([record, sets, events]) => ({ record, sets, events, reached: events.at(-1)?.at ?? 0 })),
  );

/** Sessions with ids and places of their own, in the order of the history. */
export const histories: fc.Arbitrary<readonly OpenSession[]> = fc
  .uniqueArray(sessions, { maxLength: 5, selector: ({ record }) => record.id })
  .map((all) => all.map((session, i) => ({ ...session, record: { ...session.record, sequence: i + 1 } })));
