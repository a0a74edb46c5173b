import type { ChosenPaces } from './pace.ts';
import type { Pace } from './routine.ts';
import type { Ms } from './units.ts';

/** What was really done in one work step. The plan stays in the timeline: a plan and its result are two types. */
export interface SetResult {
  /** Index of the work step in the timeline. */
  readonly step: number;
  /** Repetitions done (counted sets). */
  readonly reps?: number;
  /** Whole seconds done (timed sets). */
  readonly seconds?: number;
  /** Kilograms. */
  readonly load?: number;
  /** Repetitions in reserve, 0–10. */
  readonly rir?: number;
  /** Session time at which the set ended. */
  readonly endedAt: Ms;
}

/** What an athlete (or the system on their behalf) can do to a session. */
export type SessionEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** On to the next step. A timed or paced set keeps what was done of it. */
  | { readonly kind: 'skip' }
  /** To the start of this step; within its first two seconds: to the one before. Only in logs of earlier versions. */
  | { readonly kind: 'back' }
  /**
   * The last set again: the one under way from its start, within its first two seconds from the run-up; between two
   * sets the one before. What is logged of it stays until it is done anew.
   */
  | { readonly kind: 'repeat' }
  /** Longer or shorter rest (also prepare), never below what is already over. */
  | { readonly kind: 'adjust-rest'; readonly by: Ms }
  /** The set is over now. `reps` when other than planned (self-paced) or counted (paced). */
  | { readonly kind: 'done'; readonly reps?: number }
  /** The repetitions of this counted set, and with them all its length, take `factor` times as long from here on. */
  | { readonly kind: 'tempo'; readonly factor: number }
  /** The set of this step, and its other side, runs like this. One under way that is to be counted begins anew. */
  | { readonly kind: 'pace'; readonly step: number; readonly pace: Pace }
  /** Correct a set already logged. */
  | {
      readonly kind: 'amend';
      readonly step: number;
      readonly reps?: number;
      readonly seconds?: number;
      readonly load?: number;
      readonly rir?: number;
    }
  /** The last `by` milliseconds count after all, though it was paused: the device slept, the athlete did not. */
  | { readonly kind: 'catch-up'; readonly by: Ms }
  | { readonly kind: 'end' }
  /** Takes back the last skip, repeat, back, done, adjust-rest, tempo, pace, catch-up or end; position and results are restored exactly. */
  | { readonly kind: 'undo' };

/** One line of the log. `tick` marks time reached without an event, written when a set ends by itself. */
export interface LoggedEvent {
  /** 1-based, without gaps. */
  readonly seq: number;
  /** Session time. */
  readonly at: Ms;
  /** Wall clock, epoch milliseconds: for people, never for arithmetic. */
  readonly wall: number;
  readonly event: SessionEvent | { readonly kind: 'tick' };
}

/** A completed or corrected set in every state after `ready`. */
interface Carried {
  /** One result a work step at most, in the order of steps. */
  readonly results: readonly SetResult[];
  /** What undo would restore; each point carries the one before it. */
  readonly undo: UndoPoint | undefined;
  /** Absent until a set was chosen to run otherwise than planned. */
  readonly chosen?: ChosenPaces;
  /** Session time of the last advance. Time never runs backwards: an earlier `now` counts as this. */
  readonly at: Ms;
}

export interface Ready {
  readonly status: 'ready';
}

export interface Running extends Carried {
  readonly status: 'running';
  readonly step: number;
  /** Counts every entry into a step, so that cues of a repeated step are new cues. */
  readonly visit: number;
  /** The session time at which `elapsed` of this step was, or would have been, 0. */
  readonly enteredAt: Ms;
  /** The step's length as it stands, rest adjusted. */
  readonly length: Ms | 'open';
  /** During the count-in after a pause: when the step goes on. Otherwise absent. */
  readonly goesOnAt?: Ms;
  /** Active time up to `activeFrom`. */
  readonly activeBefore: Ms;
  readonly activeFrom: Ms;
}

export interface Paused extends Carried {
  readonly status: 'paused';
  readonly step: number;
  readonly visit: number;
  readonly elapsed: Ms;
  readonly length: Ms | 'open';
  readonly active: Ms;
}

export interface Finished extends Carried {
  readonly status: 'finished';
  readonly active: Ms;
  /** True when the last step was reached, false when ended early. */
  readonly completed: boolean;
  readonly endedAt: Ms;
}

export type SessionState = Ready | Running | Paused | Finished;

/** A state to go back to. */
export interface UndoPoint {
  readonly state: Running | Paused;
  /** The event it takes back. */
  readonly of: SessionEvent['kind'];
  /** Session time of that event. */
  readonly at: Ms;
}
