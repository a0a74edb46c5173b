import type { Ms } from '../core/units.ts';

/** Between two wakes when nobody asks for an earlier one. */
export const HEARTBEAT: Ms = 250;

/** Wakes the code at the moments it asks for, also behind another tab. It says nothing about what time it is. */
export interface Ticker {
  /** Calls `wake` every {@link HEARTBEAT}, and sooner when asked to, until it is stopped. */
  start(wake: () => void): Ticking;
}

export interface Ticking {
  /** Asks for the next wake in `delay` milliseconds. The last one to ask is heeded; later than a heartbeat means nothing. */
  next(delay: Ms): void;
  stop(): void;
}
