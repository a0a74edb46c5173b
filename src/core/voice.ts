import type { Ms } from './units.ts';

/** What is known of the voice in use. */
export interface Voice {
  /** Words a minute at which it speaks. 70–260. */
  readonly wordsPerMinute: number;
  /** From asking it to speak until it is heard. */
  readonly latency: Ms;
  /** From its last sound until it says that it has ended; meanwhile it takes no other line. 0–800. */
  readonly silence: Ms;
}

/**
 * Before anything was heard of a voice. The silence is a little less than that of espeak-ng behind speech-dispatcher,
 * measured by `npm run bench:heard -- --lines`: 290 to 350 ms after every line, however short.
 */
export const DEFAULT_VOICE: Voice = { wordsPerMinute: 160, latency: 100, silence: 250 };

/**
 * Milliseconds for which a text is heard. Letters, not words, carry the time: at 160 words a minute 68 ms a
 * character, 0.3 s at a full stop within, half that at a comma, and 0.2 s that the shortest word takes more than
 * its letters. Fitted to the lines of the two worked examples in docs/coach.md, which it meets within a tenth.
 */
export function estimateSpeech(text: string, { wordsPerMinute }: Pick<Voice, 'wordsPerMinute'>): Ms {
  const stops = text.match(/[.!?;:](?=\s)/g)?.length ?? 0;
  const commas = text.match(/,(?=\s)/g)?.length ?? 0;
  const spoken = 200 + text.trim().length * 68 + stops * 300 + commas * 145;
  return Math.round((spoken * 160) / wordsPerMinute);
}
