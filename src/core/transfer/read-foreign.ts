import { type Parsed, refuse } from '../strict-json.ts';
import { MOST_REJECTS, type Rejected } from './backup.ts';
import { DIALECTS, OWN_TABLE } from './dialects.ts';
import type { ForeignSet, ReadingAid, Source } from './foreign.ts';
import { readDate } from './read-date.ts';
import { readTable, type TableRow } from './read-table.ts';

/** Different exercises in one file; nobody does more, and each is compared with the whole catalogue. */
const MOST_EXERCISES = 2_000;
/** More sets a session are a mistake of the file. */
const MOST_SETS = 500;

export interface ForeignSession {
  /** Epoch milliseconds, by the clocks of the zone it was read in. */
  readonly startedAt: number;
  /** What stands in the file, wherever that is read. */
  readonly clock: string;
  readonly title: string;
  /** In the order of the table; at least one. */
  readonly sets: readonly ForeignSet[];
  /** What stands in rows of its own, with the exercise it is about. */
  readonly remarks: readonly string[];
}

/** Dates of which nobody can tell the day from the month. */
export interface UnsureDates {
  /** How they were read. */
  readonly dayFirst: boolean;
  /** One of them as it stands there, and what it is read in each way, in epoch milliseconds. */
  readonly example: string;
  readonly asDayFirst: number;
  readonly asMonthFirst: number;
}

export interface Foreign {
  readonly source: Source;
  /** Whether there are weights without a unit, so that the athlete must say which it is. */
  readonly unitMissing: boolean;
  /** Present where the athlete must say which number is the day. */
  readonly unsureDates?: UnsureDates;
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
  if (OWN_TABLE.every((column) => columns.includes(column)))
    return refuse('', 'is a table this app wrote for spreadsheets; the backup is what can be read again');
  const dialect = DIALECTS.find((candidate) => candidate.columns.every((column) => columns.includes(column)));
  if (!dialect) return refuse('', 'has columns of no program that is known here');
  const { unsure, ...found } = orderOf(rows, dialect.date);
  const dayFirst = aid.dayFirst ?? found.dayFirst;

  const exercises = new Set<string>();
  const sessions = new Map<string, Gathered>();
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
    const { startedAt, clock, title } = set;
    const key = `${clock} ${title}`;
    const session = sessions.get(key) ?? { startedAt, clock, title, sets: [], remarks: [] };
    sessions.set(key, session);
    if ('remark' in set) {
      session.remarks.push(set.exercise === '' ? set.remark : `${set.exercise}: ${set.remark}`);
      continue;
    }
    exercises.add(set.exercise);
    if (exercises.size > MOST_EXERCISES)
      return refuse('', `has more than ${MOST_EXERCISES} different exercises`);
    if (session.sets.length < MOST_SETS) session.sets.push({ row, ...set });
    else reject(row, `is beyond ${MOST_SETS} sets of one session`);
  }
  const withSets = [...sessions.values()].filter(({ sets }) => sets.length > 0);
  if (withSets.length === 0) {
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
      ...(unsure !== undefined && { unsureDates: unsureDates(unsure, dayFirst) }),
      sessions: withSets.sort((one, other) => one.startedAt - other.startedAt),
      rejected,
      rejectedCount,
    },
  };
}

interface Gathered extends ForeignSession {
  readonly sets: ForeignSet[];
  readonly remarks: string[];
}

/**
 * Days above 12 tell; otherwise slashes are American, and everybody else begins with the day. `unsure`: a date that shows
 * where that is a guess.
 */
function orderOf(
  rows: readonly TableRow[],
  column: string,
): { readonly dayFirst: boolean; readonly unsure?: string } {
  let unsure: string | undefined;
  let slashes = false;
  for (const { cell } of rows) {
    const text = cell(column).trim();
    const [, first, mark, second] = /^(\d{1,2})([./-])(\d{1,2})[./-]\d/.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    if (Number(first) > 12) return { dayFirst: true };
    if (Number(second) > 12) return { dayFirst: false };
    slashes = mark === '/';
    // The fifth of May is the same either way.
    if (Number(first) !== Number(second)) unsure ??= text;
  }
  return { dayFirst: !slashes, ...(unsure !== undefined && { unsure }) };
}

function unsureDates(example: string, dayFirst: boolean): UnsureDates {
  const read = (first: boolean): number => readDate(example, 'UTC', first)?.moment ?? 0;
  return { dayFirst, example: example.slice(0, 40), asDayFirst: read(true), asMonthFirst: read(false) };
}
