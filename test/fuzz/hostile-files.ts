import fc from 'fast-check';
import { readChosen } from '../../src/adapters/transfer/read-chosen.ts';
import { EXERCISES, library } from '../../src/content/exercises.ts';
import { describeFault } from '../../src/core/parse-routine.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { foreignToSession } from '../../src/core/transfer/foreign-to-session.ts';
import { planMerge } from '../../src/core/transfer/plan-merge.ts';
import { previewForeign } from '../../src/core/transfer/preview-foreign.ts';
import { sessions } from '../core/transfer/arbitrary-session.ts';
import { written } from '../core/transfer/written.ts';

export interface FuzzReport {
  readonly files: number;
  /** Files of which something was taken in. */
  readonly taken: number;
  /** What got out: an exception, or a sentence nobody should read. At most 20 are told. */
  readonly escaped: readonly string[];
  /** Files after which something that was there before was different. */
  readonly changed: number;
}

const aid = { zone: 'Europe/Berlin', unit: 'kg', library } as const;
const catalogue = Object.keys(EXERCISES).map((id) => ({ id, names: [id.replaceAll('-', ' ')] }));

/** What mutations are made of: the words of the formats, and what has broken parsers before. */
const SHRAPNEL = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '\n',
  '\r\n',
  '\t',
  '\\',
  '\\u0000',
  '\\ud800',
  '\u0000',
  '\u202e',
  '\ufeff',
  'null',
  'true',
  'NaN',
  '1e999',
  '-1',
  '-0',
  '99999999999999999999',
  '"__proto__":{"polluted":1},',
  '"constructor":{},',
  '"prototype":0,',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '=cmd|x',
  '"_$litType$":1,',
  '"version":2,',
  '"sessions":[',
  ']}',
  '[[[[[[[[',
  'Date,Exercise,Reps\n',
  '2026-02-30',
  'Rest Timer',
  '"weight_kg"',
  '\u0301\u0301\u0301\u0301',
];

const tables = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2026-02-01 08:00:00,A,48m,Plank,1,10,8,0,0,"a, b",c,8\n2026-02-01 08:00:00,A,48m,Row,W,10,8,0,0,,,\n',
  '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n"A","8 Apr 2026, 16:50","8 Apr 2026, 17:40","x\\ny","Plank",,"",0,"normal",,,,60,\n',
  'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n2026-01-02,Plank,Abs,,,,,0:01:00,\n',
];

/** Anywhere: left alone, fast-check likes the ends best, and a file without its beginning is soon refused. */
const place = fc.noBias(fc.nat(1_000_000)).map((n) => n / 1_000_000);

/** One small violence done to a text. */
const mutation = fc.tuple(
  fc.constantFrom('insert', 'remove', 'repeat', 'replace', 'cut', 'swap'),
  place,
  fc.nat(40),
  fc.oneof(fc.constantFrom(...SHRAPNEL), fc.string({ unit: 'binary', maxLength: 6 })),
);

function mutated(
  text: string,
  [kind, place, length, piece]: readonly [string, number, number, string],
): string {
  const at = Math.floor(text.length * place);
  const [before, middle, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (kind) {
    case 'insert':
      return before + piece + middle + after;
    case 'remove':
      return before + after;
    case 'repeat':
      return before + middle.repeat(3) + after;
    case 'replace':
      return before + piece + after;
    case 'cut':
      return before;
    default:
      return after + middle + before;
  }
}

/** Files as hostile as chance makes them; `bases` are the sound ones they come from. */
const hostile = (bases: readonly string[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom(...bases), fc.array(mutation, { minLength: 1, maxLength: 4 }))
        .map(([base, mutations]) => new TextEncoder().encode(mutations.reduce(mutated, base))),
    },
    {
      weight: 2,
      // Bytes flipped below the characters.
      arbitrary: fc
        .tuple(
          fc.constantFrom(...bases),
          fc.array(fc.tuple(place, fc.nat(255)), {
            minLength: 1,
            maxLength: 8,
          }),
        )
        .map(([base, flips]) => {
          const bytes = new TextEncoder().encode(base);
          for (const [place, value] of flips) bytes[Math.floor((bytes.length - 1) * place)] = value;
          return bytes;
        }),
    },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }).map((text) => new TextEncoder().encode(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)) },
  );

/**
 * Reads so many hostile files as the app does, from the bytes to what would be written, and counts what gets out. The
 * same seed makes the same files.
 */
export async function fuzzFiles(files: number, seed: number): Promise<FuzzReport> {
  const here = fc.sample(sessions, { numRuns: 3, seed: 1 }) as OpenSession[];
  const before = JSON.stringify(here);
  const bases = [
    await written({ madeAt: 0, app: '0.1.0', settings: { rate: 1 }, favourites: ['plank'] }, here),
    JSON.stringify(JSON.parse(await written({}, here.slice(0, 1))), null, 2),
    JSON.stringify({ format: 'groundwork-routine', version: 1, routine: here[0]?.record.routine }),
    ...tables,
  ];
  const escaped: string[] = [];
  const tell = (what: string): void => {
    if (escaped.length < 20) escaped.push(what);
  };
  let taken = 0;
  let changed = 0;
  let done = 0;
  while (done < files) {
    // In portions, since a sample is made as a whole.
    const portion = fc.sample(hostile(bases), { numRuns: Math.min(500, files - done), seed: seed + done });
    for (const bytes of portion) {
      done++;
      try {
        const result = await readChosen(new Blob([bytes]), aid);
        if (!result.ok) {
          const sentence = describeFault(result.fault);
          if (sentence.length > 300 || /[<>\p{Cc}]/u.test(sentence))
            tell(`a sentence: ${JSON.stringify(sentence)}`);
          continue;
        }
        taken++;
        const incoming = sessionsIn(result.value);
        const { fresh } = planMerge(incoming, here);
        if (fresh.some(({ record }) => here.some((known) => known.record.id === record.id))) changed++;
      } catch (error) {
        tell(`${String(error)} for ${JSON.stringify(new TextDecoder().decode(bytes).slice(0, 200))}`);
      }
      if ((Object.prototype as { polluted?: unknown }).polluted !== undefined)
        tell('Object.prototype was changed');
    }
    if (JSON.stringify(here) !== before) changed++;
  }
  return { files: done, taken, escaped, changed };
}

function sessionsIn(
  read: Extract<Awaited<ReturnType<typeof readChosen>>, { ok: true }>['value'],
): readonly OpenSession[] {
  if (read.kind === 'backup') return read.backup.sessions;
  if (read.kind === 'routine') return [];
  const { names } = previewForeign(read.foreign, catalogue);
  const ids = new Map(names.map(({ name, match }) => [name, match?.id]));
  return read.foreign.sessions.map((session) =>
    foreignToSession(session, {
      source: read.foreign.source,
      mapping: (name) => ids.get(name),
      library,
      zone: aid.zone,
      untitled: 'Workout',
    }),
  );
}
