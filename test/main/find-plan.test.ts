import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { againId, sessionOfAgain } from '../../src/core/history/again.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { findPlan } from '../../src/main/find-plan.ts';
import { sessions } from '../core/transfer/arbitrary-session.ts';

describe('what a session’s address names', () => {
  it('is a past session’s routine exactly as it was, wherever it came from', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async (session) => {
        const store = memorySessionStore();
        await store.restore(session);
        const found = await findPlan(againId(session.record.id), en, store);
        expect(found?.routine).toEqual(session.record.routine);
        if (found) compileRoutine(found.routine, found.library, DEFAULT_PREFERENCES);
      }),
      { numRuns: 30 },
    );
  });

  it('knows exercises that have left the catalogue', async () => {
    const [session] = fc.sample(sessions, { numRuns: 1, seed: 3 });
    if (!session) throw new Error('No session');
    const store = memorySessionStore();
    const { record } = session;
    const gone = { id: 'gone', mode: 'hold', laterality: 'both', limb: 'side' } as const;
    const item = { exercise: 'gone', target: { kind: 'time', ms: 20_000 }, rest: 0 } as const;
    const routine = {
      id: 'old',
      name: 'Old',
      warmUp: [],
      main: [{ kind: 'straight', rounds: 1, items: [item], roundRest: 0 }],
      coolDown: [],
    } as const;
    const timeline = { ...record.timeline, exercises: { gone } };
    await store.restore({ ...session, record: { ...record, routine, timeline } });
    const found = await findPlan(againId(record.id), en, store);
    if (!found) throw new Error('Not found');
    const { steps } = compileRoutine(found.routine, found.library, DEFAULT_PREFERENCES);
    expect(steps.filter(({ kind }) => kind === 'work')).toHaveLength(1);
  });

  it('is one of the app’s, one set, or nothing', async () => {
    const store = memorySessionStore();
    expect(await findPlan('core-essentials', en, store)).toMatchObject({
      routine: { id: 'core-essentials' },
      library,
    });
    expect(await findPlan('try-plank', en, store)).toMatchObject({ routine: { id: 'try-plank' } });
    for (const id of ['again-', 'again-nothing', 'nothing', ''])
      expect(await findPlan(id, en, store)).toBeUndefined();
    expect(sessionOfAgain('again-a-b')).toBe('a-b');
    expect(sessionOfAgain('try-plank')).toBeUndefined();
  });
});
