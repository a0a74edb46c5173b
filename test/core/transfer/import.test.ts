import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseWords } from '../../../src/content/en/exercises.ts';
import { type Foreign, readForeign } from '../../../src/core/transfer/read-foreign.ts';
import { writeCsv, writeHevy, writeStrong } from '../../../src/core/transfer/write-csv.ts';
import { sessions } from './arbitrary-session.ts';
import { aid, readTable as read } from './foreign-table.ts';

const nameOf = (id: string): string | undefined => exerciseWords(id)?.name;
/** What was read, without what the row number and the dates have tests of their own for. */
const setsIn = (foreign: Foreign) =>
  foreign.sessions.map(({ startedAt, title, sets }) => [
    new Date(startedAt).toISOString(),
    title,
    ...sets.map(({ exercise, warmUp, reps, seconds, load, rpe }) =>
      [exercise, warmUp ? 'W' : '', reps ?? '-', seconds ?? '-', load ?? '-', rpe ?? '-'].join('|'),
    ),
  ]);

describe('tables of other programs', () => {
  it('Strong', () => {
    const foreign = read(
      [
        'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE',
        '2026-02-01 08:00:00,"Legs, heavy",1h 8m,Squat (Barbell),W,20,10,0,0,',
        '2026-02-01 08:00:00,"Legs, heavy",1h 8m,Squat (Barbell),1,60.5,5,0,0,8',
        '2026-02-01 08:00:00,"Legs, heavy",1h 8m,Squat (Barbell),Rest Timer,0,0,0,120,',
        '2026-02-01 08:00:00,"Legs, heavy",1h 8m,Plank,1,0,0,0,45,',
        '2026-02-01 08:00:00,"Legs, heavy",1h 8m,Running,1,0,0,5,0,',
      ].join('\n'),
    );
    expect(foreign.source).toBe('strong');
    expect(foreign.unitMissing).toBe(true);
    expect(setsIn(foreign)).toEqual([
      [
        '2026-02-01T07:00:00.000Z',
        'Legs, heavy',
        'Squat (Barbell)|W|10|-|20|-',
        'Squat (Barbell)||5|-|60.5|8',
        'Plank||-|45|-|-',
      ],
    ]);
    expect(foreign.sessions[0]?.sets[0]?.duration).toBe(4_080);
    expect(foreign.rejected).toEqual([{ line: 6, problem: 'has a distance alone' }]);
  });

  it('Strong, with notes in rows of their own and distances beside a time', () => {
    const foreign = read(
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n' +
        '2026-02-01 08:00:00,A,48m,Row,Note,0,0,0,0,handle at 4,,\n' +
        '2026-02-01 08:00:00,A,48m,Row,1,10,8,0,0,,,\n' +
        '2026-02-01 08:00:00,A,48m,Running,1,0,0,5.2,1800,easy,,\n' +
        '2026-02-03 08:00:00,B,48m,Row,Note,0,0,0,0,nothing done,,\n',
    );
    expect(foreign.sessions).toHaveLength(1);
    expect(foreign.sessions[0]?.remarks).toEqual(['Row: handle at 4']);
    expect(foreign.sessions[0]?.sets[1]?.note).toBe('5.2 (distance), easy');
    expect(foreign.rejected).toEqual([]);
  });

  it('Strong, with notes', () => {
    const foreign = read(
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\r\n' +
        '2026-02-01 08:00:00,A,48m,Row,1,10,8,0,0,"slow,\nsteady",felt <b>good</b>,\r\n',
    );
    expect(foreign.sessions[0]?.sets[0]).toMatchObject({
      note: 'slow,\nsteady',
      sessionNote: 'felt <b>good</b>',
    });
  });

  it('Strong, with semicolons, units and numbers', () => {
    const foreign = read(
      '\ufeff"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"\n' +
        '"1";"2026-02-01 08:00:00";"A";"2880";"Deadlift";"1";"80,5";"5";"";"";"0";"";""\n',
    );
    expect(setsIn(foreign)).toEqual([['2026-02-01T07:00:00.000Z', 'A', 'Deadlift||5|-|80.5|-']]);
    expect(foreign.unitMissing).toBe(false);
  });

  it('Strong, with a column for the unit', () => {
    const foreign = read(
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes\n' +
        '2019-01-11 12:31:54;"Leg";"Deadlift (Barbell)";1;100;lbs;5;;;;0;"";""\n',
    );
    expect(setsIn(foreign)).toEqual([['2019-01-11T11:31:54.000Z', 'Leg', 'Deadlift (Barbell)||5|-|45.36|-']]);
    expect(foreign.unitMissing).toBe(false);
  });

  it('pounds, where the athlete says so', () => {
    const text = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-02-01 08:00:00,A,Row,1,100,5\n';
    expect(read(text, { unit: 'lb' }).sessions[0]?.sets[0]?.load).toBe(45.36);
  });

  const hevy =
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type",';

  it('Hevy', () => {
    const foreign = read(
      `${hevy}"weight_kg","reps","distance_km","duration_seconds","rpe"\n` +
        '"Morning","8 Apr 2026, 16:50","8 Apr 2026, 17:40","one\\ntwo","Plank",,"",0,"normal",,,,60,\n' +
        '"Morning","8 Apr 2026, 16:50","8 Apr 2026, 17:40","one\\ntwo","Squat (Barbell)",0,"",0,"warmup",40,10,,,\n' +
        '"Morning","8 Apr 2026, 16:50","8 Apr 2026, 17:40","one\\ntwo","Squat (Barbell)",0,"",1,"normal",60,8,,,8.5\n',
    );
    expect(foreign.source).toBe('hevy');
    expect(setsIn(foreign)).toEqual([
      [
        '2026-04-08T14:50:00.000Z',
        'Morning',
        'Plank||-|60|-|-',
        'Squat (Barbell)|W|10|-|40|-',
        'Squat (Barbell)||8|-|60|8.5',
      ],
    ]);
    expect(foreign.sessions[0]?.sets[0]).toMatchObject({ duration: 3_000, sessionNote: 'one\ntwo' });
  });

  it.each([
    'May 15, 2026, 7:26 PM',
    '15 mai 2026, 19:26',
    '15.05.2026, 19:26',
    '15 de mai. de 2026, 19:26',
    '2026-05-15 19:26:00',
  ])('Hevy, in pounds and miles, at %s', (start) => {
    const foreign = read(
      `${hevy}"weight_lbs","reps","distance_miles","duration_seconds","rpe"\n"A","${start}","","","Row",,"",0,"normal",10,5,,,\n`,
    );
    expect(setsIn(foreign)).toEqual([['2026-05-15T17:26:00.000Z', 'A', 'Row||5|-|4.54|-']]);
  });

  it('Liftosaur', () => {
    const foreign = read(
      'Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n' +
        '2023-06-12T08:04:31.000Z,GZCLP,Day 1,Squat,1,5,5,0,,,0,45,lb,45,lb,0,,,,\n' +
        '2023-06-12T08:04:31.000Z,GZCLP,Day 1,Squat,0,5,6,1,8,9,1,135,lb,135,lb,0,,,,deep\n' +
        '2023-06-12T08:04:31.000Z,GZCLP,Day 1,Squat,0,5,,0,,,0,135,lb,,,0,,,,\n',
    );
    expect(foreign.source).toBe('liftosaur');
    expect(setsIn(foreign)).toEqual([
      ['2023-06-12T08:04:31.000Z', 'GZCLP · Day 1', 'Squat|W|5|-|20.41|-', 'Squat||6|-|61.23|9'],
    ]);
  });

  it('FitNotes', () => {
    const foreign = read(
      'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n' +
        '2026-01-02,Plank,Abs,,,,,0:01:00,\n2026-01-02,Row,Back,40,8,,,,ok\n2026-01-03,Row,Back,42.5,8,,,,\n',
    );
    expect(foreign.source).toBe('fitnotes');
    expect(setsIn(foreign)).toEqual([
      ['2026-01-02T11:00:00.000Z', '', 'Plank||-|60|-|-', 'Row||8|-|40|-'],
      ['2026-01-03T11:00:00.000Z', '', 'Row||8|-|42.5|-'],
    ]);
  });

  it('openGym', () => {
    const foreign = read('workout name,exercise,date,weight kg,reps\nPush,Bench,2026-01-02,60,5\n');
    expect([foreign.source, setsIn(foreign)]).toEqual([
      'table',
      [['2026-01-02T11:00:00.000Z', 'Push', 'Bench||5|-|60|-']],
    ]);
  });

  it('Fitbod', () => {
    const foreign = read(
      'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n' +
        '2026-01-02 07:00:00 +0000,Plank,0,0.0,45.0,0.0,0.0,0.0,false,,1.0\n' +
        '2026-01-02 07:00:00 +0000,Squat,8,20.0,0.0,0.0,0.0,0.0,true,,1.0\n',
    );
    expect(foreign.source).toBe('fitbod');
    expect(setsIn(foreign)).toEqual([
      ['2026-01-02T07:00:00.000Z', '', 'Plank||-|45|-|-', 'Squat|W|8|-|20|-'],
    ]);
  });

  it('takes `time` for how long it took in FitNotes alone', () => {
    const foreign = read('date,time,exercise,reps\n2026-01-02,18:20:00,Plank,\n2026-01-02,18:20:00,Row,8\n');
    expect(setsIn(foreign)).toEqual([['2026-01-02T11:00:00.000Z', '', 'Row||8|-|-|-']]);
    expect(foreign.rejected).toEqual([{ line: 2, problem: 'has neither repetitions nor a time' }]);
  });

  it('refuses our own table, which is no history, and names the backup', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async (session) => {
        let text = '';
        for await (const piece of writeCsv([session], nameOf)) text += piece;
        const result = readForeign(`${text}x,2026-01-01\r\n`, aid);
        expect(result.ok ? '' : result.fault.problem).toMatch(/the backup is what can be read again/);
      }),
      { numRuns: 5 },
    );
  });

  it.each<[string, string, boolean | undefined, number | undefined]>([
    ['slashes with no day above 12, read as American', '5/6/2026', false, Date.UTC(2026, 5, 5, 12)],
    ['dots with no day above 12, read as European', '5.6.2026', true, Date.UTC(2026, 5, 5, 12)],
    ['a day above 12', '25/6/2026', undefined, undefined],
    ['the same number twice', '6/6/2026', undefined, undefined],
    ['ISO', '2026-05-06', undefined, undefined],
  ])('asks which number is the day where nothing tells: %s', (_, date, dayFirst, asDayFirst) => {
    const text = `Date,Exercise,Reps\n${date},Row,5\n`;
    const { unsureDates } = read(text);
    expect(unsureDates?.dayFirst).toBe(dayFirst);
    expect(unsureDates?.asDayFirst).toBe(asDayFirst);
    if (dayFirst === undefined) return;
    expect(unsureDates?.example).toBe(date);
    expect(read(text, { dayFirst: !dayFirst }).unsureDates?.dayFirst).toBe(!dayFirst);
    expect(read(text, { dayFirst: true }).sessions[0]?.clock).toBe('2026-06-05T12:00:00');
    expect(read(text, { dayFirst: false }).sessions[0]?.clock).toBe('2026-05-06T12:00:00');
  });

  it('names the row of what it cannot read, and takes the rest', () => {
    const foreign = read(
      'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Seconds,RPE\n' +
        '2026-02-01 08:00:00,A,Row,1,10,5,,\nyesterday,A,Row,1,10,5,,\n2026-02-01 08:00:00,A,,1,10,5,,\n\n' +
        '2026-02-01 08:00:00,A,Row,1,heavy,5,,\n2026-02-01 08:00:00,A,Row,1,10,1e999,,\n2026-02-01 08:00:00,A,Row,1,10,5,,11\n2026-02-01 08:00:00,A,Row,1,10,5,soon,\n',
    );
    expect(foreign.sessions[0]?.sets).toHaveLength(1);
    expect(foreign.rejected.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      '3 has a date that cannot be read',
      '4 has no exercise',
      '5 has a weight that is not a number',
      '6 has repetitions that are not a number',
      '7 has an RPE that is not a number from 0 to 10',
      '8 has a time that cannot be read',
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /empty/],
    ['a header alone', 'Date,Exercise,Reps\n', /no rows/],
    ['unknown columns', 'a,b\n1,2\n', /no program that is known/],
    ['an open quotation mark', 'Date,Exercise,Reps\n2026-01-01,"Row,5\n', /quotation mark/],
    ['no set done', 'Workout DateTime,Exercise,Completed Reps\n2026-01-01,Row,\n', /no sets that were done/],
    ['only faults', 'Date,Exercise,Reps\nx,Row,5\n', /date/],
    ['too much', `Date,Exercise,Reps\n${' '.repeat(20_000_001)}`, /20 MB/],
    [
      'too many exercises',
      `Date,Exercise,Reps\n${Array.from({ length: 2_001 }, (_, i) => `2026-01-01,x${i},5\n`).join('')}`,
      /2000 different/,
    ],
  ])('refuses %s', (_, text, problem) => {
    const result = readForeign(text, aid);
    expect(result.ok ? '' : result.fault.problem).toMatch(problem);
  });

  it('reads again what we export for Strong and for Hevy', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, fc.constantFrom(writeStrong, writeHevy), async (session, write) => {
        const done = session.sets.filter(({ reps = 0, seconds = 0 }) => reps > 0 || seconds > 0);
        fc.pre(done.length > 0);
        let text = '';
        for await (const piece of write([session], nameOf)) text += piece;
        const { sessions: back } = read(text, { zone: session.record.zone });
        expect(back).toHaveLength(1);
        expect(Math.abs((back[0]?.startedAt ?? 0) - session.record.startedAt)).toBeLessThan(
          3_600_000 + 60_000,
        );
        expect(back[0]?.sets.map(({ reps, seconds, load, rpe }) => [reps, seconds, load, rpe])).toEqual(
          done.map(({ reps, seconds, load, rir }) => [
            reps || undefined,
            seconds || undefined,
            load || undefined,
            rir === undefined || rir === 10 ? undefined : 10 - rir,
          ]),
        );
      }),
      { numRuns: 40 },
    );
  });
});
