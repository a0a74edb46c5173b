import { Decoder, Stream } from '@garmin/fitsdk';
import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exerciseWords } from '../../../src/content/en/exercises.ts';
import type { OpenSession, StoredSession } from '../../../src/core/record.ts';
import { csvRows, withoutApostrophe } from '../../../src/core/transfer/csv-rows.ts';
import { encodeFit } from '../../../src/core/transfer/encode-fit.ts';
import { fitMessages } from '../../../src/core/transfer/fit-messages.ts';
import { writeCsv, writeHevy, writeStrong } from '../../../src/core/transfer/write-csv.ts';
import { histories, sessions } from './arbitrary-session.ts';

const nameOf = (id: string): string | undefined => exerciseWords(id)?.name;

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The table, read by the rules of RFC 4180 alone. */
function table(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual(['']);
  return data;
}

const setsPlanned = (all: readonly StoredSession[]): number =>
  all.reduce(
    (sum, { record }) => sum + record.timeline.steps.filter(({ kind }) => kind === 'work').length,
    0,
  );
const setsDone = (all: readonly StoredSession[]): number =>
  all.reduce((sum, { sets }) => sum + sets.length, 0);

describe('cells of a CSV file', () => {
  it.each([
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
    ['+49', `"'+49"`],
    ['-1', `"'-1"`],
    ['@sum', `"'@sum"`],
    ['\tx', `"'\tx"`],
    ['=a\nb', `"'=a\nb"`],
    ['\rx', `"'\rx"`],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['plain', 'plain'],
  ])('%j is written as %j', (cell, written) => {
    expect(csvRows([[cell]])).toBe(`${written}\r\n`);
  });

  it('are safe, and the same when the apostrophe is taken back', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', '-\n', '+"', '@,', '\t', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1 }), fc.boolean(), (rows, quoted) => {
        const back = table(csvRows(rows, { quoted }));
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const plain = rows.flat().every((cell) => !cell.startsWith("'"));
        if (plain) expect(back.map((row) => row.map(withoutApostrophe))).toEqual(rows);
      }),
    );
  });

  it('keep numbers as numbers', () => {
    expect(csvRows([[-2.5, 0, undefined]])).toBe('-2.5,0,\r\n');
  });
});

describe('exported tables', () => {
  it('have a row for each set, and as many cells in each', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        const [own, strong, hevy] = await Promise.all(
          [writeCsv, writeStrong, writeHevy].map(async (write) => table(await textOf(write(all, nameOf)))),
        );
        expect(own?.length).toBe(1 + setsPlanned(all));
        expect(own?.filter((row) => row[13] === 'yes')).toHaveLength(setsDone(all));
        for (const rows of [strong, hevy]) expect(rows?.length).toBe(1 + setsDone(all));
        for (const rows of [own, strong, hevy]) expect(new Set(rows?.map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});

interface Decoded {
  readonly sets?: readonly {
    readonly set_type?: string | number;
    readonly duration?: number;
    readonly repetitions?: number;
    readonly weight?: number;
    readonly start_time?: Date;
    readonly timestamp?: Date;
  }[];
  readonly sessions?: readonly {
    readonly sport?: string;
    readonly sub_sport?: string;
    readonly start_time?: Date;
  }[];
  readonly file_ids?: readonly { readonly type?: string }[];
}

/** Read by a parser that shares nothing with the encoder. */
const decoded = async (session: OpenSession): Promise<Decoded> => {
  const bytes = encodeFit(fitMessages(session, nameOf));
  return (await new FitParser({ force: false, mode: 'list' }).parseAsync(bytes.buffer)) as unknown as Decoded;
};

describe('a FIT activity', () => {
  it('says what was done, to a parser that knows nothing of us', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async (session) => {
        const { sessions: [head] = [], sets = [] } = await decoded(session);
        expect([head?.sport, head?.sub_sport]).toEqual(['training', 'strength_training']);
        expect(head?.start_time?.getTime()).toBe(Math.floor(session.record.startedAt / 1_000) * 1_000);
        const active = sets.filter(({ set_type }) => set_type === 'active' || set_type === 1);
        expect(active).toHaveLength(session.sets.length);
        for (const [i, done] of session.sets.entries()) {
          expect(active[i]?.repetitions).toBe(done.reps);
          if (done.seconds !== undefined) expect(active[i]?.duration).toBe(done.seconds);
          if (done.load !== undefined) expect(active[i]?.weight).toBeCloseTo(done.load, 1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is whole, and says all of it, to Garmin's own decoder", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const messages = fitMessages(session, nameOf);
        const decoder = new Decoder(Stream.fromByteArray([...encodeFit(messages)]));
        expect([decoder.isFIT(), decoder.checkIntegrity()]).toEqual([true, true]);
        const { messages: found, errors } = decoder.read({ mergeHeartRates: false });
        expect(errors).toEqual([]);
        for (const kind of [
          'fileId',
          'event',
          'workout',
          'workoutStep',
          'set',
          'lap',
          'session',
          'activity',
        ] as const) {
          const wanted = messages.filter((message) => message.kind === kind);
          const read = (found as Record<string, Record<string, unknown>[]>)[`${kind}Mesgs`] ?? [];
          expect(read).toHaveLength(wanted.length);
          for (const [i, { moments, fields }] of wanted.entries()) {
            for (const [name, moment] of Object.entries(moments))
              expect(read[i]?.[name]).toEqual(new Date(Math.round(moment / 1_000) * 1_000));
            for (const [name, value] of Object.entries(fields)) {
              if (typeof value === 'number') expect(read[i]?.[name]).toBeCloseTo(value, 1);
              // Garmin's decoder ends a text at its first NUL, and gives an empty one as nothing.
              else if (typeof value !== 'string') expect([read[i]?.[name]].flat()).toEqual(value);
              else if (!/Name$/.test(name)) expect(read[i]?.[name]).toBe(value);
              else expect(read[i]?.[name] ?? '').toBe(value.split('\0')[0]);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what the protocol has no number for', () => {
    const odd = { kind: 'set', moments: {}, fields: { colour: 1 } } as const;
    expect(() => encodeFit([odd])).toThrow(RangeError);
    const unknown = { kind: 'set', moments: {}, fields: { setType: 'nap' } } as const;
    expect(() => encodeFit([unknown])).toThrow(RangeError);
  });

  it('is in order, without overlap', async () => {
    fc.assert(
      fc.property(sessions, (session) => {
        let last = 0;
        for (const { kind, moments } of fitMessages(session, nameOf)) {
          if (kind !== 'set') continue;
          expect(moments['startTime']).toBeGreaterThanOrEqual(last);
          last = moments['timestamp'] ?? 0;
        }
      }),
      { numRuns: 50 },
    );
  });
});
