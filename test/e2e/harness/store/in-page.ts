import { deleteDB, openDB } from 'idb';
import { openSessionStore } from '../../../../src/adapters/idb/open-store.ts';
import { library } from '../../../../src/content/exercises.ts';
import { type ReadyRoutine, ROUTINES } from '../../../../src/content/routines.ts';
import { compileRoutine } from '../../../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../../../src/core/preferences.ts';
import type { SessionRecord } from '../../../../src/core/record.ts';
import type { SessionStore } from '../../../../src/ports/session-store.ts';

/*
 * The app's own store, as it is, in a page of the app's origin that has nothing else. Bundled by `store-page.ts`, which
 * also says how it is called from outside.
 */

const DAY = 86_400_000;

/** The same numbers for the same seed (mulberry32, public domain). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function aRecord(number: number, random: () => number): Omit<SessionRecord, 'sequence'> {
  const { routine } = ROUTINES[Math.floor(random() * ROUTINES.length)] as ReadyRoutine;
  return {
    id: `session-${number}`,
    schema: 1,
    routine,
    timeline: compileRoutine(routine, library, DEFAULT_PREFERENCES),
    startedAt: 1_750_000_000_000 + number * DAY,
    zone: 'Europe/Berlin',
    active: 0,
    completed: false,
  };
}

/** Does one session as the player does, set by set. Without an end it stays open. */
async function play(
  store: SessionStore,
  number: number,
  random: () => number,
  toTheEnd: boolean,
): Promise<void> {
  const record = await store.begin(aRecord(number, random));
  const works = record.timeline.steps.filter(({ kind }) => kind === 'work');
  for (const [i, { index: step, set }] of works.entries()) {
    const at = (i + 1) * 30_000;
    const wall = record.startedAt + at;
    const amount = 5 + Math.floor(random() * 20);
    const result = set.target.kind === 'reps' ? { reps: amount } : { seconds: amount };
    await store.append(
      record.id,
      [{ seq: i + 1, at, wall, event: { kind: 'tick' } }],
      [{ step, ...result, endedAt: at, endedWall: wall }],
    );
    if (random() < 0.3) await store.checkpoint(record.id, at + 500);
  }
  if (!toTheEnd) return;
  const active = works.length * 30_000;
  await store.end({ ...record, endedAt: record.startedAt + active, active, completed: true });
}

/** Sessions as a person leaves them: done, told about, corrected, deleted, brought back. */
async function fill(count: number, seed: number): Promise<void> {
  const random = randomOf(seed);
  const { store, history } = await openSessionStore();
  for (let number = 1; number <= count; number++) {
    await play(store, number, random, true);
    const any = `session-${1 + Math.floor(random() * number)}`;
    const found = await store.get(any);
    const luck = random();
    if (!found) continue;
    const [first] = found.sets;
    if (luck < 0.2) await store.describe({ ...found.record, rpe: number % 10, note: `Day ${number}` });
    else if (luck < 0.3 && first) await store.correct(any, { ...first, rir: number % 10 });
    else if (luck < 0.35 && first) await store.strike(any, first.step);
    else if (luck < 0.45) {
      const removed = await store.remove(any);
      if (removed && luck < 0.4) await store.restore(removed);
    }
  }
  if (random() < 0.5) await play(store, count + 1, random, false);
  // As every start of the app does.
  await history.check();
}

/** Another database in the same files, large enough for the browser to put what its log holds into tables. */
async function settle(): Promise<void> {
  const database = await openDB('ballast', 1, { upgrade: (made) => void made.createObjectStore('rows') });
  for (let row = 0; row < 100; row++)
    await database.put('rows', crypto.getRandomValues(new Uint8Array(65_536)), row);
  database.close();
  await deleteDB('ballast');
}

export interface StoreInPage {
  fill(count: number, seed: number): Promise<void>;
  settle(): Promise<void>;
  /** The app's own, of this page. */
  open: typeof openSessionStore;
}

Object.assign(window, { gwStore: { fill, settle, open: openSessionStore } satisfies StoreInPage });
