import type { Day } from '../core/history/day.ts';
import type { LoggedSet, OpenSession, SessionRecord } from '../core/record.ts';
import type { LoggedEvent } from '../core/session.ts';
import type { Ms } from '../core/units.ts';

/** The session time a session is known to have reached: a checkpoint is written now and then, events say more. */
export function reachedBy(checkpoint: Ms, events: readonly LoggedEvent[]): Ms {
  return Math.max(checkpoint, events.at(-1)?.at ?? 0);
}

/** What a session is stored under: the place in the order that it was given at its beginning stays its own. */
export function keepPlace(record: SessionRecord, stored: SessionRecord | undefined): SessionRecord {
  return stored ? { ...record, sequence: stored.sequence } : record;
}

/** Of sessions from elsewhere those that are not here yet, each id once. */
export function freshOf(
  incoming: readonly OpenSession[],
  isHere: (id: string) => boolean,
): readonly OpenSession[] {
  const seen = new Set<string>();
  return incoming.filter(({ record: { id } }) => {
    if (isHere(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** The session at the place it was given. */
export function placed(session: OpenSession, sequence = session.record.sequence): OpenSession {
  return { ...session, record: { ...session.record, sequence } };
}

interface OnADay {
  readonly day: Day;
  readonly sequence: number;
}

/** Oldest first; within a day as the history has them. */
export const byDay = (one: OnADay, other: OnADay): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : one.sequence - other.sequence;

export const byStep = (one: LoggedSet, other: LoggedSet): number => one.step - other.step;
export const bySeq = (one: LoggedEvent, other: LoggedEvent): number => one.seq - other.seq;
