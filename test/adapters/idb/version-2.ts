import { type IDBPDatabase, openDB } from 'idb';
import type { LoggedSet, OpenSession } from '../../../src/core/record.ts';
import type { PlannedSet } from '../../../src/core/step.ts';

/*
 * The database as version 2 of 2026-11-22 made and filled it. Frozen: this file is never edited, and takes nothing from
 * src/ but types.
 */

/** Opens a database of version 2, making it if there is none. */
export function openVersion2(name: string): Promise<IDBPDatabase> {
  return openDB(name, 2, {
    upgrade(database) {
      const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
      sessions.createIndex('sequence', 'sequence');
      sessions.createIndex('open', 'open');
      database.createObjectStore('events', { keyPath: ['session', 'seq'] });
      database.createObjectStore('sets', { keyPath: ['session', 'step'] });
      database.createObjectStore('checkpoints', { keyPath: 'session' });
      database.createObjectStore('counters', { keyPath: 'name' });
      const digests = database.createObjectStore('digests', { keyPath: 'id' });
      digests.createIndex('sequence', 'sequence');
      digests.createIndex('day', 'day');
      const efforts = database.createObjectStore('efforts', { keyPath: ['exercise', 'session'] });
      efforts.createIndex('exercise-day', ['exercise', 'day']);
      efforts.createIndex('session', 'session');
    },
  });
}

/** Writes what version 2 had in its stores after these sessions. */
export async function fillVersion2(database: IDBPDatabase, all: readonly OpenSession[]): Promise<void> {
  const names = ['sessions', 'events', 'sets', 'checkpoints', 'counters', 'digests', 'efforts'];
  const transaction = database.transaction(names, 'readwrite');
  for (const { record, events, sets, reached } of all) {
    const session = record.id;
    const row = record.endedAt === undefined ? { ...record, open: record.sequence } : record;
    await transaction.objectStore('sessions').put(row);
    await transaction.objectStore('checkpoints').put({ session, reached });
    for (const event of events) await transaction.objectStore('events').put({ ...event, session });
    for (const set of sets) await transaction.objectStore('sets').put({ ...set, session });
    if (record.endedAt === undefined) continue;
    await transaction.objectStore('digests').put(digestOf({ record, sets }));
    for (const effort of effortsOf({ record, sets })) await transaction.objectStore('efforts').put(effort);
  }
  const value = Math.max(0, ...all.map(({ record }) => Math.floor(record.sequence)));
  await transaction.objectStore('counters').put({ name: 'sequence', value });
  await transaction.done;
}

type Ended = Pick<OpenSession, 'record' | 'sets'>;

/** The day in Sweden is written as it is here. */
const dayOf = (moment: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);

function digestOf({ record, sets }: Ended) {
  const { id, sequence, startedAt, zone, routine, timeline, active, completed, rpe, pain, note } = record;
  const done: Record<string, number> = {};
  for (const { step } of sets) {
    const planned = timeline.steps[step];
    if (planned?.section !== 'main') continue;
    const { exercise } = planned.set;
    done[exercise] = (done[exercise] ?? 0) + 1;
  }
  const names = Object.fromEntries(Object.entries(timeline.words).map(([id, { name }]) => [id, name]));
  return {
    id,
    sequence,
    day: dayOf(startedAt, zone),
    startedAt,
    zone,
    routine: routine.id,
    name: routine.name,
    active,
    completed,
    setsDone: sets.length,
    setsPlanned: timeline.steps.filter((step) => step.kind === 'work').length,
    sets: done,
    ...(Object.keys(names).length > 0 && { names }),
    ...(rpe !== undefined && { rpe }),
    ...(pain !== undefined && { pain }),
    ...(note !== undefined && { note }),
  };
}

interface Side {
  readonly sets: number;
  readonly reps?: number;
  readonly totalReps?: number;
  readonly seconds?: number;
  readonly totalSeconds?: number;
  readonly load?: number;
  readonly volume?: number;
}

interface Effort {
  readonly exercise: string;
  readonly session: string;
  readonly sequence: number;
  readonly day: string;
  readonly sides: Readonly<Record<string, Side>>;
  readonly tempo?: unknown;
}

/** The tempo was the planned one, whether anybody counted or not. */
function effortsOf({ record, sets }: Ended) {
  const { id: session, sequence, startedAt, zone, timeline } = record;
  const found = new Map<string, Effort>();
  for (const result of sets) {
    const planned = timeline.steps[result.step]?.set;
    if (!planned) continue;
    const { exercise, side = 'both', tempo } = planned;
    const day = dayOf(startedAt, zone);
    const before: Effort = found.get(exercise) ?? { exercise, session, sequence, day, sides: {} };
    found.set(exercise, {
      ...before,
      sides: { ...before.sides, [side]: withSet(before.sides[side], result, planned) },
      ...(tempo && { tempo }),
    });
  }
  return [...found.values()];
}

function withSet(before: Side | undefined, result: LoggedSet, planned: PlannedSet): Side {
  const { reps, seconds, load = planned.load } = result;
  return {
    ...before,
    sets: (before?.sets ?? 0) + 1,
    ...(reps !== undefined && {
      reps: Math.max(before?.reps ?? 0, reps),
      totalReps: (before?.totalReps ?? 0) + reps,
    }),
    ...(seconds !== undefined && {
      seconds: Math.max(before?.seconds ?? 0, seconds),
      totalSeconds: (before?.totalSeconds ?? 0) + seconds,
    }),
    ...(load !== undefined && { load: Math.max(before?.load ?? 0, load) }),
    ...(load !== undefined && reps !== undefined && { volume: (before?.volume ?? 0) + load * reps }),
  };
}
