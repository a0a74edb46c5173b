import type { Tempo } from './units.ts';

/**
 * How an exercise is coached:
 * `hold` – still, against the clock; `work` – moving, against the clock; `reps` – counted.
 */
export type Mode = 'hold' | 'work' | 'reps';

/**
 * `both` – both sides at once; `each` – the whole dose on one side, then on the other;
 * `alternating` – sides take turns, one repetition is both sides.
 */
export type Laterality = 'both' | 'each' | 'alternating';

/** What the rules need to know of an exercise. Words live in {@link ExerciseWords}, one set per language. */
export interface Exercise {
  /** Lower-case words joined by hyphens, e.g. `glute-bridge`. */
  readonly id: string;
  readonly mode: Mode;
  readonly laterality: Laterality;
  /** Which part of the body a side names when the coach speaks ("right leg", "left arm", "right side"). */
  readonly limb: 'leg' | 'arm' | 'side';
  /** The first half of a repetition: a squat begins by lowering, a bridge by lifting. Left out: `lower`. */
  readonly begins?: 'lower' | 'lift';
  /** The tempo of a counted repetition, unless the set says another. Present when `mode` is `reps`. */
  readonly tempo?: Tempo;
  /** Works one joint, whose muscles the large movements train as well: the first to go when time is short. */
  readonly accessory?: boolean;
}

/** The words of one exercise in one language. */
export interface ExerciseWords {
  readonly name: string;
  /** Written steps, one short sentence each. */
  readonly steps: readonly string[];
  /** Spoken set-up before the first set; `short` when time is short. */
  readonly setUp: { readonly full: string; readonly short: string };
  /** Spoken form cues, each under 3 s at 160 words a minute; also shown on the screen. At least one. */
  readonly cues: readonly { readonly full: string; readonly short?: string }[];
  /** Other common names, for search. */
  readonly aliases?: readonly string[];
  readonly mistake?: string;
  readonly caution?: string;
}

/** Finds the rules' part of an exercise. */
export interface Library {
  exercise(id: string): Exercise | undefined;
}
