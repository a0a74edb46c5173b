import type { Routine } from '../core/routine.ts';

/** What a list shows of a routine. */
export interface RoutineCard {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  /** In words; empty when nothing is needed. */
  readonly equipment: readonly string[];
  readonly level?: string;
  /** One sentence: what it is good for. */
  readonly promise?: string;
}

export interface RoutineDetail extends RoutineCard {
  readonly routine: Routine;
}

/** What a screen needs to know of an exercise to write a line about it. `each`: the dose is per side. */
export interface ExerciseLine {
  readonly name: string;
  readonly each: boolean;
}

/** Finds an exercise's line by id. */
export type Describe = (exercise: string) => ExerciseLine;

/** An unfinished session, for the resume card. */
export interface Unfinished {
  readonly name: string;
  readonly setsDone: number;
  readonly setsPlanned: number;
  /** Where it stands: the exercise that comes next or is under way. */
  readonly exercise: string;
  /** Epoch milliseconds of its start. */
  readonly startedAt: number;
}

/** Something the app has to say. Without `action` it is only words. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly action?: string;
  readonly dismissable?: boolean;
}
