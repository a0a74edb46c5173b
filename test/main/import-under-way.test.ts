import { describe, expect, it } from 'vitest';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { readForeign } from '../../src/core/transfer/read-foreign.ts';
import { ImportUnderWay, type Pace } from '../../src/main/import-under-way.ts';
import { anEvent, aSession, aSet, ended } from '../adapters/sessions.ts';

const sessions = (count: number): OpenSession[] =>
  Array.from({ length: count }, (_, i) => ({
    record: ended({ ...aSession(`s${i}`, (i + 1) * 1_000), sequence: i + 1 }),
    sets: [aSet(1, 30), aSet(3, 30)],
    events: [anEvent(1, 30_000)],
    reached: 30_000,
  }));

const file = new File([], 'chosen');

describe('a file that is being looked at', () => {
  const store = memorySessionStore();
  const around = {
    store,
    language: en,
    zone: 'Europe/Berlin',
    unit: 'kg',
    untitled: 'Workout',
    isLost: () => false,
  } as const;
  const backup = (all: readonly OpenSession[], pace: Pace = {}, more: object = {}) =>
    ImportUnderWay.begin(
      file,
      { kind: 'backup', backup: { sessions: all, rejected: [], rejectedCount: 0 } },
      { ...around, ...more },
      pace,
    );

  it('says how far it is, and lets a tap come between', async () => {
    const shares: number[] = [];
    let taps = 0;
    const tap = setInterval(() => taps++, 0);
    const found = await backup(sessions(1_000), { onProgress: (share) => shares.push(share) });
    clearInterval(tap);
    expect(shares).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(taps).toBeGreaterThan(0);
    expect(found.preview()).toMatchObject({ fresh: 1_000, same: 0, sets: 2_000, from: 1_000, to: 1_000_000 });
  });

  it('is looked at no further when that is cancelled', async () => {
    const cancel = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      if (share === 0.5) cancel.abort();
    };
    await expect(backup(sessions(1_000), { signal: cancel.signal, onProgress })).rejects.toThrow();
    expect(shares.at(-1)).toBe(0.5);
    expect(await store.count()).toBe(0);
  });

  it('names what is damaged here, what differs, and what it vouches for', async () => {
    const here = memorySessionStore();
    const [one, two, three] = sessions(3) as [OpenSession, OpenSession, OpenSession];
    const damaged = { ...one, sets: one.sets.slice(1) };
    const edited = { ...two, record: { ...two.record, rpe: 8 } };
    await here.importMany([damaged, edited]);
    const isLost = (sequence: number) => sequence === 1;
    const found = await backup([one, two, three], {}, { store: here, isLost });
    expect(found.preview()).toMatchObject({
      fresh: 1,
      repaired: [{ id: 's0', name: 'Two planks', day: '1970-01-01' }],
      conflicting: [{ id: 's1', wanted: false, fixed: false, differs: ['effort'] }],
    });
    expect(found.plan()).toMatchObject({ fresh: [three], over: [one] });
    expect([...found.plan().vouched]).toEqual(['s0', 's1', 's2']);
    found.want(undefined, true);
    expect(found.plan().over).toEqual([one, two]);
    found.want('s1', false);
    expect(found.plan().over).toEqual([one]);
  });

  it('keeps to the last of two choices made at once', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `2026-01-01 10:${String(i % 60).padStart(2, '0')},x,${i},Thing,1,5`,
    );
    const read = readForeign(
      ['Date,Workout Name,Note,Exercise Name,Set Order,Reps', ...rows].join('\n'),
      around,
    );
    if (!read.ok) throw new Error(read.fault.problem);
    const found = await ImportUnderWay.begin(file, { kind: 'table', foreign: read.value }, around, {});
    await Promise.all([found.map('Thing', 'plank'), found.map('Thing', 'squat')]);
    const [first] = found.plan().fresh;
    expect(Object.keys(first?.record.timeline.exercises ?? {})).toEqual(['squat']);
  });
});
