import { msg, str } from '@lit/localize';
import type { SideComparison } from '../core/history/compare-sides.ts';
import { type Digest, lengthOf, type WorkedSide } from '../core/history/digest.ts';
import type { PeriodUnit } from '../core/history/period.ts';
import type { Measure } from '../core/history/series.ts';
import { minutesInWords } from './words.ts';

const number = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value);

/** `95 min`, `9 h 12 min`. */
export const durationInWords = (minutes: number): string => {
  const whole = Math.round(minutes);
  if (whole < 120) return msg(str`${whole} min`);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 ? msg(str`${hours} h`) : msg(str`${hours} h ${rest} min`);
};

/** How long a session took: `12 min`. */
export const lengthInWords = (session: Pick<Digest, 'active'>): string => {
  const length = lengthOf(session);
  return length === undefined ? msg('length unknown') : minutesInWords(length / 60_000);
};

export const measureInWords = (measure: Measure): string => {
  switch (measure) {
    case 'seconds':
      return msg('Longest set');
    case 'reps':
      return msg('Most repetitions in a set');
    case 'load':
      return msg('Heaviest load');
    case 'tempo':
      return msg('Length of a repetition');
    case 'total-seconds':
      return msg('Time in all, by session');
    case 'total-reps':
      return msg('Repetitions in all, by session');
    case 'volume':
      return msg('Load × repetitions, by session');
  }
};

/** A value with its unit: `41 s`, `12 reps`, `1,240 kg`. */
export const valueInWords = (measure: Measure, value: number, locale: string): string => {
  const amount = number(value, locale);
  switch (measure) {
    case 'seconds':
    case 'tempo':
      return msg(str`${amount} s`);
    case 'total-seconds': {
      if (value < 120) return msg(str`${amount} s`);
      const seconds = String(Math.round(value) % 60).padStart(2, '0');
      return msg(str`${Math.floor(Math.round(value) / 60)}:${seconds} min`);
    }
    case 'reps':
    case 'total-reps':
      return value === 1 ? msg('1 rep') : msg(str`${amount} reps`);
    case 'load':
    case 'volume':
      return msg(str`${amount} kg`);
  }
};

/** That not every value is drawn. */
export const thinnedInWords = (unit: PeriodUnit): string => {
  if (unit === 'week') return msg('Drawn is the best of each week; the table has every session.');
  if (unit === 'month') return msg('Drawn is the best of each month; the table has every session.');
  return msg('Drawn is the best of each year; the table has every session.');
};

export const sideName = (side: WorkedSide): string => {
  if (side === 'left') return msg('Left');
  return side === 'right' ? msg('Right') : msg('Both');
};

/** Left against right, in one sentence. */
export function sidesInWords(
  { measure, left, right, behind, share }: SideComparison,
  locale: string,
): string {
  const [a, b] = [valueInWords(measure, left, locale), valueInWords(measure, right, locale)];
  if (!behind) return msg(str`Left and right are alike: ${a} and ${b} over the last 4 weeks.`);
  const [less, more] = behind === 'left' ? [a, b] : [b, a];
  const [side, percent] = [sideName(behind), `${Math.round(share * 100)} %`];
  if (measure === 'seconds')
    return msg(str`${side} holds ${percent} shorter: ${less} against ${more} over the last 4 weeks.`);
  if (measure === 'reps')
    return msg(str`${side} does ${percent} fewer: ${less} against ${more} over the last 4 weeks.`);
  return msg(str`${side} lifts ${percent} less: ${less} against ${more} over the last 4 weeks.`);
}
