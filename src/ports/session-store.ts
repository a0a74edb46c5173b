import type { Day } from '../core/history/day.ts';
import type { Digest, Effort } from '../core/history/digest.ts';
import type { LoggedSet, OpenSession, SessionRecord, StoredSession } from '../core/record.ts';
import type { LoggedEvent } from '../core/session.ts';
import type { Ms } from '../core/units.ts';

/** Why nothing can be kept, or only in memory. */
export type StoreTrouble =
  /** Storage is refused, missing or does not answer. */
  | 'unavailable'
  /** The database was made by a newer version of the app. */
  | 'newer'
  /** Another tab holds an old version open. */
  | 'blocked'
  | 'full'
  /** Another tab has taken the session; nothing of this one's is written. */
  | 'elsewhere'
  | 'failed';

/** What replaces something, in the same transaction as the rest. */
export interface Replacing {
  /** Sessions that take the place of those here that have their id and have ended; everything of those is gone. */
  readonly over?: readonly OpenSession[];
  /** Whether a session, at the place it has or gets, is one that was lost there: the history knows of it already. */
  readonly lost?: (record: SessionRecord) => boolean;
}

/**
 * Where sessions are kept. Every write resolves once it is as safe as promised and rejects with a
 * {@link StoreError}; nothing already kept is lost by a failure.
 */
export interface SessionStore {
  /** `memory`: nothing survives the page. */
  readonly kind: 'persistent' | 'memory';
  /** Creates the session and gives it its place in the order. Strict. */
  begin(record: Omit<SessionRecord, 'sequence'>): Promise<SessionRecord>;
  /** Appends events and the sets they finished, in one transaction; strict. Idempotent by (session, seq). `gone`: steps whose result was taken back. */
  append(
    session: string,
    events: readonly LoggedEvent[],
    sets: readonly LoggedSet[],
    gone?: readonly number[],
  ): Promise<void>;
  /** Notes the session time reached; relaxed durability. */
  checkpoint(session: string, reached: Ms): Promise<void>;
  /** Writes the record as ended. Strict. */
  end(record: SessionRecord): Promise<void>;
  /** The newest session that has not ended. */
  open(): Promise<OpenSession | undefined>;
  /**
   * Makes this tab the one that writes a session that has not ended: from here on every write of it by another is
   * refused with `elsewhere`. Resolves with the session as it stands. Strict.
   */
  takeOver(session: string): Promise<OpenSession | undefined>;
  /** Of sessions that have ended, the newest first. `before`: a sequence number, exclusive. */
  list(limit: number, before?: number): Promise<Digest[]>;
  /** Of sessions that ended, from one day to another, both included; oldest first, within a day in their order. */
  digests(from?: Day, to?: Day): Promise<Digest[]>;
  /** What was done of the exercise in sessions that ended, from the day on; oldest first, as `digests`. */
  efforts(exercise: string, from?: Day): Promise<Effort[]>;
  /** One effort of the last day on which the exercise was done; reads no other. */
  lastEffort(exercise: string): Promise<Effort | undefined>;
  /** Ids of the exercises that have any effort, sorted as text. */
  exercisesDone(): Promise<string[]>;
  get(session: string): Promise<StoredSession | undefined>;
  /** Replaces the record's own fields (RPE, pain, note). Strict. */
  describe(record: SessionRecord): Promise<void>;
  /** Replaces one set of an ended session. Strict. */
  correct(session: string, set: LoggedSet): Promise<void>;
  /** Takes a set out (a correction to "not done"). Strict. */
  strike(session: string, step: number): Promise<void>;
  /** Removes a session and everything of it; resolves with it so that it can be put back. */
  remove(session: string): Promise<StoredSession | undefined>;
  /** Puts a removed session back as it was; where somebody else has its place by now, right behind. */
  restore(session: StoredSession): Promise<void>;
  /** How many sessions there are. */
  count(): Promise<number>;
  /** Whole sessions, oldest first, to be written to a file. `after`: a sequence number, exclusive. */
  page(limit: number, after?: number): Promise<OpenSession[]>;
  /** Those of these sessions that are here, whole. */
  find(sessions: readonly string[]): Promise<OpenSession[]>;
  /**
   * Takes in sessions from elsewhere, all or none, each at its place by the day it began. A session whose id is here is
   * left alone, unless it is among those that go `over` what is here. Resolves with the ids that were added, which is
   * what `removeMany` takes to undo it. Strict.
   */
  importMany(sessions: readonly OpenSession[], more?: Replacing): Promise<readonly string[]>;
  /** Removes sessions and puts others back `over` what is here, all or none; resolves with those removed. Strict. */
  removeMany(sessions: readonly string[], more?: Replacing): Promise<OpenSession[]>;
  /** Removes every session. Strict. */
  clear(): Promise<void>;
}

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}
