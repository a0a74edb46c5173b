import type { Exercise, ExerciseWords } from './exercise.ts';
import type { Ms, Side, Target } from './units.ts';

/** One exercise as planned inside a block. */
export interface SetPlan {
  /** Id of a catalogue exercise or of one of the routine's own `exercises`. */
  readonly exercise: string;
  readonly target: Target;
  /** Only this side works. Left out: the exercise's own laterality holds. */
  readonly side?: Side;
  /** Kilograms. */
  readonly load?: number;
  /** Planned repetitions in reserve, 0–10 (RPE = 10 − RIR). */
  readonly rir?: number;
  /** `paced` – the coach counts in tempo; `self-paced` – the athlete ends the set. Left out: the preference holds. */
  readonly pace?: Pace;
  /** Rest after each set of this exercise; in a straight block not after the last one. */
  readonly rest: Ms;
}

export type Pace = 'paced' | 'self-paced';

/**
 * `straight` – all sets of an item, then the next item; `superset` and `circuit` – one set of each item a round.
 * `rounds` is the number of sets (straight) or rounds.
 */
export interface Block {
  readonly kind: 'straight' | 'superset' | 'circuit';
  readonly rounds: number;
  readonly items: readonly SetPlan[];
  /** Rest between rounds of a superset or circuit. */
  readonly roundRest: Ms;
}

/** An exercise that travels inside a routine because the catalogue does not have it. Its words are spoken as written. */
export interface CustomExercise extends Exercise {
  readonly words: ExerciseWords;
}

export interface Routine {
  /** Lower-case words joined by hyphens; the address of the routine. */
  readonly id: string;
  readonly name: string;
  readonly warmUp: readonly Block[];
  readonly main: readonly Block[];
  readonly coolDown: readonly Block[];
  readonly exercises?: readonly CustomExercise[];
  /** What was taken out of it to make it shorter; kept with it, so that the log says so too. */
  readonly leftOut?: readonly LeftOut[];
}

/** One thing a shortened routine does without. */
export type LeftOut =
  | { readonly kind: 'cool-down' }
  | { readonly kind: 'exercise'; readonly exercise: string }
  | { readonly kind: 'sets'; readonly exercise: string; readonly sets: number }
  | { readonly kind: 'rounds'; readonly rounds: number };

export const SECTIONS = ['warmUp', 'main', 'coolDown'] as const;
export type Section = (typeof SECTIONS)[number];
