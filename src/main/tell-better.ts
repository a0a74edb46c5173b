import { effortsOf } from '../core/history/digest.ts';
import { type Better, whatGotBetter } from '../core/history/what-got-better.ts';
import type { StoredSession } from '../core/record.ts';
import type { SessionStore } from '../ports/session-store.ts';

/** What to say of a session as it stands: its sets may be put right meanwhile. */
export type TellBetter = (session: StoredSession) => Better | undefined;

/** Reads what was done before a session of the exercises of its main part. Rejects when it cannot be read. */
export async function readBefore(store: SessionStore, { record }: StoredSession): Promise<TellBetter> {
  const main = record.timeline.steps.filter(({ section }) => section === 'main');
  const exercises = new Set(main.map(({ set }) => set.exercise));
  const [latest, ...efforts] = await Promise.all([
    store.list(2),
    ...[...exercises].map((exercise) => store.efforts(exercise)),
  ]);
  const before = efforts.flat().filter(({ session }) => session !== record.id);
  const isFirst = latest.every(({ id }) => id === record.id);
  return (session) =>
    whatGotBetter(
      {
        sequence: record.sequence,
        setsDone: session.sets.length,
        efforts: effortsOf(session).filter(({ exercise }) => exercises.has(exercise)),
      },
      before,
      isFirst,
    );
}
