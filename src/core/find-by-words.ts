import { slipsTo } from './slips-to.ts';

/** Something to be found by its words. Earlier texts weigh more: the name first, then other names, then the rest. */
export interface Findable {
  readonly texts: readonly (readonly string[])[];
}

/** Lower case without accents, cut at everything that is neither letter nor digit. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Slips of the finger that are forgiven in a word of this many letters. */
const forgiven = (letters: number): number => (letters < 3 ? 0 : letters < 6 ? 1 : 2);

/**
 * Finds what was meant. Every word asked for must be found in some word of the thing, as its beginning or inside it,
 * with a slip forgiven in a word of three letters or more and two from six on: a letter wrong, missing, too much, or
 * two exchanged. The best come first; among equals the order stays.
 */
export function findByWords<T extends Findable>(query: string, things: readonly T[]): readonly T[] {
  const asked = wordsOf(query);
  // What is written together may be meant apart, and the other way round: "pushup", "stepup", "leg-raise".
  const run = asked.join('');
  if (run === '') return things;
  return things
    .map((thing) => ({ thing, cost: costOf(thing, asked, run) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost)
    .map(({ thing }) => thing);
}

/** What it costs to be a word's beginning, a part inside it, and each slip; a field further back costs more. */
const BEGINNING = 1;
const INSIDE = 2;
const SLIP = 2;
const FIELD = 6;

function costOf({ texts }: Findable, asked: readonly string[], run: string): number {
  const fields = texts.map((field) => field.flatMap(wordsOf));
  const apart = asked.reduce(
    (sum, word) => sum + Math.min(...fields.map((words, field) => field * FIELD + costOfWord(word, words))),
    0,
  );
  const joined = texts.map((field) => field.map((text) => wordsOf(text).join('')));
  const together = Math.min(...joined.map((runs, field) => field * FIELD + costOfWord(run, runs)));
  // The whole of a text is better than parts of it.
  return Math.min(apart, together - BEGINNING);
}

function costOfWord(asked: string, words: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word === asked) return 0;
    if (word.startsWith(asked)) least = Math.min(least, BEGINNING);
    // A letter or two inside a word is chance.
    else if (asked.length > 2 && word.includes(asked)) least = Math.min(least, INSIDE);
    const slips = slipsToStart(asked, word);
    if (slips <= forgiven(asked.length)) least = Math.min(least, INSIDE + SLIP * slips);
  }
  return least;
}

/**
 * The fewest slips that make `asked` a beginning of `word`; what follows the beginning is free. The first letter must be
 * right; hardly anyone gets it wrong.
 */
const slipsToStart = (asked: string, word: string): number =>
  asked[0] === word[0] ? Math.min(...slipsTo(asked, word)) : Number.POSITIVE_INFINITY;
