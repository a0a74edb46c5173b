import type { Routine } from './routine.ts';
import type { LoggedEvent, SetResult } from './session.ts';
import type { Timeline } from './step.ts';
import type { Ms } from './units.ts';

/** A set in the history: the result and the moment it ended by the wall clock. */
export interface LoggedSet extends SetResult {
  /** Epoch milliseconds. */
  readonly endedWall: number;
}

export interface Pain {
  /** 0–10 */
  readonly score: number;
  /** Free words: "left knee". */
  readonly where?: string;
}

/** One session in the history. Plain data; `schema` says how to read it. */
export interface SessionRecord {
  /** Random UUID. */
  readonly id: string;
  readonly schema: 1;
  /** Grows by one with each session: the history's order, whatever the clock said. */
  readonly sequence: number;
  readonly routine: Routine;
  readonly timeline: Timeline;
  /** Epoch milliseconds at Start. */
  readonly startedAt: number;
  /** IANA time zone in which it began; its day stays its day wherever it is read. */
  readonly zone: string;
  /** Epoch milliseconds at the end; absent while it runs or waits to be resumed. */
  readonly endedAt?: number;
  /** Active (unpaused) time; final once ended. */
  readonly active: Ms;
  /** Reached the last step. */
  readonly completed: boolean;
  /** Session RPE, 0–10. */
  readonly rpe?: number;
  readonly pain?: Pain;
  readonly note?: string;
}

/** A record with what belongs to it. */
export interface StoredSession {
  readonly record: SessionRecord;
  /** In the order of steps. */
  readonly sets: readonly LoggedSet[];
}

/** A session that never ended: enough to stand it up again. */
export interface OpenSession extends StoredSession {
  readonly events: readonly LoggedEvent[];
  /** Last session time known to have been reached. */
  readonly reached: Ms;
}
