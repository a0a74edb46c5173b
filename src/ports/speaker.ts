/** How an utterance ended. `silent`: the device never started it; `stuck`: it started and did not end in time. */
export type Spoken = 'ended' | 'cancelled' | 'silent' | 'stuck' | 'failed';

/** The coach's voice. One utterance at a time. */
export interface Speaker {
  /** To be called inside a user gesture. */
  unlock(): void;
  /** Cancels what is being said, then says this. Never rejects. `expected` is the estimated length in milliseconds. */
  speak(text: string, expected: number): Promise<Spoken>;
  cancel(): void;
  /** Language of the words to come, BCP 47. */
  language(tag: string): void;
  /** 0.5–2, 1 is the voice's own rate. */
  rate(rate: number): void;
  /** 0–1 */
  volume(volume: number): void;
}
