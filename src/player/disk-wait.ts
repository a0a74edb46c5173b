import type { Ms } from '../core/units.ts';

/** For so long the coach waits for the disk to have what was done. A disk that does not answer must not silence the session. */
const PATIENCE: Ms = 1_500;

/** Whether the next word waits for the disk: it means that what was done is on it. */
export class DiskWait {
  #since: number | undefined;

  /** `given-up`: it has waited long enough. `now`: monotonic. */
  look(busy: boolean, now: number): 'free' | 'waits' | 'given-up' {
    if (!busy) {
      this.#since = undefined;
      return 'free';
    }
    this.#since ??= now;
    return now - this.#since < PATIENCE ? 'waits' : 'given-up';
  }
}
