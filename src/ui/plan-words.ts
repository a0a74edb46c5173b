import { msg, str } from '@lit/localize';
import type { Dose } from '../content/facts.ts';
import type { Exercise } from '../core/exercise.ts';
import type { LeftOut } from '../core/routine.ts';
import type { Describe } from './models.ts';
import { setsInWords } from './words.ts';

/*
 * Words that the home screen has no use for: words.ts is part of the first load.
 */

/** A range as written: `12–15`, or the one number. */
const span = ([least, most]: readonly [number, number]): string =>
  least === most ? String(least) : `${least}–${most}`;

/** A full dose: `3 sets of 12–15 reps each side`. */
export const doseOf = (dose: Dose, each: boolean): string => {
  const amount = 'reps' in dose ? msg(str`${span(dose.reps)} reps`) : msg(str`${span(dose.seconds)} s`);
  const sets = dose.sets === 1 ? msg(str`1 set of ${amount}`) : msg(str`${dose.sets} sets of ${amount}`);
  return each ? msg(str`${sets} each side`) : sets;
};

/** The speed of one repetition: `lower 2 s, lift 1 s`. Parts of no length are left out. */
export const tempoInWords = ({ tempo, begins }: Exercise): string | undefined => {
  if (!tempo) return undefined;
  const [lower, bottom, lift, top] = tempo;
  const pause = (s: number) => (s > 0 ? msg(str`pause ${s} s`) : '');
  const down = [lower > 0 ? msg(str`lower ${lower} s`) : '', pause(bottom)];
  const up = [lift > 0 ? msg(str`lift ${lift} s`) : '', pause(top)];
  return (begins === 'lift' ? [...up, ...down] : [...down, ...up]).filter(Boolean).join(', ');
};

/** One thing a shortened routine does without. */
export const leftOutInWords = (left: LeftOut, describe: Describe): string => {
  switch (left.kind) {
    case 'cool-down':
      return msg('the cool-down');
    case 'exercise':
      return describe(left.exercise).name;
    case 'rounds':
      return left.rounds === 1 ? msg('1 round') : msg(str`${left.rounds} rounds`);
    case 'sets':
      return msg(str`${setsInWords(left.sets)} of ${describe(left.exercise).name}`);
  }
};

/** A word or words that begin a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How many there are, the number as one writes it: `1 week`, `1,204 weeks`. */
export const countInWords = (n: number, one: string, many: (n: string) => string, locale: string): string =>
  n === 1 ? one : many(n.toLocaleString(locale));
