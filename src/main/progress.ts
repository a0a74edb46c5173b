import { PATTERNS } from '../content/en/terms.ts';
import { EXERCISES, isExerciseId } from '../content/exercises.ts';
import { isTryRoutine } from '../content/find-routine.ts';
import { compareSides } from '../core/history/compare-sides.ts';
import { markWeeks, weeksInARow } from '../core/history/count-weeks.ts';
import { addDays, type Day, weekOf } from '../core/history/day.ts';
import type { Digest, Effort } from '../core/history/digest.ts';
import type { Goal } from '../core/history/goal.ts';
import { painOver } from '../core/history/pain.ts';
import { unitFor } from '../core/history/period.ts';
import { bestByPeriod, MEASURES, type SeriesBySide, seriesOf } from '../core/history/series.ts';
import { OTHER_PATTERN, type PeriodTotal, type Span, totalPeriods } from '../core/history/total-periods.ts';
import { strainOf } from '../core/history/weigh-load.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type {
  DoneExercise,
  ExerciseOverview,
  MeasureSeries,
  Overview,
  PatternSets,
  Range,
  Weeks,
} from '../ui/screens/progress-models.ts';

/** Weeks shown as marks, and as the shortest range. */
export const WEEKS = 12;
/** Points of a line that can still be told apart. */
const MOST_POINTS = 80;

/** The days of a range that ends today; `all` begins at the first session. The current week is the last, and whole. */
export function spanOf(range: Range, today: Day, first: Day = today): Span {
  const to = addDays(weekOf(today), 6);
  if (range === 'all') return { from: first < to ? first : weekOf(today), to };
  return { from: addDays(weekOf(today), -7 * ((range === 'weeks' ? WEEKS : 52) - 1)), to };
}

const patternOf = (exercise: string): string | undefined =>
  isExerciseId(exercise) ? EXERCISES[exercise].pattern : undefined;

/** Draws up what the screen of all sessions shows. */
export function overviewOf(digests: readonly Digest[], range: Range, span: Span, today: Day): Overview {
  const unit = unitFor(span.from, span.to);
  const within = digests.filter(({ day }) => day >= span.from && day <= span.to);
  const totals = totalPeriods(within, span, unit, patternOf);
  return {
    range,
    span,
    unit,
    sessions: within.length,
    totals,
    patterns: patternsOf(totals),
    strain: strainOf(digests, addDays(weekOf(today), -7)),
    pain: painOver(within),
  };
}

function patternsOf(totals: readonly PeriodTotal[]): readonly PatternSets[] {
  const patterns = new Set(totals.flatMap(({ sets }) => Object.keys(sets)));
  const sum = ({ values }: PatternSets): number => values.reduce((total, value) => total + value, 0);
  return [...patterns]
    .map((pattern) => ({
      name: pattern === OTHER_PATTERN ? '' : PATTERNS[pattern as keyof typeof PATTERNS],
      values: totals.map(({ sets }) => sets[pattern] ?? 0),
    }))
    .sort((a, b) => sum(b) - sum(a));
}

/** Marks the weeks from `from` on. One set of an exercise, to try it, is no session of anybody's week. */
export function weeksOf(digests: readonly Digest[], goal: Goal, from: Day, today: Day): Weeks {
  const sessions = digests.filter(({ routine }) => !isTryRoutine(routine));
  const marks = markWeeks(sessions, goal, from, today);
  return { marks: marks.slice(-WEEKS), streak: weeksInARow(marks) };
}

/** Draws up what the screen of one exercise shows. */
export function exerciseOverviewOf(
  efforts: readonly Effort[],
  range: Range,
  span: Span,
  today: Day,
): ExerciseOverview {
  const within = efforts.filter(({ day }) => day >= span.from && day <= span.to);
  return {
    range,
    span,
    sessions: within.length,
    measures: MEASURES.map((measure) => {
      const sides = seriesOf(within, measure);
      return { measure, sides, ...thinned(sides, span) };
    }).filter(({ sides }) => Object.keys(sides).length > 0),
    sides: compareSides(efforts, today),
  };
}

function thinned(sides: SeriesBySide, { from, to }: Span): Pick<MeasureSeries, 'drawn'> {
  if (Object.values(sides).every(({ length }) => length <= MOST_POINTS)) return {};
  const unit = unitFor(from, to);
  const best = Object.entries(sides).map(([side, points]) => [side, bestByPeriod(points, unit)]);
  return { drawn: { sides: Object.fromEntries(best), unit } };
}

/**
 * The exercises, those with most sets in the sessions first, then by name.
 *
 * @param names of those that the catalogue does not have
 */
export function doneExercises(
  ids: readonly string[],
  language: CoachLanguage,
  names: ReadonlyMap<string, string>,
  digests: readonly Digest[],
): readonly DoneExercise[] {
  const sets = new Map<string, number>();
  for (const digest of digests)
    for (const [id, count] of Object.entries(digest.sets)) sets.set(id, (sets.get(id) ?? 0) + count);
  const most = (id: string): number => sets.get(id) ?? 0;
  return ids
    .map((id) => ({
      id,
      name: language.exercise(id)?.name ?? names.get(id) ?? id.replaceAll('-', ' '),
      known: isExerciseId(id),
    }))
    .sort((a, b) => most(b.id) - most(a.id) || a.name.localeCompare(b.name, language.tag));
}
