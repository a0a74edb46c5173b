import { msg, str } from '@lit/localize';
import type { Better } from '../core/history/what-got-better.ts';
import { valueInWords } from './progress-words.ts';
import { setsInWords } from './words.ts';

/** What got better, in a sentence; undefined when there is nothing the numbers do not say already. */
export function betterInWords(
  better: Better,
  name: (exercise: string) => string,
  locale: string,
): string | undefined {
  switch (better.kind) {
    case 'first-session':
      return msg(str`Your first session is in the log, with ${setsInWords(better.sets)}.`);
    case 'done':
      return undefined;
    case 'first-time':
      return msg(str`New in your log: ${name(better.exercise)}.`);
    case 'sides': {
      const percent = `${Math.round(better.before * 100)} %`;
      return msg(
        str`${name(better.exercise)}: left and right are alike. In the 4 weeks before they were ${percent} apart.`,
      );
    }
    case 'total': {
      const { measure, exercise, value, before } = better;
      const [now, then] = [valueInWords(measure, value, locale), valueInWords(measure, before, locale)];
      return msg(str`Your most of ${name(exercise)} in one session: ${now}. Before: ${then}.`);
    }
    default:
      return bestInWords(better, name(better.exercise), locale);
  }
}

type Best = Extract<Better, { readonly kind: 'load' | 'seconds' | 'reps' }>;

function bestInWords({ kind, side, value, before, load }: Best, exercise: string, locale: string): string {
  const [now, then] = [valueInWords(kind, value, locale), valueInWords(kind, before, locale)];
  const on = side === 'left' ? msg('on the left') : msg('on the right');
  const what = side ? msg(str`${exercise}, ${on}`) : exercise;
  if (kind === 'load') return msg(str`${what}: your heaviest yet, ${now}. Before: ${then}.`);
  const at = load === undefined ? undefined : valueInWords('load', load, locale);
  if (kind === 'seconds')
    return at === undefined
      ? msg(str`${what}: your longest set yet, ${now}. Before: ${then}.`)
      : msg(str`${what}: your longest set with ${at}, ${now}. Before: ${then}.`);
  if (at === undefined) return msg(str`${what}: your most in a set yet, ${now}. Before: ${then}.`);
  return msg(str`${what}: your most in a set with ${at}, ${now}. Before: ${then}.`);
}
