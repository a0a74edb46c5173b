import type { TimedCue } from '../core/cue.ts';
import type { Ms } from '../core/units.ts';
import type { Beeper } from '../ports/beeper.ts';
import type { Haptics } from '../ports/haptics.ts';
import type { Speaker, Spoken } from '../ports/speaker.ts';
import { Pulse } from './pulse.ts';
import { SpeechQueue } from './speech-queue.ts';

export interface DeliveryPorts {
  readonly speaker: Speaker;
  readonly beeper: Beeper;
  readonly haptics: Haptics;
}

/** Brings what the rules hand out to ears and hands: tones long before their moment, words and pulses at theirs. */
export class Delivery {
  readonly #beeper: Beeper;
  readonly #pulse: Pulse;
  readonly #queue: SpeechQueue;

  /** @param onSpoken hears of every line how it ended */
  constructor({ speaker, beeper, haptics }: DeliveryPorts, onSpoken: (how: Spoken) => void) {
    this.#beeper = beeper;
    this.#pulse = new Pulse(haptics);
    this.#queue = new SpeechQueue(speaker, onSpoken);
  }

  /** Whether a line waited for the voice, which is free now. */
  get waiting(): boolean {
    return this.#queue.waiting;
  }

  /**
   * @param origin monotonic time of session time 0
   * @param now session time, asked for when it is needed
   */
  handOut(cues: readonly TimedCue[], origin: Ms, now: () => Ms): void {
    if (cues.length === 0) return;
    this.#pulse.add(cues);
    this.#beeper.schedule(
      cues.flatMap(({ id, at, signal }) =>
        signal.kind === 'tone' ? [{ id, at: origin + at, tone: signal.tone }] : [],
      ),
    );
    // After the tones: the device takes sound by the bufferful, and a word reckoned from the one before would cover them.
    this.#queue.add(cues, now() + this.#beeper.delay);
  }

  /** Says and lets be felt what is due. `lead`: the voice begins so much after it is asked; `held`: words wait. */
  look(now: Ms, lead: Ms, held: boolean): void {
    this.#pulse.look(now);
    this.#queue.look(now, lead, held);
  }

  /** Milliseconds until the next look is due; infinite when nothing is to come. */
  next(now: Ms, lead: Ms): Ms {
    return Math.min(this.#queue.next(now, lead), this.#pulse.next(now));
  }

  /** As the queue's `answer`. */
  answer(...words: Parameters<SpeechQueue['answer']>): void {
    this.#queue.answer(...words);
  }

  /** Takes back all that is to come; `cut`: and what is being said. */
  clear(cut: boolean): void {
    this.#beeper.cancel();
    this.#queue.clear(cut);
    this.#pulse.clear();
  }
}
