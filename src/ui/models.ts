import type { Dose, Muscle } from '../content/facts.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Findable } from '../core/find-by-words.ts';
import type { LeftOut, Routine } from '../core/routine.ts';

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
  /** What it is for, in a word or two; lists are filtered by it. */
  readonly focus?: string;
  /** Exercises to picture it by, each once, those of the main part first. */
  readonly exercises?: readonly string[];
}

export interface RoutineDetail extends RoutineCard {
  readonly routine: Routine;
  /** The levels of exercises that ask for more than the routine's own level does, by id. */
  readonly harder?: Readonly<Record<string, string>>;
}

/** A routine made to fit the time there is. */
export interface Shortened {
  readonly routine: Routine;
  readonly minutes: number;
  readonly leftOut: readonly LeftOut[];
}

/** Shortens a routine to so many minutes; undefined where that cannot be, unchanged where it fits. */
export type Shorten = (routine: string, minutes: number) => Shortened | undefined;

/** An exercise as the catalogue shows it. All words are within a sentence: lower case. */
export interface ExerciseCard extends Findable {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly muscles: readonly string[];
  /** Of each inner list one is needed. */
  readonly equipment: readonly (readonly string[])[];
  /** What may be taken besides. */
  readonly optional: readonly string[];
  readonly level: string;
  readonly position: string;
}

/** Another exercise of the same chain. */
export interface ExerciseLink {
  readonly id: string;
  readonly name: string;
  readonly level: string;
}

export interface ExerciseDetail extends ExerciseCard {
  readonly rules: Exercise;
  readonly worked: readonly Muscle[];
  readonly dose: Dose;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  readonly aliases: readonly string[];
  readonly mistake: string;
  readonly caution: string;
  /** From the first of the chain to the one just before this, and from the one after this to the last. */
  readonly before: readonly ExerciseLink[];
  readonly after: readonly ExerciseLink[];
  /** What this one leads to besides the next of the chain. */
  readonly unlocks: readonly ExerciseLink[];
  /** Ways to make this one easier or harder, half-sentences. */
  readonly easier?: string;
  readonly harder?: string;
  /** What should be mastered before this one: an exercise or an easier way, within a sentence; and its dose. */
  readonly gate?: { readonly what: string; readonly dose: Dose; readonly each: boolean };
  /** Where it and its dose come from: whole sentences. */
  readonly origin: readonly string[];
  /** The routine that is one set of it. */
  readonly trial: string;
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
  /** Another tab has it. */
  readonly elsewhere?: boolean;
}

/** Something the app has to say. Without `action` it is only words. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly action?: string;
  readonly dismissable?: boolean;
  /** What putting it away is called, where that decides something. */
  readonly dismiss?: string;
}
