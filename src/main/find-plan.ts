import { library } from '../content/exercises.ts';
import { findRoutine } from '../content/find-routine.ts';
import type { Library } from '../core/exercise.ts';
import { sessionOfAgain } from '../core/history/again.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import { type Routine, SECTIONS } from '../core/routine.ts';
import type { SessionStore } from '../ports/session-store.ts';

/** A routine and where its exercises are to be found. */
export interface FoundRoutine {
  readonly routine: Routine;
  readonly library: Library;
}

/**
 * The routine of a session's address: one of the app's, one set of an exercise, or that of a past session, exactly as it
 * was. Undefined when there is none, or nothing in it to do.
 */
export async function findPlan(
  id: string,
  language: CoachLanguage,
  store: SessionStore,
): Promise<FoundRoutine | undefined> {
  const session = sessionOfAgain(id);
  if (session === undefined) {
    const ready = findRoutine(id, language);
    return ready && { routine: ready.routine, library };
  }
  const past = (await store.get(session).catch(() => undefined))?.record;
  if (!past || !SECTIONS.some((section) => past.routine[section].some(({ items }) => items.length > 0)))
    return undefined;
  // An exercise that has left the catalogue since is still known to the session.
  const { exercises } = past.timeline;
  const known = (exercise: string) =>
    library.exercise(exercise) ?? (Object.hasOwn(exercises, exercise) ? exercises[exercise] : undefined);
  return { routine: past.routine, library: { exercise: known } };
}
