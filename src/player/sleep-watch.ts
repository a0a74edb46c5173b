import type { Ms } from '../core/units.ts';
import type { Clock } from '../ports/clock.ts';

/** The wall clock running this far ahead of the monotonic one means that the device slept… */
const SLEPT: Ms = 30_000;
/** …and this far, that somebody set the clock. */
const SET: Ms = 86_400_000;

/** Notices that the device slept: the monotonic clock may stand still meanwhile, the wall clock does not. */
export class SleepWatch {
  readonly #clock: Clock;
  #ahead = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.look();
  }

  /** For how long the device slept since the last look; 0 when it did not. */
  look(): Ms {
    const ahead = this.#clock.wall() - this.#clock.now();
    const gained = ahead - this.#ahead;
    this.#ahead = ahead;
    return gained > SLEPT && gained < SET ? Math.round(gained) : 0;
  }
}
