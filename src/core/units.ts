/** A duration or a moment in whole milliseconds. A moment in `core` is always session time: 0 at Start, monotonic. */
export type Ms = number;

/** The side that works. */
export type Side = 'left' | 'right';

/** Seconds of one repetition: lowering, pause at the bottom, lifting, pause at the top. */
export type Tempo = readonly [lower: number, bottom: number, lift: number, top: number];

/** What a set asks for: a number of repetitions, or a time. Repetitions of a one-sided exercise are per side. */
export type Target =
  | { readonly kind: 'reps'; readonly reps: number; readonly tempo?: Tempo }
  | { readonly kind: 'time'; readonly ms: Ms };

export const seconds = (n: number): Ms => Math.round(n * 1000);
