import { digestOf, type Effort, effortsOf } from '../core/history/digest.ts';
import type { LoggedSet, OpenSession, SessionRecord, StoredSession } from '../core/record.ts';
import type { LoggedEvent } from '../core/session.ts';
import { freePlace, placeSessions } from '../core/transfer/place-sessions.ts';
import type { Ms } from '../core/units.ts';
import { type SessionStore, StoreError } from '../ports/session-store.ts';
import { byDay, bySeq, byStep, freshOf, keepPlace, placed, reachedBy } from './stored-rows.ts';

interface Held {
  record: SessionRecord;
  readonly events: Map<number, LoggedEvent>;
  readonly sets: Map<number, LoggedSet>;
  checkpoint: Ms;
}

/** A store that lasts as long as the page. Every write takes effect before the call returns. */
export interface MemorySessionStore extends SessionStore {
  readonly kind: 'memory';
  /** Everything of one session. */
  whole(session: string): OpenSession | undefined;
  all(): OpenSession[];
  /** Puts a whole session in, over one with the same id. */
  take(session: OpenSession): void;
  forget(session: string): void;
}

/** @param after the place in the order behind which its sessions stand */
export function memorySessionStore(after = 0): MemorySessionStore {
  const sessions = new Map<string, Held>();
  let lastSequence = Math.floor(after);

  function held(session: string): Held {
    const found = sessions.get(session);
    if (!found) throw new StoreError('failed', new Error(`There is no session ${session}`));
    return found;
  }

  function newestFirst(): Held[] {
    return [...sessions.values()].sort((one, other) => other.record.sequence - one.record.sequence);
  }

  /** Those that ended, as the history knows them. */
  function ended(): OpenSession[] {
    return newestFirst()
      .filter(({ record }) => record.endedAt !== undefined)
      .map(asOpen);
  }

  const allEfforts = (): Effort[] => ended().flatMap(effortsOf);

  function replace(record: SessionRecord): void {
    const found = held(record.id);
    found.record = keepPlace(record, found.record);
  }

  function take({ record, events, sets, reached }: OpenSession): void {
    lastSequence = Math.max(lastSequence, Math.floor(record.sequence));
    sessions.set(record.id, {
      record,
      events: new Map(events.map((event) => [event.seq, event])),
      sets: new Map(sets.map((set) => [set.step, set])),
      checkpoint: reached,
    });
  }

  function putOver(over: readonly OpenSession[]): void {
    for (const session of over) {
      const { record } = sessions.get(session.record.id) ?? {};
      if (record?.endedAt !== undefined) take(placed(session, record.sequence));
    }
  }

  function whole(session: string): OpenSession | undefined {
    const found = sessions.get(session);
    return found && asOpen(found);
  }

  return {
    kind: 'memory',
    whole,
    all: () => [...sessions.values()].map(asOpen),
    take,
    forget: (session) => void sessions.delete(session),

    async begin(fields) {
      const record: SessionRecord = { ...fields, sequence: lastSequence + 1 };
      take({ record, events: [], sets: [], reached: 0 });
      return record;
    },
    async append(session, events, sets, gone = []) {
      const found = held(session);
      for (const event of events) found.events.set(event.seq, event);
      for (const set of sets) found.sets.set(set.step, set);
      for (const step of gone) found.sets.delete(step);
    },
    async checkpoint(session, reached) {
      held(session).checkpoint = reached;
    },
    async end(record) {
      replace(record);
    },
    async open() {
      const found = newestFirst().find(({ record }) => record.endedAt === undefined);
      return found && asOpen(found);
    },
    async takeOver(session) {
      const found = whole(session);
      return found?.record.endedAt === undefined ? found : undefined;
    },
    async list(limit, before = Number.POSITIVE_INFINITY) {
      return ended()
        .filter(({ record }) => record.sequence < before)
        .slice(0, limit)
        .map(digestOf);
    },
    async digests(from, to) {
      return ended()
        .map(digestOf)
        .filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to))
        .sort(byDay);
    },
    async efforts(exercise, from = '') {
      return allEfforts()
        .filter((effort) => effort.exercise === exercise && effort.day >= from)
        .sort(byDay);
    },
    async lastEffort(exercise) {
      return allEfforts()
        .filter((effort) => effort.exercise === exercise)
        .sort(byDay)
        .at(-1);
    },
    async exercisesDone() {
      return [...new Set(allEfforts().map(({ exercise }) => exercise))].sort();
    },
    async get(session) {
      const found = sessions.get(session);
      return found && { record: found.record, sets: setsOf(found) };
    },
    async describe(record) {
      replace(record);
    },
    async correct(session, set) {
      held(session).sets.set(set.step, set);
    },
    async strike(session, step) {
      held(session).sets.delete(step);
    },
    async remove(session) {
      const removed = whole(session);
      sessions.delete(session);
      return removed;
    },
    async restore(session) {
      const taken = [...sessions.values()]
        .filter(({ record }) => record.id !== session.record.id)
        .map(({ record }) => record.sequence);
      take(placed(asWhole(session), freePlace(taken, session.record.sequence)));
    },
    async count() {
      return sessions.size;
    },
    async page(limit, after = Number.NEGATIVE_INFINITY) {
      return newestFirst()
        .reverse()
        .filter(({ record }) => record.sequence > after)
        .slice(0, limit)
        .map(asOpen);
    },
    async find(ids) {
      return ids.flatMap((id) => whole(id) ?? []);
    },
    async importMany(incoming, { over = [] } = {}) {
      const fresh = freshOf(incoming, (id) => sessions.has(id));
      const here = newestFirst().reverse();
      const places = placeSessions(
        here.map(({ record }) => record),
        fresh.map(({ record }) => record),
        lastSequence + 1,
      );
      for (const [i, session] of fresh.entries()) take(placed(session, places[i]));
      putOver(over);
      return fresh.map(({ record }) => record.id);
    },
    async removeMany(ids, { over = [] } = {}) {
      const removed = ids.flatMap((id) => whole(id) ?? []);
      for (const id of ids) sessions.delete(id);
      putOver(over);
      return removed;
    },
    async clear() {
      sessions.clear();
    },
  };
}

/** What `remove` hands out carries the log too, so that even a session not yet ended comes back as it was. */
export function asWhole(session: StoredSession & Partial<OpenSession>): OpenSession {
  return { events: [], reached: 0, ...session };
}

const setsOf = ({ sets }: Held): LoggedSet[] => [...sets.values()].sort(byStep);

function asOpen(found: Held): OpenSession {
  const events = [...found.events.values()].sort(bySeq);
  return { record: found.record, sets: setsOf(found), events, reached: reachedBy(found.checkpoint, events) };
}
