import type { StoredSession } from '../record.ts';
import { type ClockTime, clockTimeAt } from '../zoned-time.ts';
import { csvRows } from './csv-rows.ts';
import { lengthOf, type NameOf, rpeOf, setsOf } from './set-rows.ts';

type Sessions = AsyncIterable<StoredSession> | Iterable<StoredSession>;

const HEADER = [
  'session_id',
  'date',
  'time',
  'zone',
  'routine',
  'section',
  'exercise_id',
  'exercise',
  'set',
  'side',
  'planned_reps',
  'planned_seconds',
  'planned_load_kg',
  'done',
  'reps',
  'seconds',
  'load_kg',
  'rir',
  'session_minutes',
  'session_rpe',
  'pain',
  'pain_where',
  'note',
];

/** Everything a table can hold: one row a set, done or not, session by session. For spreadsheets. */
export async function* writeCsv(sessions: Sessions, nameOf: NameOf): AsyncGenerator<string, void, void> {
  yield csvRows([HEADER]);
  for await (const session of sessions) {
    const { record } = session;
    const time = clockTimeAt(record.startedAt, record.zone);
    yield csvRows(
      [...setsOf(session, nameOf)].map(({ step, set, name, order, done }) => [
        record.id,
        dateOf(time),
        timeOf(time),
        record.zone,
        record.routine.name,
        step.section,
        set.exercise,
        name,
        order,
        set.side,
        set.target.kind === 'reps' ? set.target.reps : undefined,
        set.target.kind === 'time' ? set.target.ms / 1_000 : undefined,
        set.load,
        done ? 'yes' : 'no',
        done?.reps,
        done?.seconds,
        done?.load,
        done?.rir,
        Math.round(record.active / 6_000) / 10,
        record.rpe,
        record.pain?.score,
        record.pain?.where,
        record.note,
      ]),
    );
  }
}

const STRONG = [
  'Date',
  'Workout Name',
  'Duration',
  'Exercise Name',
  'Set Order',
  'Weight',
  'Reps',
  'Distance',
  'Seconds',
  'Notes',
  'Workout Notes',
  'RPE',
];

/** Sets done, as Strong exports them; kilograms, for the format has no unit. A side goes into the notes of its set. */
export async function* writeStrong(sessions: Sessions, nameOf: NameOf): AsyncGenerator<string, void, void> {
  yield csvRows([STRONG]);
  for await (const session of sessions) {
    const { record } = session;
    const time = clockTimeAt(record.startedAt, record.zone);
    const minutes = Math.max(1, Math.round(lengthOf(record) / 60_000));
    const duration = minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
    yield csvRows(
      [...setsOf(session, nameOf)].flatMap(({ step, set, name, order, done }) =>
        done
          ? [
              [
                `${dateOf(time)} ${timeOf(time)}`,
                record.routine.name,
                duration,
                name,
                step.section === 'warmUp' ? 'W' : order,
                done.load ?? 0,
                done.reps ?? 0,
                0,
                done.seconds ?? 0,
                set.side,
                record.note,
                rpeOf(done),
              ],
            ]
          : [],
      ),
    );
  }
}

const HEVY = [
  'title',
  'start_time',
  'end_time',
  'description',
  'exercise_title',
  'superset_id',
  'exercise_notes',
  'set_index',
  'set_type',
  'weight_kg',
  'reps',
  'distance_km',
  'duration_seconds',
  'rpe',
];

/** Sets done, as Hevy exports them in English. */
export async function* writeHevy(sessions: Sessions, nameOf: NameOf): AsyncGenerator<string, void, void> {
  yield csvRows([HEVY], { quoted: true });
  for await (const session of sessions) {
    const { record } = session;
    const start = hevyTime(record.startedAt, record.zone);
    const end = hevyTime(record.startedAt + lengthOf(record), record.zone);
    yield csvRows(
      [...setsOf(session, nameOf)].flatMap(({ step, set, name, order, done }) =>
        done
          ? [
              [
                record.routine.name,
                start,
                end,
                record.note?.replaceAll('\n', '\\n'),
                name,
                undefined,
                set.side,
                order - 1,
                step.section === 'warmUp' ? 'warmup' : 'normal',
                done.load,
                done.reps,
                undefined,
                done.seconds,
                rpeOf(done),
              ],
            ]
          : [],
      ),
      { quoted: true },
    );
  }
}

const two = (n: number): string => String(n).padStart(2, '0');
const dateOf = ({ year, month, day }: ClockTime): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const timeOf = ({ hour, minute, second }: ClockTime): string => `${two(hour)}:${two(minute)}:${two(second)}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function hevyTime(moment: number, zone: string): string {
  const { year, month, day, hour, minute } = clockTimeAt(moment, zone);
  return `${day} ${MONTHS[month - 1]} ${year}, ${two(hour)}:${two(minute)}`;
}
