import { max } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { addDays, type Day, daysBetween } from '../../core/history/day.ts';
import { type PeriodUnit, periodAfter, periodOf } from '../../core/history/period.ts';
import { monthInWords } from '../period-words.ts';

/** Pixels a label of the time axis needs, and the next one away from it. */
const LABEL = 46;

export interface TimeTick {
  readonly day: Day;
  readonly words: string;
}

/** The upright axis. It begins at 0, so that a length is an amount. */
export const valueScale = (values: readonly number[], height: number): ScaleLinear<number, number> =>
  scaleLinear()
    .domain([0, max(values) || 1])
    .nice(3)
    .range([height, 0]);

/** Where a day lies between two others, in pixels. */
export function timeScale(
  from: Day,
  to: Day,
  [left, right]: readonly [number, number],
): (day: Day) => number {
  const scale = scaleLinear()
    .domain([0, Math.max(1, daysBetween(from, to))])
    .range([left, right]);
  return (day) => scale(daysBetween(from, day));
}

/** Months, or years where months would crowd: as many as there is room for. */
export function timeTicks(from: Day, to: Day, width: number, locale: string): readonly TimeTick[] {
  const room = Math.max(1, Math.floor(width / LABEL));
  const months = daysBetween(from, to) / 30;
  const unit: PeriodUnit = months <= Math.min(room * 3, 18) ? 'month' : 'year';
  const starts: Day[] = [];
  for (let at = periodAfter(addDays(from, -1), unit); at <= to; at = periodAfter(at, unit)) starts.push(at);
  const step = Math.ceil(starts.length / room);
  // Counted from January or from a round year, so that what is named are the same months each year.
  const named = starts.filter((day) => numberOf(day, unit) % step === 0);
  return (named.length > 0 ? named : [periodOf(from, unit)]).map((day) => ({
    day,
    words: unit === 'year' || day.slice(5, 7) === '01' ? day.slice(0, 4) : monthInWords(day, locale),
  }));
}

const numberOf = (day: Day, unit: PeriodUnit): number =>
  unit === 'year' ? Number(day.slice(0, 4)) : Number(day.slice(5, 7)) - 1;
