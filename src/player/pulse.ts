import type { TimedCue, ToneName } from '../core/cue.ts';
import type { Ms } from '../core/units.ts';
import type { Haptics } from '../ports/haptics.ts';

/** Felt this late, a tone would be another one. */
const TOO_LATE: Ms = 250;

/** Lets tones be felt as they sound: shaking cannot be scheduled ahead. */
export class Pulse {
  readonly #haptics: Haptics;
  #tones: { readonly at: Ms; readonly tone: ToneName }[] = [];

  constructor(haptics: Haptics) {
    this.#haptics = haptics;
  }

  add(cues: readonly TimedCue[]): void {
    for (const { at, signal } of cues)
      if (signal.kind === 'tone') this.#tones.push({ at, tone: signal.tone });
  }

  clear(): void {
    this.#tones = [];
  }

  /** Milliseconds until the next look is due; infinite when nothing is to be felt. */
  next(now: Ms): Ms {
    const tone = this.#haptics.on ? this.#tones[0] : undefined;
    return tone ? tone.at - now : Number.POSITIVE_INFINITY;
  }

  look(now: Ms): void {
    let due: ToneName | undefined;
    for (let next = this.#tones[0]; next && next.at <= now; next = this.#tones[0]) {
      this.#tones.shift();
      if (now - next.at <= TOO_LATE) due = next.tone;
    }
    if (due) this.#haptics.pulse(due);
  }
}
