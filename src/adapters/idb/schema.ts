import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Digest, Effort } from '../../core/history/digest.ts';
import type { LoggedSet, SessionRecord } from '../../core/record.ts';
import type { LoggedEvent } from '../../core/session.ts';
import type { Ms } from '../../core/units.ts';

/** A record as it lies in the store. */
export type SessionRow = SessionRecord & {
  /** The record's `sequence` while it has not ended, so that the index of that name holds open sessions only. */
  readonly open?: number;
};
export type EventRow = LoggedEvent & { readonly session: string };
export type SetRow = LoggedSet & { readonly session: string };

export interface CheckpointRow {
  readonly session: string;
  readonly reached: Ms;
  /** Of the tab that writes this session, see `fence.ts`. */
  readonly epoch?: number;
}

/**
 * A number that outlives sessions. `sequence`: the highest ever given away, so that a removed session leaves its place
 * free to come back to. `writer`: the last epoch given to a tab that writes. `shelf:…`: a tally, see `tallies.ts`.
 */
export interface CounterRow {
  readonly name: string;
  readonly value: number;
  readonly sessions?: number;
  readonly sum?: number;
}

/** The database of the newest version; older ones are the business of the migrations. */
export interface Schema extends DBSchema {
  sessions: { key: string; value: SessionRow; indexes: { sequence: number; open: number } };
  /** Key: session, seq. */
  events: { key: [string, number]; value: EventRow };
  /** Key: session, step. */
  sets: { key: [string, number]; value: SetRow };
  /** The session time last reached. */
  checkpoints: { key: string; value: CheckpointRow };
  counters: { key: string; value: CounterRow };
  /** Of ended sessions. */
  digests: { key: string; value: Digest; indexes: { sequence: number; day: string } };
  /** Of ended sessions. Key: exercise, session. */
  efforts: {
    key: [exercise: string, session: string];
    value: Effort;
    indexes: { 'exercise-day': [exercise: string, day: string]; session: string };
  };
}

export type Database = IDBPDatabase<Schema>;
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  Mode
>;

/** Every row of the session in a store whose keys begin with the session: an array sorts after every number. */
export const rowsOf = (session: string): IDBKeyRange => IDBKeyRange.bound([session], [session, []]);
