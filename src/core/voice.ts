import type { Ms } from './units.ts';

/** What is known of the voice in use. */
export interface Voice {
  /** Words a minute at which it speaks. 100–260. */
  readonly wordsPerMinute: number;
  /** From asking it to speak until it is heard. */
  readonly latency: Ms;
}

export const DEFAULT_VOICE: Voice = { wordsPerMinute: 160, latency: 100 };

/**
 * Milliseconds a text takes to say. Letters, not words, carry the time: at 160 words a minute 76 ms a
 * character, a third of a second at a full stop within, half that at a comma. Fitted to the eleven lines
 * of the two worked examples in docs/coach.md, which it meets within a fifth.
 */
export function estimateSpeech(text: string, voice: Voice): Ms {
  const scale = 160 / voice.wordsPerMinute;
  const stops = text.match(/[.!?;:](?=\s)/g)?.length ?? 0;
  const commas = text.match(/,(?=\s)/g)?.length ?? 0;
  const spoken = text.trim().length * 76 + stops * 330 + commas * 160;
  return Math.round(Math.max(spoken, 350) * scale);
}
