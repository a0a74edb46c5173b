import type { Day } from './day.ts';
import type { Effort, SideEffort, WorkedSide } from './digest.ts';
import { type PeriodUnit, periodOf } from './period.ts';

/**
 * What is followed of an exercise, per session: the longest set (s), most repetitions of a set, heaviest load (kg),
 * length of a repetition (s); and over all sets, both sides together, seconds, repetitions, load × repetitions (kg).
 */
export type Measure = 'seconds' | 'reps' | 'load' | 'tempo' | 'total-seconds' | 'total-reps' | 'volume';

/** As they are shown. */
export const MEASURES: readonly Measure[] = [
  'load',
  'seconds',
  'reps',
  'volume',
  'total-seconds',
  'total-reps',
  'tempo',
];

export interface SeriesPoint {
  readonly day: Day;
  readonly value: number;
}

export type SeriesBySide = Readonly<Partial<Record<WorkedSide, readonly SeriesPoint[]>>>;

/** One measure of one exercise over time, oldest first. What is not of one side is under `both`. */
export function seriesOf(efforts: readonly Effort[], measure: Measure): SeriesBySide {
  const series: Partial<Record<WorkedSide, SeriesPoint[]>> = {};
  for (const effort of inOrder(efforts))
    for (const [side, value] of Object.entries(valuesOf(effort, measure)) as [WorkedSide, number][]) {
      series[side] ??= [];
      series[side].push({ day: effort.day, value });
    }
  return series;
}

/** Keeps the best of each period, so that years of points can be told apart. */
export function bestByPeriod(points: readonly SeriesPoint[], unit: PeriodUnit): readonly SeriesPoint[] {
  const best = new Map<Day, SeriesPoint>();
  for (const point of points) {
    const period = periodOf(point.day, unit);
    const before = best.get(period);
    if (!before || point.value > before.value) best.set(period, point);
  }
  return [...best.values()];
}

/** Sessions in the order they were done; a clock put back does not change it. */
export const inOrder = (efforts: readonly Effort[]): readonly Effort[] =>
  efforts.toSorted((a, b) => a.sequence - b.sequence);

function valuesOf(effort: Effort, measure: Measure): Partial<Record<WorkedSide, number>> {
  if (measure === 'tempo')
    return effort.tempo ? { both: effort.tempo.reduce((total, part) => total + part, 0) } : {};
  if (measure === 'seconds' || measure === 'reps' || measure === 'load') {
    const entries = Object.entries(effort.sides).map(([side, done]) => [side, done[measure]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  const total = totalOf(effort, measure);
  return total === undefined ? {} : { both: total };
}

const FIELD = { 'total-seconds': 'totalSeconds', 'total-reps': 'totalReps', volume: 'volume' } as const;

/** A measure over all sides; undefined when no side has it. */
export function totalOf({ sides }: Effort, measure: keyof typeof FIELD): number | undefined {
  const values = Object.values(sides)
    .map((done: SideEffort) => done[FIELD[measure]])
    .filter((value) => value !== undefined);
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) : undefined;
}
