import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTable } from '../../../src/core/history/set-table.ts';
import { sessions } from '../transfer/arbitrary-session.ts';

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
        expect(new Set(table.map(({ section, exercise }) => `${section} ${exercise}`)).size).toBe(
          table.length,
        );
      }),
    );
  });
});
