import { addDays, type Day, daysBetween, weekOf } from './day.ts';

/** Days taken together: a week begins on its Monday, a month and a year on their first. */
export type PeriodUnit = 'week' | 'month' | 'year';

/** Columns that can still be told apart on a phone. */
const MOST_WEEKS = 54;
const MOST_MONTHS = 60;

/** The first day of the period a day lies in. */
export function periodOf(day: Day, unit: PeriodUnit): Day {
  if (unit === 'week') return weekOf(day);
  return unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

/** The first day of the period after the one a day lies in. */
export const periodAfter = (day: Day, unit: PeriodUnit): Day =>
  periodOf(addDays(periodOf(day, unit), { week: 7, month: 31, year: 366 }[unit]), unit);

/** The first days of all periods from that of one day to that of another, in order and without a gap. */
export function periodsBetween(from: Day, to: Day, unit: PeriodUnit): readonly Day[] {
  const starts: Day[] = [];
  for (let start = periodOf(from, unit); start <= to; start = periodAfter(start, unit)) starts.push(start);
  return starts;
}

/** The finest unit in which so long a time can be shown. */
export function unitFor(from: Day, to: Day): PeriodUnit {
  const days = daysBetween(from, to);
  if (days <= MOST_WEEKS * 7) return 'week';
  return days <= MOST_MONTHS * 30 ? 'month' : 'year';
}
