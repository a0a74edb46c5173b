import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTable, sideTotals } from '../../../src/core/history/set-table.ts';
import type { StoredSession } from '../../../src/core/record.ts';
import type { PlannedSet, Step } from '../../../src/core/step.ts';
import { sessions } from '../transfer/arbitrary-session.ts';

/** Four planks: the second was entered after the third, the fourth after the end. */
const LATE: StoredSession = {
  record: {
    id: 'a',
    schema: 1,
    sequence: 1,
    routine: { id: 'r', name: 'R', warmUp: [], main: [], coolDown: [] },
    timeline: {
      routineId: 'r',
      name: 'R',
      exercises: {},
      words: {},
      steps: [0, 1, 2, 3, 4].map((index): Step => {
        const set: PlannedSet = {
          exercise: 'plank',
          target: { kind: 'time', ms: 1_000 },
          number: Math.max(1, index),
          of: 4,
          group: 'straight',
          mode: 'hold',
          paced: false,
        };
        return { index, section: 'main', kind: index === 0 ? 'prepare' : 'work', length: 1_000, set };
      }),
    },
    startedAt: 0,
    zone: 'UTC',
    endedAt: 4_000,
    active: 4_000,
    completed: true,
  },
  sets: [1_000, 3_500, 3_000, 9_000].map((endedWall, i) => ({
    step: i + 1,
    seconds: 1,
    endedAt: endedWall,
    endedWall,
  })),
};

describe('the table of a session', () => {
  it('has every set once, with what was done of it, by exercise', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const table = setTable(session);
        const lines = table.flatMap((group) => group.lines.map((line) => ({ ...line, group })));
        const work = session.record.timeline.steps.filter(({ kind }) => kind === 'work');
        expect(lines.map(({ step }) => step.index).sort((a, b) => a - b)).toEqual(
          work.map(({ index }) => index),
        );
        for (const { step, group } of lines) {
          expect(step.set.exercise).toBe(group.exercise);
          expect(step.section).toBe(group.section);
        }
        const done = lines.flatMap((line) => (line.done ? [line.done] : []));
        expect(new Set(done)).toEqual(new Set(session.sets));
        for (const line of lines) if (line.done) expect(line.done.step).toBe(line.step.index);
        // Times are told only where they go on with the sets.
        const ends = lines.toSorted((a, b) => a.step.index - b.step.index).flatMap(({ at = [] }) => at);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(new Set(table.map(({ section, exercise }) => `${section} ${exercise}`)).size).toBe(
          table.length,
        );
      }),
    );
  });

  it('tells no times of sets from elsewhere, nor of sets that were entered afterwards', () => {
    const lines = setTable(LATE).flatMap((group) => group.lines);
    expect(lines.map(({ at }) => at)).toEqual([1_000, undefined, 3_000, undefined]);
    const { steps } = LATE.record.timeline;
    const elsewhere = steps.filter(({ kind }) => kind === 'work').map((step, index) => ({ ...step, index }));
    const timeline = { ...LATE.record.timeline, steps: elsewhere };
    const told = setTable({ ...LATE, record: { ...LATE.record, timeline } });
    expect(told.flatMap((group) => group.lines).every(({ at }) => at === undefined)).toBe(true);
  });

  it('adds up planned and done by side', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        for (const { lines } of setTable(session)) {
          const totals = sideTotals(lines);
          if (totals.length === 0) continue;
          const did = lines.reduce((sum, { done }) => sum + (done?.reps ?? done?.seconds ?? 0), 0);
          expect(totals.reduce((sum, { done }) => sum + done, 0)).toBe(did);
          expect(new Set(totals.map(({ side }) => side)).size).toBe(totals.length);
        }
      }),
    );
  });
});
