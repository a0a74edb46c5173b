import type { Dialect, Source } from './foreign.ts';
import { dateIn, firstOf, isYes, setFrom, weightIn, withLines } from './read-cells.ts';
import { readDuration } from './read-number.ts';

/** Strong, in every shape its export has had: with and without units, with commas or semicolons, numbered or not. */
const strong: Dialect = {
  source: 'strong',
  columns: ['date', 'workout name', 'exercise name', 'set order'],
  date: 'date',
  read(cell, aid) {
    const order = cell('set order').trim().toLowerCase();
    // Pauses and remarks are rows as well.
    if (order === 'rest timer' || order === 'note') return undefined;
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise name'),
        startedAt: dateIn(cell('date'), aid),
        title: cell('workout name'),
        duration: readDuration(firstOf(cell, 'duration sec', 'duration', 'workout duration')),
        warmUp: order === 'w',
        reps: cell('reps'),
        seconds: cell('seconds'),
        rpe: cell('rpe'),
        note: cell('notes'),
        sessionNote: cell('workout notes'),
      },
      aid,
    );
  },
};

const hevy: Dialect = {
  source: 'hevy',
  columns: ['title', 'start time', 'exercise title', 'set type'],
  date: 'start time',
  read(cell, aid) {
    const startedAt = dateIn(cell('start time'), aid);
    const endedAt = dateIn(cell('end time'), aid);
    const duration =
      startedAt === undefined || endedAt === undefined ? undefined : (endedAt - startedAt) / 1_000;
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise title'),
        startedAt,
        title: cell('title'),
        duration: duration !== undefined && duration <= 86_400 ? duration : undefined,
        warmUp: /warm/i.test(cell('set type')),
        reps: cell('reps'),
        seconds: cell('duration seconds'),
        rpe: cell('rpe'),
        note: withLines(cell('exercise notes')),
        sessionNote: withLines(cell('description')),
      },
      aid,
    );
  },
};

const liftosaur: Dialect = {
  source: 'liftosaur',
  columns: ['workout datetime', 'exercise', 'completed reps'],
  date: 'workout datetime',
  read(cell, aid) {
    // Planned and not done.
    if (cell('completed reps').trim() === '') return undefined;
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise'),
        startedAt: dateIn(cell('workout datetime'), aid),
        title: [cell('program'), cell('day name')].filter((name) => name.trim() !== '').join(' · '),
        warmUp: isYes(cell('is warmup set')),
        reps: cell('completed reps'),
        seconds: '',
        rpe: cell('completed rpe'),
        note: cell('notes'),
        sessionNote: '',
      },
      aid,
    );
  },
};

/** FitNotes, Fitbod, openGym and their like: a date, an exercise, and what was done. */
const table = (source: Source, columns: readonly string[], date = 'date'): Dialect => ({
  source,
  columns: [date, 'exercise', ...columns],
  date,
  read(cell, aid) {
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise'),
        startedAt: dateIn(cell(date), aid),
        title: firstOf(cell, 'workout name', 'workout', 'routine', 'name'),
        warmUp: isYes(firstOf(cell, 'iswarmup', 'is warmup', 'warmup')),
        reps: cell('reps'),
        seconds: firstOf(cell, 'seconds', 'duration s', 'duration seconds', 'time', 'duration'),
        rpe: cell('rpe'),
        note: firstOf(cell, 'note', 'notes', 'comment'),
        sessionNote: '',
      },
      aid,
    );
  },
});

/** The first whose columns are all there. */
export const DIALECTS: readonly Dialect[] = [
  strong,
  hevy,
  liftosaur,
  table('fitbod', ['iswarmup', 'multiplier']),
  table('fitnotes', ['category', 'reps']),
  table('fitnotes', ['reps', 'status'], 'starttime'),
  table('table', ['reps']),
  table('table', ['seconds']),
  table('table', ['duration']),
];
