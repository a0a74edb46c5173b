import { slipsTo } from './slips-to.ts';

/** Something to be found by its words: the name first, then other names, then the rest. */
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

/**
 * Finds what was meant. Every word asked for must be found in some word of the thing: as that word, as its beginning,
 * inside it, or as its beginning with a slip. How well it is found decides, and only then where: the very word among
 * the muscles comes before the beginning of a name, and slips come last. Among equals the order stays.
 */
export function findByWords<T extends Findable>(query: string, things: readonly T[]): readonly T[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return things;
  return things
    .map((thing) => ({ thing, cost: costOf(thing, asked) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost)
    .map(({ thing }) => thing);
}

/** What it costs to be the plural or the singular of a word, its beginning, a part inside it, and each slip. */
const PLURAL = 0.5;
const BEGINNING = 10;
const INSIDE = 20;
const SLIP = 100;
/** A field further back decides only among what is found equally well. */
const FIELD = 2;
/** The whole of another name is better than a word of the name: "Lunge" is a forward lunge. */
const WHOLE = 3;

function costOf({ texts }: Findable, asked: readonly string[]): number {
  const fields = texts.map((field) => field.map(wordsOf));
  const least = (found: (word: string) => number, words: (text: readonly string[]) => readonly string[]) =>
    Math.min(...fields.map((field, i) => i * FIELD + Math.min(...field.flatMap(words).map(found))));
  const apart = asked.reduce(
    (sum, word) =>
      sum +
      least(
        (of) => inOne(word, of),
        (text) => text,
      ),
    0,
  );
  // What is written together may be meant apart, and the other way round: "pushup", "clam shell", "leg-raise".
  const run = asked.join('');
  const together = least((of) => atStart(run, of), runs);
  const whole = least(
    (of) => same(run, of),
    (text) => [text.join('')],
  );
  return Math.min(apart, together, whole - WHOLE);
}

/** What is left of a text from each of its words on, written together: a run begins where a word does, or nowhere. */
const runs = (words: readonly string[]): readonly string[] => words.map((_, i) => words.slice(i).join(''));

function inOne(asked: string, word: string): number {
  const cost = atStart(asked, word);
  // A letter or two inside a word is chance.
  return asked.length > 2 && word.includes(asked) ? Math.min(cost, INSIDE) : cost;
}

function atStart(asked: string, word: string): number {
  if (word.startsWith(asked)) return Math.min(same(asked, word), BEGINNING);
  return Math.min(same(asked, word), SLIP * slipsIn(asked, word));
}

/** That very word, in the singular or the plural. */
function same(asked: string, word: string): number {
  if (asked === word) return 0;
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked];
  return short.length > 1 && `${short}s` === long ? PLURAL : Number.POSITIVE_INFINITY;
}

/**
 * The slips that make `asked` a beginning of `word`, infinite where they are more than is forgiven: one in a word of
 * three letters, two from six on, in which the first letter must be right; and one anywhere from four letters on. To
 * spell a word as it sounds is one slip.
 */
function slipsIn(asked: string, word: string): number {
  const letters = asked.length;
  if (letters < 3) return Number.POSITIVE_INFINITY;
  const slips = Math.min(...slipsTo(asked, word));
  const forgiven = asked[0] !== word[0] ? (letters < 4 ? 0 : 1) : letters < 6 ? 1 : 2;
  if (slips <= forgiven) return slips;
  // "zzzz" sounds like the beginning of every word with an s.
  const sound = soundOf(asked);
  return sound.length > 2 && soundOf(word).startsWith(sound) ? 1 : Number.POSITIVE_INFINITY;
}

/** Letters that sound the same in English, written the same. */
const soundOf = (word: string): string =>
  word
    .replace(/qu/g, 'kw')
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
