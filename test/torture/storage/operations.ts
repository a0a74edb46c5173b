import type { IdbSessionStore } from '../../../src/adapters/idb/idb-session-store.ts';
import { library } from '../../../src/content/exercises.ts';
import { type ReadyRoutine, ROUTINES } from '../../../src/content/routines.ts';
import { compileRoutine } from '../../../src/core/compile-routine.ts';
import { describeRecord } from '../../../src/core/describe-record.ts';
import { DEFAULT_PREFERENCES } from '../../../src/core/preferences.ts';
import type { LoggedSet, OpenSession, SessionRecord } from '../../../src/core/record.ts';
import type { LoggedEvent } from '../../../src/core/session.ts';
import type { WorkStep } from '../../../src/core/step.ts';
import type { Operation } from './report.ts';

const DAY = 86_400_000;
const FIRST_DAY = 1_750_000_000_000;

/** The same numbers for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A history: sessions that ended, and one under way. The same for the same seed, in any database. */
export interface History {
  readonly ended: readonly OpenSession[];
  readonly open: OpenSession;
}

const ENDED = 3;

function aRecord(id: string, day: number, random: (below: number) => number): SessionRecord {
  const { routine } = ROUTINES[random(ROUTINES.length)] as ReadyRoutine;
  return {
    id,
    schema: 1,
    sequence: 0,
    routine,
    timeline: compileRoutine(routine, library, DEFAULT_PREFERENCES),
    startedAt: FIRST_DAY + day * DAY,
    zone: 'Europe/Berlin',
    active: 0,
    completed: false,
  };
}

const workOf = ({ timeline }: SessionRecord): readonly WorkStep[] =>
  timeline.steps.filter((step) => step.kind === 'work');

const tick = (record: SessionRecord, seq: number): LoggedEvent => ({
  seq,
  at: seq * 30_000,
  wall: record.startedAt + seq * 30_000,
  event: { kind: 'tick' },
});

/** The set of the nth work step, the nth in the log as well. */
function setOf(record: SessionRecord, n: number, amount: number): LoggedSet {
  const { index: step, set } = workOf(record)[n] as WorkStep;
  const result = set.target.kind === 'reps' ? { reps: amount } : { seconds: amount };
  return { step, ...result, endedAt: (n + 1) * 30_000, endedWall: record.startedAt + (n + 1) * 30_000 };
}

const ending = (record: SessionRecord): SessionRecord => ({
  ...record,
  endedAt: record.startedAt + 600_000,
  active: 590_000,
  completed: true,
});

/** A session of so many sets, never in any store. */
function aSession(id: string, day: number, sets: number, random: (below: number) => number): OpenSession {
  const record = aRecord(id, day, random);
  const count = Math.min(sets, workOf(record).length - 1);
  const numbers = Array.from({ length: count }, (_, n) => n);
  return {
    record,
    events: numbers.map((n) => tick(record, n + 1)),
    sets: numbers.map((n) => setOf(record, n, 5 + random(20))),
    reached: count * 30_000,
  };
}

/** Writes a history as the player does, and gives it. */
export async function fill(store: IdbSessionStore, seed: number): Promise<History> {
  const random = randomOf(seed);
  const done: OpenSession[] = [];
  for (let day = 0; day <= ENDED; day++) {
    const session = aSession(`session-${day}`, day, 1 + random(6), random);
    const record = await store.begin(session.record);
    for (const [n, set] of session.sets.entries())
      await store.append(record.id, session.events.slice(n, n + 1), [set]);
    await store.checkpoint(record.id, session.reached + 500);
    if (day < ENDED) await store.end(ending(record));
    done.push({ ...session, record: day < ENDED ? ending(record) : record });
  }
  const open = done.pop() as OpenSession;
  return { ended: done, open };
}

/** Each operation, the same for the same seed: it may be done a second time. */
export const OPERATIONS: Readonly<
  Record<Operation, (store: IdbSessionStore, history: History, seed: number) => Promise<unknown>>
> = {
  begin: (store, _, seed) => store.begin(aRecord('another', ENDED + 2, randomOf(seed))),
  append(store, { open: { record, events, sets } }, seed) {
    const n = sets.length;
    // Now and then a set is taken back in the same breath.
    const gone = n > 0 && randomOf(seed)(3) === 0 ? [(sets[0] as LoggedSet).step] : [];
    return store.append(record.id, [tick(record, events.length + 1)], [setOf(record, n, 12)], gone);
  },
  checkpoint: (store, { open: { record, reached } }) => store.checkpoint(record.id, reached + 1_000),
  end: (store, { open: { record } }) => store.end(ending(record)),
  describe: (store, history, seed) =>
    store.describe(
      describeRecord(chosen(history, seed).record, {
        rpe: seed % 11,
        pain: { score: 3 },
        note: `Day ${seed}`,
      }),
    ),
  correct(store, history, seed) {
    const { record, sets } = chosen(history, seed);
    return store.correct(record.id, { ...(sets[0] as LoggedSet), load: 12.5, rir: 2 });
  },
  strike(store, history, seed) {
    const { record, sets } = chosen(history, seed);
    return store.strike(record.id, (sets[0] as LoggedSet).step);
  },
  remove: (store, history, seed) => store.remove(chosen(history, seed).record.id),
  importMany(store, history, seed) {
    const random = randomOf(seed);
    const fresh = [1, 2, 3].map((n) => aSession(`from-elsewhere-${n}`, random(9), 1 + random(6), random));
    return store.importMany([
      ...fresh.map((session) => ({ ...session, record: ending(session.record) })),
      chosen(history, seed),
    ]);
  },
};

const chosen = ({ ended }: History, seed: number): OpenSession => ended[seed % ended.length] as OpenSession;
