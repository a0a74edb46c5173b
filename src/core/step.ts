import type { Exercise, ExerciseWords, Mode } from './exercise.ts';
import type { Block, Section } from './routine.ts';
import type { Ms, Side, Target, Tempo } from './units.ts';

/** One set as it will be performed: one exercise, one side, one position in its block. */
export interface PlannedSet {
  readonly exercise: string;
  readonly target: Target;
  /** The side that works, for exercises done on one side at a time. */
  readonly side?: Side;
  /** 1-based number of this set (straight) or round (superset, circuit), and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly group: Block['kind'];
  /** Seconds of one repetition as coached; absent for timed sets. */
  readonly tempo?: Tempo;
  /** How it is coached: a timed set of a counted exercise is `work`. */
  readonly mode: Mode;
  /** Whether the coach counts. False for self-paced and for timed sets. */
  readonly paced: boolean;
  readonly load?: number;
  readonly rir?: number;
}

interface StepBase {
  readonly index: number;
  readonly section: Section;
  /** The set being done, or for the other kinds the one that comes next. */
  readonly set: PlannedSet;
}

/** Getting into position for a new exercise. */
export interface PrepareStep extends StepBase {
  readonly kind: 'prepare';
  readonly length: Ms;
}

/** Doing a set. `open`: it lasts until the athlete says so. */
export interface WorkStep extends StepBase {
  readonly kind: 'work';
  readonly length: Ms | 'open';
}

/** Changing sides within an exercise. */
export interface SwitchStep extends StepBase {
  readonly kind: 'switch';
  readonly length: Ms;
}

/** Rest between two sets, or between two rounds. */
export interface RestStep extends StepBase {
  readonly kind: 'rest';
  readonly scope: 'set' | 'round';
  readonly length: Ms;
}

export type Step = PrepareStep | WorkStep | SwitchStep | RestStep;

/** A compiled routine: plain data, stored with the session so that an update of the app cannot change it. */
export interface Timeline {
  readonly routineId: string;
  readonly name: string;
  readonly steps: readonly Step[];
  /** The rules' part of every exercise that occurs. */
  readonly exercises: Readonly<Record<string, Exercise>>;
  /** Words of the routine's own exercises. */
  readonly words: Readonly<Record<string, ExerciseWords>>;
}
