import { describe, expect, it } from 'vitest';
import { daysBetween, weekOf } from '../../src/core/history/day.ts';
import { digestOf, type Effort, effortsOf } from '../../src/core/history/digest.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { replay } from '../../src/core/replay.ts';
import { readBackup } from '../../src/core/transfer/read-backup.ts';
import { writeBackup } from '../../src/core/transfer/write-backup.ts';
import { believableHistory } from './history.ts';

const wanted = { seed: 1, sessions: 150, until: '2026-11-24' };
const history = believableHistory(wanted);
const digests = history.map(digestOf);
const efforts = history.flatMap(effortsOf);
const of = (exercise: string): Effort[] => efforts.filter((effort) => effort.exercise === exercise);
const share = (all: readonly unknown[], some: readonly unknown[]): number => some.length / all.length;

describe('a believable history', () => {
  it('follows from its seed alone', () => {
    expect(believableHistory(wanted)).toEqual(history);
    expect(believableHistory({ ...wanted, seed: 2 })[0]).not.toEqual(history[0]);
  });

  it('is one the app could have written: every log replays to its sets', () => {
    for (const { record, events, sets } of history) {
      const state = replay(record.timeline, events, DEFAULT_PREFERENCES.countIn);
      expect(state).toMatchObject({ status: 'finished', active: record.active, completed: record.completed });
      expect(sets.map(({ endedWall: _, ...set }) => set)).toEqual('results' in state ? state.results : []);
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
    }
  });

  it('is read back from a backup whole', async () => {
    const pieces: string[] = [];
    for await (const piece of writeBackup({}, history)) pieces.push(piece);
    const read = await readBackup(pieces);
    expect(read).toMatchObject({ ok: true, value: { rejectedCount: 0 } });
    expect(read.ok && read.value.sessions).toEqual(history);
  });

  it('has as many sessions as asked for, in the order of days, none after the last', () => {
    expect(digests).toHaveLength(150);
    expect(new Set(digests.map(({ id }) => id)).size).toBe(150);
    expect(digests.map(({ day }) => day)).toEqual(digests.map(({ day }) => day).sort());
    expect(digests.at(-1)?.day).toBe('2026-11-24');
  });

  it('has two or three sessions in most weeks, and weeks without any', () => {
    const weeks = new Map<string, number>();
    for (const { day } of digests) weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + 1);
    const counts = [...weeks.values()];
    expect(
      share(
        counts,
        counts.filter((n) => n === 2 || n === 3),
      ),
    ).toBeGreaterThan(0.7);
    const gaps = digests.map(({ day }, i) => daysBetween(digests[i - 1]?.day ?? day, day));
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(10);
  });

  it('gets stronger, but not on a straight line', () => {
    const holds = of('plank').map(({ sides }) => sides.both?.seconds ?? 0);
    expect(holds.at(-1)).toBeGreaterThan((holds[0] ?? 0) * 1.3);
    expect(holds.some((seconds, i) => seconds < (holds[i - 1] ?? 0))).toBe(true);
    const loads = of('weighted-squat').map(({ sides }) => sides.both?.load ?? 0);
    expect(loads.at(-1)).toBeGreaterThan(loads[0] ?? 0);
  });

  it('is a little weaker on the left', () => {
    const total = (side: 'left' | 'right') =>
      of('reverse-lunge').reduce((sum, { sides }) => sum + (sides[side]?.totalReps ?? 0), 0);
    expect(total('left') / total('right')).toBeGreaterThan(0.85);
    expect(total('left') / total('right')).toBeLessThan(0.99);
  });

  it('misses a set now and then, and says how it felt now and then', () => {
    const missed = share(
      digests,
      digests.filter(({ setsDone, setsPlanned }) => setsDone < setsPlanned),
    );
    expect(missed).toBeGreaterThan(0.1);
    expect(missed).toBeLessThan(0.6);
    for (const part of ['rpe', 'pain', 'note'] as const) {
      const told = digests.filter((digest) => digest[part] !== undefined);
      expect(told.length).toBeGreaterThan(5);
      expect(told.length).toBeLessThan(digests.length);
    }
    expect(digests.some(({ completed }) => !completed)).toBe(true);
  });

  it('has about 24 sets a session, over many years too', () => {
    const long = believableHistory({ ...wanted, sessions: 2_000, perWeek: [6, 7] });
    const sets = long.reduce((sum, session) => sum + session.sets.length, 0);
    expect(sets / long.length).toBeGreaterThan(22);
    expect(sets / long.length).toBeLessThan(27);
  });
});
