import { clockTimeAt } from '../zoned-time.ts';

/** A calendar day, `YYYY-MM-DD`. Days compare as their text does. */
export type Day = string;

const LENGTH = 86_400_000;

/** The day the calendars of the zone show at the moment (epoch milliseconds). */
export function dayOf(moment: number, zone: string): Day {
  const { year, month, day } = clockTimeAt(moment, zone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * LENGTH).toISOString().slice(0, 10);

/** How many days lie from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / LENGTH);

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: Day): number => (new Date(day).getUTCDay() + 6) % 7;

/** The Monday of the day's week (ISO 8601). */
export const weekOf = (day: Day): Day => addDays(day, -weekdayOf(day));

const two = (n: number): string => String(n).padStart(2, '0');
