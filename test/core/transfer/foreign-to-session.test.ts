import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseWords } from '../../../src/content/en/exercises.ts';
import { EXERCISES, library } from '../../../src/content/exercises.ts';
import { conform } from '../../../src/core/strict-json.ts';
import { deriveId } from '../../../src/core/transfer/derive-id.ts';
import { foreignToSession, idsOf } from '../../../src/core/transfer/foreign-to-session.ts';
import { exerciseMatcher, type NamedExercise } from '../../../src/core/transfer/match-exercise.ts';
import { previewForeign } from '../../../src/core/transfer/preview-foreign.ts';
import { type Foreign, readForeign } from '../../../src/core/transfer/read-foreign.ts';
import { inconsistency, sessionSchema } from '../../../src/core/transfer/session-schema.ts';
import { aid, readTable as read } from './foreign-table.ts';

const catalogue: readonly NamedExercise[] = Object.keys(EXERCISES).map((id) => {
  const words = exerciseWords(id);
  return { id, names: words ? [words.name, ...(words.aliases ?? [])] : [] };
});

describe('names of exercises', () => {
  const match = exerciseMatcher(catalogue);

  it.each([
    ['Plank', 'plank', 'name'],
    ['PLANKS', 'plank', 'name'],
    ['Squat (Bodyweight)', 'squat', 'name'],
    ['Squat (Barbell)', 'weighted-squat', 'alias'],
    ['Push-Ups', 'push-up', 'name'],
    ['pushup', 'push-up', 'name'],
    ['Glute Brigde', 'glute-bridge', 'similar'],
  ])('%s is %s, by %s', (name, id, how) => {
    expect(match(name)).toEqual({ id, how });
  });

  it.each([
    'Bench Press (Barbell)',
    'Single-leg press',
    'Leg curl',
    'Front raise',
    'Goblet jump',
    'Leg Press',
    'Running',
    'ベンチプレス',
    '',
    '()',
    '<b>Plank</b>',
  ])('%s stays what it is', (name) => {
    expect(match(name)).toBe(undefined);
  });

  it('knows every name of the catalogue', () => {
    for (const { id, names } of catalogue)
      for (const [i, name] of names.entries()) if (i === 0) expect(match(name)?.id).toBe(id);
  });
});

describe('sessions from elsewhere', () => {
  const text =
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Seconds,Notes,Workout Notes,RPE\n' +
    '2026-02-01 08:00:00,Legs,30m,Squat (Barbell),W,20,10,0,,Good day,\n' +
    '2026-02-01 08:00:00,Legs,30m,Squat (Barbell),1,60,5,0,deep,Good day,8\n' +
    '2026-02-01 08:00:00,Legs,30m,Squat (Barbell),2,60,5,0,,Good day,\n' +
    '2026-02-01 08:00:00,Legs,30m,<img src=x onerror=alert(1)>,1,0,0,45,javascript:alert(1),Good day,\n';

  const made = (foreign: Foreign) => {
    const { names } = previewForeign(foreign, catalogue);
    const mapping = (name: string) => names.find((found) => found.name === name)?.match?.id;
    return foreign.sessions.map((session) =>
      foreignToSession(session, {
        source: foreign.source,
        mapping,
        library,
        zone: aid.zone,
        untitled: 'Workout',
      }),
    );
  };

  it('are previewed', () => {
    expect(previewForeign(read(text), catalogue)).toEqual({
      sessions: 1,
      sets: 4,
      from: Date.UTC(2026, 1, 1, 7),
      to: Date.UTC(2026, 1, 1, 7),
      names: [
        { name: 'Squat (Barbell)', sets: 3, match: { id: 'weighted-squat', how: 'alias' } },
        { name: '<img src=x onerror=alert(1)>', sets: 1, match: undefined },
      ],
    });
  });

  it('are records of what was done', () => {
    const [session] = made(read(text));
    expect(
      session?.sets.map(({ step, reps, seconds, load, rir }) => [step, reps, seconds, load, rir]),
    ).toEqual([
      [0, 10, undefined, 20, undefined],
      [1, 5, undefined, 60, 2],
      [2, 5, undefined, 60, undefined],
      [3, undefined, 45, undefined, undefined],
    ]);
    expect(
      session?.record.timeline.steps.map(({ section, set }) => [section, set.exercise, set.number, set.of]),
    ).toEqual([
      ['warmUp', 'weighted-squat', 1, 1],
      ['main', 'weighted-squat', 1, 2],
      ['main', 'weighted-squat', 2, 2],
      ['main', 'own-img-src-x-onerror-alert-1', 1, 1],
    ]);
    expect(session?.record).toMatchObject({ active: 1_800_000, completed: true, zone: 'Europe/Berlin' });
    expect(session?.record.note).toBe(
      'Good day\nSquat (Barbell): deep\n<img src=x onerror=alert(1)>: javascript:alert(1)',
    );
    expect(session?.record.timeline.words['own-img-src-x-onerror-alert-1']?.name).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });

  it('keep their ids wherever the file is read, and are the same session by the clocks of each place', () => {
    const session = (zone: string) => {
      const foreign = read(text, { zone });
      const [one] = foreign.sessions.map((one) =>
        foreignToSession(one, {
          source: foreign.source,
          mapping: () => undefined,
          library,
          zone,
          untitled: 'Workout',
        }),
      );
      return one?.record;
    };
    const [home, away] = [session('Europe/Berlin'), session('America/New_York')];
    expect(away?.id).toBe(home?.id);
    expect((away?.startedAt ?? 0) - (home?.startedAt ?? 0)).toBe(6 * 3_600_000);
  });

  it('are known by the id that earlier versions gave them, in the zone they were read in', () => {
    const [session] = read(text).sessions;
    if (!session) throw new Error('There is no session');
    const [, earlier] = idsOf(session, { source: 'strong', zone: aid.zone });
    expect(earlier).toBe(deriveId(`strong\n${session.startedAt}\nLegs`));
  });

  it('keep exercises apart whose names are not Latin, or longer than an id', () => {
    const names = [
      'ベンチ press',
      'スクワット press',
      'Жим',
      'Тяга',
      `${'x'.repeat(70)} a`,
      `${'x'.repeat(70)} b`,
      'press',
    ];
    const rows = names.map((name) => `2026-02-01 08:00:00,Тренировка A,${name},1,10`);
    const [session] = made(read(['Date,Workout Name,Exercise Name,Set Order,Reps', ...rows].join('\n')));
    const ids = session?.record.timeline.steps.map(({ set }) => set.exercise) ?? [];
    expect(new Set(ids).size).toBe(names.length);
    expect(ids.at(-1)).toBe('own-press');
    expect(session?.record.routine.id).not.toBe('a');
    expect(conform(sessionSchema, JSON.parse(JSON.stringify(session))).ok).toBe(true);
  });

  it('of Liftosaur last until their last set was done', () => {
    const [session] = made(
      read(
        'Workout DateTime,Program,Day Name,Exercise,Completed Reps,Completed Reps Time\n' +
          '2023-06-12T08:00:00.000Z,P,D,Squat,5,2023-06-12T08:05:00.000Z\n' +
          '2023-06-12T08:00:00.000Z,P,D,Squat,5,2023-06-12T08:09:30.000Z\n',
      ),
    );
    expect(session?.record.active).toBe(570_000);
    expect(session?.sets.map(({ endedAt }) => endedAt)).toEqual([300_000, 570_000]);
  });

  it('are the same each time', () => {
    expect(made(read(text))).toEqual(made(read(text)));
  });

  it('can always be kept and backed up', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        'Plank',
        'Row',
        'a\u0301\u0301\u0301\u0301',
        '\u202eevil',
        '   ',
        'x'.repeat(10_000),
        'ベンチ',
        '\ud800',
      ),
    );
    const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
    const row = fc
      .tuple(
        fc.constantFrom('2026-01-01', '2026-01-02 10:00'),
        cell,
        cell,
        fc.constantFrom('W', '1'),
        fc.constantFrom('0', '5', '500', '99999'),
        fc.constantFrom('0', '1', '5000', '86400'),
        fc.constantFrom('', '0', '2000', '-5'),
        cell,
      )
      .map((cells) => cells.map(quoted).join(','));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const result = readForeign(
          `Date,Workout Name,Exercise Name,Set Order,Reps,Seconds,Weight,Notes\n${rows.join('\n')}`,
          aid,
        );
        if (!result.ok) return;
        for (const session of made(result.value)) {
          expect(conform(sessionSchema, JSON.parse(JSON.stringify(session)))).toEqual({
            ok: true,
            value: session,
          });
          expect(inconsistency(session)).toBe(undefined);
        }
      }),
      { numRuns: 60 },
    );
  });
});
