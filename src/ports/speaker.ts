import type { SpokenLine } from '../core/learn-voice.ts';

/** How an utterance ended. `silent`: the device never started it; `stuck`: it started and did not end in time. */
export type Spoken = 'ended' | 'cancelled' | 'silent' | 'stuck' | 'failed';

/** A voice of the device. */
export interface VoiceChoice {
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
}

/** The coach's voice. One utterance at a time. */
export interface Speaker {
  /** To be called inside a user gesture. A device that fell silent gets another chance. */
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
  /** Speaks with this voice as long as there is one of this id; undefined: with the best. */
  choose(id: string | undefined): void;
  /** Voices of the language, best first; empty while none is known. There may be thousands. */
  voices(): readonly VoiceChoice[];
  /** The voice the next line will be asked of; undefined while none is known. */
  readonly voice: VoiceChoice | undefined;
  /** Hears whenever the list of voices may have changed. Returns a function that stops it. */
  onVoices(listener: () => void): () => void;
  /** Hears of every line spoken to its end, and by which voice (empty where the device names none) at which rate. Returns a function that stops it. */
  onLine(
    listener: (line: SpokenLine & { readonly voice: string; readonly rate: number }) => void,
  ): () => void;
}
