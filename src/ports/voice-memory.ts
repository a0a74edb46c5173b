import type { VoiceLesson } from '../core/learn-voice.ts';

/** Keeps what the voices of this device have taught. Never throws. */
export interface VoiceMemory {
  /** `key`: the voice and the rate it was asked to speak at. */
  recall(key: string): VoiceLesson;
  keep(key: string, lesson: VoiceLesson): void;
}
