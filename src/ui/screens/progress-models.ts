import type { SideComparison } from '../../core/history/compare-sides.ts';
import type { Streak, WeekMark } from '../../core/history/count-weeks.ts';
import type { PainPoint } from '../../core/history/pain.ts';
import type { PeriodUnit } from '../../core/history/period.ts';
import type { Measure, SeriesBySide } from '../../core/history/series.ts';
import type { PeriodTotal, Span } from '../../core/history/total-periods.ts';
import type { Strain } from '../../core/history/weigh-load.ts';

/** How far back is looked. */
export type Range = 'weeks' | 'year' | 'all';

/** An exercise that was done at least once. */
export interface DoneExercise {
  readonly id: string;
  readonly name: string;
  /** The catalogue has it, and a picture. */
  readonly known: boolean;
}

/** Sets of one movement pattern, by period. */
export interface PatternSets {
  readonly name: string;
  readonly values: readonly number[];
}

/** All sessions of a time, for the eye. */
export interface Overview {
  readonly range: Range;
  readonly span: Span;
  readonly unit: PeriodUnit;
  readonly sessions: number;
  /** One for each period of the span. */
  readonly totals: readonly PeriodTotal[];
  /** Most sets first. */
  readonly patterns: readonly PatternSets[];
  /** Of the last whole week, where it is known. */
  readonly strain: Strain | undefined;
  readonly pain: readonly PainPoint[];
}

/** How the weeks went, whatever the range. */
export interface Weeks {
  /** The last ones, oldest first; the last is this week. */
  readonly marks: readonly WeekMark[];
  readonly streak: Streak;
}

export interface MeasureSeries {
  readonly measure: Measure;
  readonly sides: SeriesBySide;
  /** Present where those are too many to be told apart: the best of each period. */
  readonly drawn?: { readonly sides: SeriesBySide; readonly unit: PeriodUnit };
}

/** One exercise over a time. */
export interface ExerciseOverview {
  readonly range: Range;
  readonly span: Span;
  readonly sessions: number;
  /** Those of which there is something. */
  readonly measures: readonly MeasureSeries[];
  readonly sides: SideComparison | undefined;
}
