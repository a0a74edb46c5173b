import type { Phrase } from './phrase.ts';

/** How much the coach says. Arguments of the score; they change nothing about time. */
export interface Talk {
  /** `essentials`: what to do, how long, what comes next; `tones`: not a word. */
  readonly amount: 'everything' | 'essentials' | 'tones';
  /** Which completed repetitions are said aloud. */
  readonly counting: 'every' | 'fifth';
  readonly formCues: boolean;
}

export const DEFAULT_TALK: Talk = { amount: 'everything', counting: 'every', formCues: true };

/**
 * The talk of a coach who listens too. It is deaf while it speaks and for a moment afterwards; with a number every three
 * seconds next to nothing would be left in which to say a command.
 */
export const talkAndListen = (talk: Talk): Talk => ({ ...talk, counting: 'fifth' });

/** Said only by a coach who says everything. */
const EXTRAS: ReadonlySet<Phrase['key']> = new Set(['set-up', 'cue', 'reserve']);

/** Whether an athlete who asked for this much talk wants to hear the phrase. */
export function wantsToHear({ amount, counting, formCues }: Talk, phrase: Phrase): boolean {
  if (amount === 'tones') return false;
  if (phrase.key === 'count' && (counting === 'fifth' || amount === 'essentials')) return phrase.n % 5 === 0;
  if (phrase.key === 'cue' && !formCues) return false;
  return amount === 'everything' || !EXTRAS.has(phrase.key);
}
