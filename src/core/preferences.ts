import type { Pace } from './routine.ts';
import { type Ms, seconds } from './units.ts';

/** How many tones may count down to a set. */
export const COUNTDOWNS = [3, 5, 10] as const;
export type Countdown = (typeof COUNTDOWNS)[number];

/** Arguments of the compiler. Every default comes from the minutes of the ready routines (docs/routine-format.md). */
export interface Preferences {
  /** Shortest run-up to any work step, and the run-up after a pause within one. 3–15 s. */
  readonly countIn: Ms;
  /** Tones, one a second, before each set; fewer where a step has no room for them and what must be said. */
  readonly countdown: Countdown;
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
  countdown: 3,
  switchTime: 5_000,
  transition: 15_000,
  circuitTransition: 10_000,
  restFactor: 1,
  pace: 'paced',
};

/** What is left before a long countdown, for a few words. */
const FOR_WORDS: Ms = seconds(2);

/**
 * The run-up of a work step taken up again. With the shortest countdown it is `countIn` itself, as it was before there
 * was a choice: a log written then must lead to the same state.
 */
export function runUpAgain({ countIn, countdown }: Pick<Preferences, 'countIn' | 'countdown'>): Ms {
  return countdown === COUNTDOWNS[0] ? countIn : Math.max(countIn, seconds(countdown) + FOR_WORDS);
}
