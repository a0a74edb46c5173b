import { findByWords } from '../find-by-words.ts';
import type { Digest } from './digest.ts';

/** What is looked for in the history. All of it must be true of a session. */
export interface Wanted {
  /** Words, each to be found in the routine's name, in the name of an exercise done, or in the note. Empty: any. */
  readonly words: string;
  /** Id of a routine. */
  readonly routine?: string;
  /** Id of an exercise done outside warm-up and cool-down. */
  readonly exercise?: string;
  /** Pain was noted; 0 is none. */
  readonly pain: boolean;
  readonly note: boolean;
}

export const ANY: Wanted = { words: '', pain: false, note: false };

/** Whether everything is wanted. */
export const wantsAll = ({ words, routine, exercise, pain, note }: Wanted): boolean =>
  words.trim() === '' && routine === undefined && exercise === undefined && !pain && !note;

/**
 * Makes the test of whether a session is wanted. It remembers the names it has compared, because ten thousand sessions
 * share a few dozen; so make it once a search.
 *
 * @param nameOf the name of an exercise of the catalogue; of others the digest has it
 */
export function matcher(wanted: Wanted, nameOf: (exercise: string) => string): (digest: Digest) => boolean {
  const asked = wanted.words.split(/\s+/).filter((word) => word !== '');
  const known = new Map<string, boolean>();
  const says = (word: string, text: string): boolean => findByWords(word, [{ texts: [[text]] }]).length > 0;
  const named = (word: string, name: string): boolean => {
    const key = `${word}\n${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = says(word, name);
    known.set(key, now);
    return now;
  };
  const tells = (word: string, names: readonly string[], note: string | undefined): boolean =>
    names.some((name) => named(word, name)) || (note !== undefined && says(word, note));

  return (digest) => {
    const { routine, exercise, pain, note } = wanted;
    if (routine !== undefined && digest.routine !== routine) return false;
    if (exercise !== undefined && !Object.hasOwn(digest.sets, exercise)) return false;
    if (pain && !(digest.pain && digest.pain.score > 0)) return false;
    if (note && digest.note === undefined) return false;
    if (asked.length === 0) return true;
    const names = [digest.name, ...Object.keys(digest.sets).map((id) => digest.names?.[id] ?? nameOf(id))];
    // Written apart and meant together is found as well: "push up" in "Pushups".
    return (
      asked.every((word) => tells(word, names, digest.note)) ||
      (asked.length > 1 && tells(asked.join(''), names, undefined))
    );
  };
}
