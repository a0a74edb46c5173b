import { type Parsed, refuse } from '../strict-json.ts';
import { MOST_REJECTS, type Rejected } from './backup.ts';
import { DIALECTS } from './dialects.ts';
import type { ForeignSet, ReadingAid, Source } from './foreign.ts';
import { readTable, type TableRow } from './read-table.ts';

/** Different exercises in one file; nobody does more, and each is compared with the whole catalogue. */
const MOST_EXERCISES = 2_000;
/** More sets a session are a mistake of the file. */
const MOST_SETS = 500;

export interface ForeignSession {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly title: string;
  /** In the order of the table; at least one. */
  readonly sets: readonly ForeignSet[];
}

export interface Foreign {
  readonly source: Source;
  /** Whether there are weights without a unit, so that the athlete must say which it is. */
  readonly unitMissing: boolean;
  /** By the time they began. */
  readonly sessions: readonly ForeignSession[];
  /** Rows that are left out, with `line` as the row of the table; at most {@link MOST_REJECTS} are told. */
  readonly rejected: readonly Rejected[];
  readonly rejectedCount: number;
}

/** Reads a table of another program: finds out whose it is, and puts its rows together as sessions. Never throws. */
export function readForeign(
  text: string,
  aid: Omit<ReadingAid, 'dayFirst'> & { dayFirst?: boolean },
): Parsed<Foreign> {
  const read = readTable(text);
  if (!read.ok) return read;
  const { columns, rows } = read.value;
  const dialect = DIALECTS.find((candidate) => candidate.columns.every((column) => columns.includes(column)));
  if (!dialect) return refuse('', 'has columns of no program that is known here');
  const dayFirst = aid.dayFirst ?? isDayFirst(rows, dialect.date);

  const exercises = new Set<string>();
  const sessions = new Map<string, { startedAt: number; title: string; sets: ForeignSet[] }>();
  const rejected: Rejected[] = [];
  let rejectedCount = 0;
  const reject = (line: number, problem: string): void => {
    rejectedCount++;
    if (rejected.length < MOST_REJECTS) rejected.push({ line, problem });
  };
  for (const { row, cell } of rows) {
    const set = dialect.read(cell, { ...aid, dayFirst });
    if (set === undefined) continue;
    if (typeof set === 'string') {
      reject(row, set);
      continue;
    }
    exercises.add(set.exercise);
    if (exercises.size > MOST_EXERCISES)
      return refuse('', `has more than ${MOST_EXERCISES} different exercises`);
    const key = `${set.startedAt} ${set.title}`;
    const session = sessions.get(key) ?? { startedAt: set.startedAt, title: set.title, sets: [] };
    sessions.set(key, session);
    if (session.sets.length < MOST_SETS) session.sets.push({ row, ...set });
    else reject(row, `is beyond ${MOST_SETS} sets of one session`);
  }
  if (sessions.size === 0) {
    const [first] = rejected;
    return first ? refuse(`row ${first.line}`, first.problem) : refuse('', 'has no sets that were done');
  }
  return {
    ok: true,
    value: {
      source: dialect.source,
      unitMissing:
        !columns.some((column) => /^weight (kgs?|lbs?)$|weight unit$/.test(column)) &&
        columns.includes('weight'),
      sessions: [...sessions.values()].sort((one, other) => one.startedAt - other.startedAt),
      rejected,
      rejectedCount,
    },
  };
}

/** Days above 12 tell; otherwise slashes are American, and everybody else begins with the day. */
function isDayFirst(rows: readonly TableRow[], column: string): boolean {
  let slashes = false;
  for (const { cell } of rows) {
    const found = /^(\d{1,2})([./-])(\d{1,2})[./-]/.exec(cell(column).trim());
    if (!found) continue;
    const [, first, mark, second] = found;
    if (Number(first) > 12) return true;
    if (Number(second) > 12) return false;
    slashes = mark === '/';
  }
  return !slashes;
}
