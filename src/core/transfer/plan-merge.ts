import type { OpenSession } from '../record.ts';
import { deriveId } from './derive-id.ts';
import { contentOf, sameSession } from './same.ts';

/** The same session, told differently by the file and by the store. */
export interface Conflict {
  readonly here: OpenSession;
  readonly there: OpenSession;
}

/** What taking a file's sessions in would do. Nothing that is here already is ever written over. */
export interface MergePlan {
  /** To be added; sessions whose id belongs to another one here come with a new id. */
  readonly fresh: readonly OpenSession[];
  /** Sessions that are here already, word for word. */
  readonly same: number;
  /** Sessions that are here, but changed on one side since. What is here stays. */
  readonly conflicting: readonly Conflict[];
}

/**
 * Compares a file with what is here.
 *
 * @param here the sessions of the store that have the id of one of the file's, or the one {@link spareId} gives it
 */
export function planMerge(there: readonly OpenSession[], here: readonly OpenSession[]): MergePlan {
  const known = new Map(here.map((session) => [session.record.id, session]));
  const fresh: OpenSession[] = [];
  const conflicting: Conflict[] = [];
  let same = 0;
  const add = (session: OpenSession): void => {
    known.set(session.record.id, session);
    fresh.push(session);
  };

  for (const session of there) {
    const namesake = known.get(session.record.id);
    if (!namesake) add(session);
    else if (sameSession(namesake, session)) same++;
    else if (namesake.record.startedAt === session.record.startedAt)
      conflicting.push({ here: namesake, there: session });
    else {
      // Two different sessions by one id. The new one follows from the content: a second time it is known.
      const renamed = { ...session, record: { ...session.record, id: spareId(session) } };
      const before = known.get(renamed.record.id);
      if (!before) add(renamed);
      else if (sameSession(before, renamed)) same++;
      else conflicting.push({ here: before, there: renamed });
    }
  }
  return { fresh, same, conflicting };
}

/** The id a session gets when its own is taken. */
export const spareId = (session: OpenSession): string => deriveId(JSON.stringify(contentOf(session)));
