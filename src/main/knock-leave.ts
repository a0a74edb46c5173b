import type { Knocks, MotionAnswer } from '../ports/knocks.ts';

/** Leave to use the motion sensor. iOS, and Chrome from 152 on, give it inside a tap and forget it with the page. */
export class KnockLeave {
  readonly #knocks: Knocks;
  readonly #wanted: () => boolean;
  readonly #tries = new Set<() => void>();
  #answer: Promise<MotionAnswer> | undefined;
  #told = false;

  /** @param wanted whether knocks are switched on */
  constructor(knocks: Knocks, wanted: () => boolean) {
    this.#knocks = knocks;
    this.#wanted = wanted;
  }

  /** To be called inside the tap on Start or Resume, and again with the next: a no may have been a mistake. */
  ask(): void {
    if (!this.#wanted()) return;
    const before = this.#answer;
    const asked = this.#knocks.allow();
    // Resumed by voice or headset there is no tap: what was allowed stays so.
    this.#answer = Promise.all([before, asked]).then(([was, is]) => (was === 'granted' ? was : is));
    for (const attempt of this.#tries) attempt();
  }

  /** Calls `heard` at every double knock as soon as that is allowed; else `refused`, once in the life of the page. */
  listen(heard: () => void, refused: () => void): () => void {
    if (!this.#wanted()) return () => undefined;
    let stop: (() => void) | undefined;
    const attempt = () => {
      // Begun without a tap nobody was asked: a sensor that is open to all is heard all the same.
      void (this.#answer ?? Promise.resolve('granted')).then((answer) => {
        if (stop || !this.#tries.has(attempt)) return;
        if (answer === 'granted') stop = this.#knocks.listen(heard);
        else if (!this.#told) {
          this.#told = true;
          refused();
        }
      });
    };
    this.#tries.add(attempt);
    attempt();
    return () => {
      this.#tries.delete(attempt);
      stop?.();
    };
  }
}
