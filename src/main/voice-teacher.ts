import { learnVoice, voiceLearned } from '../core/learn-voice.ts';
import { DEFAULT_VOICE, type Voice } from '../core/voice.ts';
import type { Speaker } from '../ports/speaker.ts';
import type { VoiceMemory } from '../ports/voice-memory.ts';

/** Learns how each voice speaks while it speaks. */
export class VoiceTeacher {
  readonly #speaker: Speaker;
  readonly #memory: VoiceMemory;

  constructor(speaker: Speaker, memory: VoiceMemory) {
    this.#speaker = speaker;
    this.#memory = memory;
    speaker.onLine(({ voice, rate, ...line }) => {
      const key = keyOf(voice, rate);
      memory.keep(key, learnVoice(memory.recall(key), line));
    });
  }

  /** The voice the next line will be asked of, at this rate of the settings. */
  voice(rate: number): Voice {
    const id = this.#speaker.voice?.id ?? '';
    const prior = { ...DEFAULT_VOICE, wordsPerMinute: DEFAULT_VOICE.wordsPerMinute * rate };
    return voiceLearned(this.#memory.recall(keyOf(id, rate)), prior);
  }
}

/** Not every engine speaks twice as fast at twice the rate, so each rate is a voice of its own. */
const keyOf = (voice: string, rate: number): string => `${voice} @${rate}`;
