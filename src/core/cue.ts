import type { Phrase } from './phrase.ts';
import type { Ms } from './units.ts';

/** The family of tones. Their sound is the beeper's business; their length is the score's. */
export type ToneName =
  | 'count-in'
  | 'go'
  | 'halfway'
  | 'ten-seconds'
  | 'stop'
  | 'set-done'
  | 'lower'
  | 'lift'
  | 'finish';

/** Milliseconds each tone sounds, and for which no word may be spoken. */
export const TONE_LENGTH: Readonly<Record<ToneName, Ms>> = {
  'count-in': 120,
  go: 220,
  halfway: 160,
  'ten-seconds': 190,
  stop: 200,
  'set-done': 360,
  lower: 110,
  lift: 110,
  finish: 700,
};

export interface Tone {
  readonly kind: 'tone';
  readonly tone: ToneName;
  readonly length: Ms;
}

export interface Say {
  readonly kind: 'say';
  readonly phrase: Phrase['key'];
  readonly text: string;
  /** Estimated length with the voice in use. */
  readonly length: Ms;
  /** What may stand for it when it comes late and there is not room for all of it any more. */
  readonly short?: { readonly text: string; readonly length: Ms };
}

/**
 * Highest first. What cannot be said before something higher starts is shortened or dropped, never spoken over.
 */
export const PRIORITY = { edge: 5, countdown: 4, count: 3, announce: 2, form: 1 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

/**
 * Something to hear, placed against an edge of its step: an open step has no known length,
 * so nothing is ever placed at an absolute time.
 */
export interface Cue {
  readonly edge: 'start' | 'end';
  /** From that edge; at the end edge 0 or negative. */
  readonly offset: Ms;
  readonly signal: Say | Tone;
  readonly priority: Priority;
}

/** A cue with its moment in session time. */
export interface TimedCue extends Cue {
  /** Unique within a session, however often a step is entered again. */
  readonly id: string;
  readonly step: number;
  readonly at: Ms;
}
