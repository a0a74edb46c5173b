import { cleanLine, cleanText } from './clean-text.ts';
import type { Dialect, ForeignRemark, Source } from './foreign.ts';
import { dateIn, distanceIn, firstOf, isYes, setFrom, weightIn, withLines } from './read-cells.ts';
import type { ReadDate } from './read-date.ts';
import { readDuration } from './read-number.ts';

/** Strong, in every shape its export has had: with and without units, with commas or semicolons, numbered or not. */
const strong: Dialect = {
  source: 'strong',
  columns: ['date', 'workout name', 'exercise name', 'set order'],
  date: 'date',
  read(cell, aid) {
    const order = cell('set order').trim().toLowerCase();
    // Pauses and remarks are rows as well.
    if (order === 'rest timer') return undefined;
    if (order === 'note') return remarkFrom(cell, dateIn(cell('date'), aid));
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise name'),
        began: dateIn(cell('date'), aid),
        distance: distanceIn(cell),
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
    const began = dateIn(cell('start time'), aid);
    const ended = dateIn(cell('end time'), aid);
    const duration = secondsBetween(began, ended);
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise title'),
        began,
        distance: distanceIn(cell),
        title: cell('title'),
        duration,
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
    const began = dateIn(cell('workout datetime'), aid);
    return setFrom(
      {
        ...weightIn(cell),
        exercise: cell('exercise'),
        began,
        doneAfter: secondsBetween(began, dateIn(cell('completed reps time'), aid)),
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
        began: dateIn(cell(date), aid),
        distance: distanceIn(cell),
        title: firstOf(cell, 'workout name', 'workout', 'routine', 'name'),
        warmUp: isYes(firstOf(cell, 'iswarmup', 'is warmup', 'warmup')),
        reps: cell('reps'),
        // Only FitNotes means how long it took; in any other table `time` is when.
        seconds: firstOf(
          cell,
          'seconds',
          'duration s',
          'duration seconds',
          ...(source === 'fitnotes' ? ['time'] : []),
          'duration',
        ),
        rpe: cell('rpe'),
        note: firstOf(cell, 'note', 'notes', 'comment'),
        sessionNote: '',
      },
      aid,
    );
  },
});

/** Seconds from one moment to another of the same day's length; undefined where one is missing or before the other. */
function secondsBetween(from: ReadDate | undefined, to: ReadDate | undefined): number | undefined {
  if (!from || !to) return undefined;
  const seconds = (to.moment - from.moment) / 1_000;
  return seconds >= 0 && seconds <= 86_400 ? seconds : undefined;
}

/** A row of Strong's that is a note; undefined where it says nothing, or nobody knows of which session. */
function remarkFrom(
  cell: (column: string) => string,
  began: ReadDate | undefined,
): ForeignRemark | undefined {
  const remark = cleanText(cell('notes'), 1_000);
  if (!began || remark === '') return undefined;
  return {
    startedAt: began.moment,
    clock: began.clock,
    title: cleanLine(cell('workout name'), 80),
    exercise: cleanLine(cell('exercise name'), 80),
    remark,
  };
}

/**
 * Our own table for spreadsheets. It looks like one of the others, but has sets that were not done and lacks half of a
 * session: what was made of it would be another history beside the one it came from.
 */
export const OWN_TABLE: readonly string[] = ['session id', 'exercise id', 'planned seconds', 'done'];

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
