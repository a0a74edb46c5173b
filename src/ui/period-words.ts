import { addDays, type Day } from '../core/history/day.ts';
import type { PeriodUnit } from '../core/history/period.ts';

/** Calendar days have no zone; read and written as UTC they stay what they are. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
};

/** `20 Nov 2026`. */
export const dayInWords = (day: Day, locale: string): string =>
  formatOf(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(day));

/** `Nov`. */
export const monthInWords = (day: Day, locale: string): string =>
  formatOf(locale, { month: 'short' }).format(Date.parse(day));

/** A period by its first day: `16 – 22 Nov 2026`, `November 2026`, `2026`. */
export function periodInWords(start: Day, unit: PeriodUnit, locale: string): string {
  if (unit === 'year') return start.slice(0, 4);
  if (unit === 'month') return formatOf(locale, { month: 'long', year: 'numeric' }).format(Date.parse(start));
  const format = formatOf(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(Date.parse(start), Date.parse(addDays(start, 6)));
}
