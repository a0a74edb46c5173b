import type { Pace } from './routine.ts';
import type { Ms } from './units.ts';

/** Arguments of the compiler. Every default comes from the minutes of the ready routines (docs/routine-format.md). */
export interface Preferences {
  /** Shortest run-up to any work step, and the run-up after a pause within one. 3–15 s. */
  readonly countIn: Ms;
  /** Time to change sides. 5–10 s. */
  readonly switchTime: Ms;
  /** Time to get ready for a new exercise in straight sets. 5–60 s. */
  readonly transition: Ms;
  /** The same inside circuits and supersets; never longer than `transition`. 5–60 s. */
  readonly circuitTransition: Ms;
  /** Every rest is multiplied by this. 0.5–2. */
  readonly restFactor: number;
  /** How counted sets run unless the plan says. */
  readonly pace: Pace;
}

export const DEFAULT_PREFERENCES: Preferences = {
  countIn: 5_000,
  switchTime: 5_000,
  transition: 15_000,
  circuitTransition: 10_000,
  restFactor: 1,
  pace: 'paced',
};
