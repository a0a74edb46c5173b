import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import type { OpenSession } from '../../src/core/record.ts';
import type { TakingIn } from '../../src/main/import-under-way.ts';
import { type Changeable, snapshotOf, takeBack, takeIn } from '../../src/main/undo-import.ts';
import type { Settings } from '../../src/ports/settings.ts';
import { anEvent, aSession, aSet, ended } from '../adapters/sessions.ts';

const session = (id: string, sequence: number, startedAt = sequence * 1_000): OpenSession => ({
  record: ended({ ...aSession(id, startedAt), sequence }),
  sets: [aSet(1, 30), aSet(3, 30)],
  events: [anEvent(1, 30_000)],
  reached: 30_000,
});

const planned = (more: Partial<TakingIn>): TakingIn => ({
  fresh: [],
  over: [],
  returning: new Map(),
  vouched: new Set(),
  ...more,
});

async function device(...sessions: OpenSession[]) {
  let settings: Settings = DEFAULT_SETTINGS;
  let favourites: readonly string[] = ['plank'];
  const store = memorySessionStore();
  await store.importMany(sessions);
  const changeable = {
    store,
    settings: {
      read: () => settings,
      write: (next: Settings) => {
        settings = next;
      },
    },
    favourites: {
      read: () => favourites,
      write: (next: readonly string[]) => {
        favourites = next;
      },
    },
    isLost: () => false,
  } satisfies Changeable;
  const everything = async () => ({ sessions: await store.page(99), settings, favourites });
  return { ...changeable, everything };
}

describe('an import', () => {
  const a = session('a', 1);
  const other = { ...a, record: { ...a.record, note: 'the file’s' }, sets: [aSet(3, 9)], events: [] };

  it('that is taken back leaves everything exactly as it was', async () => {
    const here = await device(a, session('b', 5));
    const before = await here.everything();
    const plan = planned({
      fresh: [session('c', 3)],
      over: [other],
      settings: { rate: 1.5, theme: 'dark' },
      favourites: ['plank', 'squat'],
    });
    const snapshot = await snapshotOf(plan, here);
    expect(await takeIn(plan, here)).toEqual(['c']);
    const after = await here.everything();
    expect(after.sessions.map(({ record }) => record.note ?? record.id)).toEqual(['the file’s', 'c', 'b']);
    expect([after.settings.rate, after.settings.theme, after.favourites]).toEqual([
      1.5,
      'dark',
      ['plank', 'squat'],
    ]);
    await takeBack(snapshot, here);
    expect(await here.everything()).toEqual(before);
  });

  it('that took no settings changes none when it is taken back', async () => {
    const here = await device();
    const snapshot = await snapshotOf(planned({ fresh: [a] }), here);
    await takeIn(planned({ fresh: [a] }), here);
    here.settings.write({ ...DEFAULT_SETTINGS, rate: 0.8 });
    here.favourites.write(['plank', 'lunge']);
    await takeBack(snapshot, here);
    expect(here.settings.read().rate).toBe(0.8);
    expect(here.favourites.read()).toEqual(['plank', 'lunge']);
  });

  it('that is taken back leaves what the athlete changed since', async () => {
    const here = await device(a);
    const plan = planned({
      over: [other],
      settings: { rate: 1.5, theme: 'dark' },
      favourites: ['squat'],
    });
    const snapshot = await snapshotOf(plan, here);
    await takeIn(plan, here);
    here.settings.write({ ...here.settings.read(), theme: 'light' });
    here.favourites.write([...here.favourites.read(), 'lunge']);
    const [now] = await here.store.find(['a']);
    if (now) await here.store.describe({ ...now.record, rpe: 9 });
    await takeBack(snapshot, here);
    expect((await here.store.get('a'))?.record).toMatchObject({ note: 'the file’s', rpe: 9 });
    expect([here.settings.read().rate, here.settings.read().theme]).toEqual([DEFAULT_SETTINGS.rate, 'light']);
    expect(here.favourites.read()).toEqual(['plank', 'lunge']);
  });
});
