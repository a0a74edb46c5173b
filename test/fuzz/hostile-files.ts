import fc from 'fast-check';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { readChosen } from '../../src/adapters/transfer/read-chosen.ts';
import { EXERCISES, library } from '../../src/content/exercises.ts';
import { describeFault } from '../../src/core/parse-routine.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { foreignToSession } from '../../src/core/transfer/foreign-to-session.ts';
import { planMerge } from '../../src/core/transfer/plan-merge.ts';
import { previewForeign } from '../../src/core/transfer/preview-foreign.ts';
import { sessions } from '../core/transfer/arbitrary-session.ts';
import { written } from '../core/transfer/written.ts';
import { hostileMaker } from './make-hostile.ts';
import { setTraps } from './traps.ts';

export interface FuzzReport {
  readonly files: number;
  readonly bytesRead: number;
  /** Files of which something was taken in. */
  readonly taken: number;
  /** How often something got out: an exception, or a sentence nobody should read. */
  readonly escapedCount: number;
  /** The first 20 of these. */
  readonly escaped: readonly string[];
  readonly scriptsRun: number;
  /** Characters of what was there before that were different afterwards. */
  readonly changedBytes: number;
}

const aid = { zone: 'Europe/Berlin', unit: 'kg', library } as const;
const catalogue = Object.keys(EXERCISES).map((id) => ({ id, names: [id.replaceAll('-', ' ')] }));

const tables = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2026-02-01 08:00:00,A,48m,Plank,1,10,8,0,0,"a, b",c,8\n2026-02-01 08:00:00,A,48m,Row,W,10,8,0,0,,,\n',
  '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n"A","8 Apr 2026, 16:50","8 Apr 2026, 17:40","x\\ny","Plank",,"",0,"normal",,,,60,\n',
  'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n2026-01-02,Plank,Abs,,,,,0:01:00,\n',
];

/** So many sessions are there before. */
const HERE = 3;

/** Makes every change an exception. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inside of Object.values(value)) frozen(inside);
  return Object.freeze(value);
}

/** How many characters of two texts differ. */
function difference(one: string, other: string): number {
  if (one === other) return 0;
  let count = Math.abs(one.length - other.length);
  for (let i = 0; i < Math.min(one.length, other.length); i++) if (one[i] !== other[i]) count++;
  return count;
}

let sound: Promise<{ here: readonly OpenSession[]; bases: readonly string[] }> | undefined;
/** What is there before, and the sound files that hostile ones are made of. */
async function makeSound() {
  const here = frozen(fc.sample(sessions, { numRuns: HERE, seed: 1 })) as readonly OpenSession[];
  const bases = [
    await written({ madeAt: 0, app: '0.1.0', settings: { rate: 1 }, favourites: ['plank'] }, here),
    JSON.stringify(JSON.parse(await written({}, here.slice(0, 1))), null, 2),
    JSON.stringify({ format: 'groundwork-routine', version: 1, routine: here[0]?.record.routine }),
    ...tables,
  ];
  return { here, bases };
}

/**
 * Reads so many hostile files as the app does, from the bytes to what is written: into a store in which there are
 * sessions already, which is compared with what it was after each file that is taken. Counts what gets out. The same
 * seed makes the same files.
 */
export async function fuzzFiles(files: number, seed: number): Promise<FuzzReport> {
  sound ??= makeSound();
  const { here, bases } = await sound;
  const ids = here.map(({ record }) => record.id);
  const store = memorySessionStore();
  await store.importMany(here);
  const whole = async (): Promise<string> => JSON.stringify(await store.find(ids));
  const before = await whole();
  const escaped: string[] = [];
  const tell = (what: string): void => {
    if (escaped.length < 20) escaped.push(what);
  };
  const traps = setTraps();
  const hostile = hostileMaker(bases, seed);
  let bytesRead = 0;
  let taken = 0;
  let escapedCount = 0;
  let changedBytes = 0;
  const complain = (what: string, bytes: Uint8Array): void => {
    escapedCount++;
    tell(`${what} for ${JSON.stringify(new TextDecoder().decode(bytes).slice(0, 200))}`);
  };
  for (let done = 0; done < files; done++) {
    const bytes = hostile();
    bytesRead += bytes.length;
    try {
      const result = await readChosen(new Blob([bytes]), aid);
      if (result.ok) {
        taken++;
        const { fresh } = planMerge(sessionsIn(result.value), here);
        const added = await store.importMany(fresh);
        if ((await store.count()) !== HERE + added.length) complain('a session was written over', bytes);
        await store.removeMany(added);
        changedBytes += difference(before, await whole());
      } else {
        const sentence = describeFault(result.fault);
        // An exception that was swallowed: the file is there and can be read.
        if (result.fault.problem === 'could not be read') complain('an exception', bytes);
        if (sentence.length > 300 || /[<>\p{Cc}]/u.test(sentence)) complain(`a sentence: ${sentence}`, bytes);
      }
    } catch (error) {
      complain(String(error), bytes);
    }
    if (!traps.untouched()) complain('what all objects share was changed', bytes);
  }
  changedBytes += difference(before, await whole());
  traps.remove();
  return { files, bytesRead, taken, escapedCount, escaped, scriptsRun: traps.ran, changedBytes };
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
