import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSets } from '../../../src/core/history/best-sets.ts';
import { sessions } from '../transfer/arbitrary-session.ts';

describe('the best sets of a session', () => {
  it('are of every exercise that was done, the main part first, and none is better', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const { timeline } = session.record;
        const best = bestSets(session);
        const done = (exercise: string) =>
          session.sets.filter(({ step }) => timeline.steps[step]?.set.exercise === exercise);
        expect(best.reduce((sum, { sets }) => sum + sets, 0)).toBe(session.sets.length);
        for (const { exercise, sets, reps = 0, seconds = 0 } of best) {
          const all = done(exercise);
          expect(all).toHaveLength(sets);
          expect(Math.max(0, ...all.map((set) => set.reps ?? 0))).toBe(reps);
          expect(Math.max(0, ...all.map((set) => set.seconds ?? 0))).toBe(seconds);
        }
        const main = best.map(({ exercise }) =>
          timeline.steps.some(({ section, set }) => section === 'main' && set.exercise === exercise),
        );
        expect(main).toEqual([...main].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
