import { describe, expect, it } from 'vitest';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { readBefore } from '../../src/main/tell-better.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import { believableHistory } from '../believable/history.ts';

const history = believableHistory({ seed: 5, sessions: 30, until: '2026-11-24' });
const last: OpenSession = history.at(-1) ?? expect.fail();

async function storeOf(sessions: readonly OpenSession[], kind: SessionStore['kind']): Promise<SessionStore> {
  const store = memorySessionStore();
  for (const session of sessions) store.take(session);
  return { ...store, kind };
}

describe('what got better', () => {
  it('asks the store for the place of a session that was begun before the database had opened', async () => {
    const store = await storeOf(history, 'persistent');
    const stale = { ...last, record: { ...last.record, sequence: 1 } };
    const { tell } = await readBefore(store, stale);
    expect(tell(stale)).toEqual((await readBefore(store, last)).tell(last));
    expect(['first-session', 'first-time']).not.toContain(tell(stale)?.kind);
  });

  it('is not spoken of where nobody knows what was before', async () => {
    const { tell } = await readBefore(await storeOf([last], 'memory'), last);
    expect(tell(last)).toBeUndefined();
    expect((await readBefore(await storeOf([last], 'persistent'), last)).tell(last)?.kind).toBe(
      'first-session',
    );
  });

  it('knows the load last used for each exercise', async () => {
    const { loads } = await readBefore(await storeOf(history, 'persistent'), last);
    for (const [exercise, load] of loads) {
      const used = history
        .slice(0, -1)
        .filter(({ record, sets }) =>
          sets.some(({ step, load: one }) => record.timeline.steps[step]?.set.exercise === exercise && one),
        );
      const sets = used.at(-1)?.sets ?? [];
      expect(sets.map((set) => set.load)).toContain(load);
    }
  });
});
