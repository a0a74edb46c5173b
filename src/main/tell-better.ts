import { effortsOf } from '../core/history/digest.ts';
import { lastLoads } from '../core/history/last-loads.ts';
import { type Better, whatGotBetter } from '../core/history/what-got-better.ts';
import type { StoredSession } from '../core/record.ts';
import type { SessionStore } from '../ports/session-store.ts';

/** What to say of a session as it stands: its sets may be put right meanwhile. */
export type TellBetter = (session: StoredSession) => Better | undefined;

export interface Before {
  readonly tell: TellBetter;
  /** The load last used for each exercise, kilograms. */
  readonly loads: ReadonlyMap<string, number>;
}

/** Reads what was done before a session of the exercises of its main part. Rejects when it cannot be read. */
export async function readBefore(store: SessionStore, { record }: StoredSession): Promise<Before> {
  const main = record.timeline.steps.filter(({ section }) => section === 'main');
  const exercises = new Set(main.map(({ set }) => set.exercise));
  const [[kept], latest, ...efforts] = await Promise.all([
    store.find([record.id]),
    store.list(2),
    ...[...exercises].map((exercise) => store.efforts(exercise)),
  ]);
  const before = efforts.flat().filter(({ session }) => session !== record.id);
  const loads = lastLoads(before);
  // Of what was done before a page that keeps nothing, nothing is known: no word on what is the most yet.
  if (store.kind === 'memory' || !kept) return { tell: () => undefined, loads };
  const isFirst = latest.every(({ id }) => id === record.id);
  // Begun before the database opened, a session learns its place only when it is put there.
  const { sequence } = kept.record;
  return {
    loads,
    tell: (session) =>
      whatGotBetter(
        {
          sequence,
          setsDone: session.sets.length,
          efforts: effortsOf({ ...session, events: kept.events }).filter(({ exercise }) =>
            exercises.has(exercise),
          ),
        },
        before,
        isFirst,
      ),
  };
}
