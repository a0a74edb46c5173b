import type { OpenSession } from '../record.ts';
import { deriveId } from './derive-id.ts';
import { contentOf, sameSession } from './same.ts';
import { type Difference, tellApart } from './tell-apart.ts';

/** The same session, told differently by the file and by the store. Both have one id. */
export interface Conflict {
  readonly here: OpenSession;
  readonly there: OpenSession;
}

/** Told differently, and in what. */
export interface Differing extends Conflict {
  readonly differs: readonly Difference[];
}

/** What taking a file's sessions in would do. What is here is written over only where it is damaged, or by choice. */
export interface MergePlan {
  /** To be added; sessions whose id belongs to another one here come with a new id. */
  readonly fresh: readonly OpenSession[];
  /** Sessions that are here already, word for word. */
  readonly same: number;
  /** Sessions that lost something here which the file has. The file's take their place. */
  readonly repaired: readonly Conflict[];
  /** Sessions that are here, but changed on one side since. What is here stays, unless the athlete wants the file's. */
  readonly conflicting: readonly Differing[];
}

/** Whether something was lost at a place of the history's order. */
export type IsLost = (sequence: number) => boolean;

export interface Merger {
  /** @param here sessions of the store with an id of the next ones of the file, or the one {@link spareId} gives them */
  meet(here: readonly OpenSession[]): void;
  /** The file's next session. */
  add(there: OpenSession): void;
  readonly plan: MergePlan;
}

/** Compares a file with what is here, a few sessions at a time: a large file must not stop the page. */
export function merger(isLost: IsLost = () => false): Merger {
  const known = new Map<string, OpenSession>();
  const fresh: OpenSession[] = [];
  const repaired: Conflict[] = [];
  const conflicting: Differing[] = [];
  let same = 0;

  const compare = (here: OpenSession, there: OpenSession): void => {
    const damaged = isLost(here.record.sequence) && haveEnded({ here, there }) && lacks(here, there);
    if (sameSession(here, there)) same++;
    else if (damaged) repaired.push({ here, there });
    else conflicting.push({ here, there, differs: tellApart(here, there) });
  };
  /** Adds what nobody here has the id of; gives the one who has it. */
  const addOrMeet = (there: OpenSession): OpenSession | undefined => {
    const namesake = known.get(there.record.id);
    if (namesake) return namesake;
    known.set(there.record.id, there);
    fresh.push(there);
    return undefined;
  };

  return {
    meet(here) {
      for (const session of here) if (!known.has(session.record.id)) known.set(session.record.id, session);
    },
    add(there) {
      const namesake = addOrMeet(there);
      if (!namesake) return;
      if (namesake.record.startedAt === there.record.startedAt) {
        compare(namesake, there);
        return;
      }
      // Two different sessions by one id. The new one follows from the content: a second time it is known.
      const renamed = { ...there, record: { ...there.record, id: spareId(there) } };
      const before = addOrMeet(renamed);
      if (before) compare(before, renamed);
    },
    get plan() {
      return { fresh, same, repaired, conflicting };
    },
  };
}

/** All of a file at once; `here` as in {@link Merger.meet}. */
export function planMerge(
  there: readonly OpenSession[],
  here: readonly OpenSession[],
  isLost?: IsLost,
): MergePlan {
  const merge = merger(isLost);
  merge.meet(here);
  for (const session of there) merge.add(session);
  return merge.plan;
}

/** Only a session that is over can take the place of another, and only of one that is. */
export const haveEnded = ({ here, there }: Conflict): boolean =>
  here.record.endedAt !== undefined && there.record.endedAt !== undefined;

/** Whether sets or events are missing here that are there: so it looks where rows of a database were lost. */
function lacks(here: OpenSession, there: OpenSession): boolean {
  const [steps, numbers] = [
    new Set(here.sets.map(({ step }) => step)),
    new Set(here.events.map(({ seq }) => seq)),
  ];
  return there.sets.some(({ step }) => !steps.has(step)) || there.events.some(({ seq }) => !numbers.has(seq));
}

/** The id a session gets when its own is taken. */
export const spareId = (session: OpenSession): string => deriveId(JSON.stringify(contentOf(session)));
