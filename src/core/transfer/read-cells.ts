import { cleanLine, cleanText } from './clean-text.ts';
import type { ForeignSet, ReadingAid, WeightUnit } from './foreign.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { readDuration, readNumber } from './read-number.ts';

type Cell = (column: string) => string;

/** Kilograms of a pound, by definition. */
const POUND = 0.45359237;

/** What the readers of all dialects share: each part, or what is wrong with it. */
export interface Cells {
  readonly exercise: string;
  readonly began: ReadDate | undefined;
  readonly reps: string;
  readonly seconds: string;
  readonly load: string;
  /** Undefined where the table does not say. */
  readonly unit?: WeightUnit | undefined;
  readonly rpe: string;
  readonly title: string;
  readonly warmUp: boolean;
  readonly duration?: number | undefined;
  readonly sessionNote: string;
  readonly note: string;
  /** As it stands there, with its unit; empty where there is none. */
  readonly distance?: string;
  readonly doneAfter?: number | undefined;
}

/** Puts a set together. Nothing is guessed: a cell that is not what it should be is told. */
export function setFrom(cells: Cells, aid: ReadingAid) {
  const exercise = cleanLine(cells.exercise, 80);
  if (exercise === '') return 'has no exercise';
  if (cells.began === undefined) return 'has a date that cannot be read';
  const reps = optional(cells.reps, (cell) => readNumber(cell, 0, 100_000));
  if (reps === null) return 'has repetitions that are not a number';
  const seconds = optional(cells.seconds, readDuration);
  if (seconds === null) return 'has a time that cannot be read';
  const load = optional(cells.load, (cell) => readNumber(cell, -1_000, 2_000));
  if (load === null) return 'has a weight that is not a number';
  const rpe = optional(cells.rpe, (cell) => readNumber(cell, 0, 10));
  if (rpe === null) return 'has an RPE that is not a number from 0 to 10';
  const counted = reps !== undefined && Math.round(reps) > 0 ? Math.round(reps) : undefined;
  const timed = seconds !== undefined && Math.round(seconds) > 0 ? Math.round(seconds) : undefined;
  const { distance = '' } = cells;
  if (counted === undefined && timed === undefined)
    return distance === '' ? 'has neither repetitions nor a time' : 'has a distance alone';
  const kilograms = inKilograms(load ?? 0, cells.unit ?? aid.unit);
  // A session has no place for a distance but the note.
  const note = cleanText([distance, cells.note].filter((text) => text !== '').join(', '), 1_000);
  const sessionNote = cleanText(cells.sessionNote, 2_000);
  const { duration, doneAfter, began } = cells;
  return {
    startedAt: began.moment,
    clock: began.clock,
    title: cleanLine(cells.title, 80),
    exercise,
    warmUp: cells.warmUp,
    ...(duration !== undefined && duration > 0 && { duration }),
    ...(doneAfter !== undefined && { doneAfter }),
    ...(counted !== undefined && { reps: counted }),
    ...(timed !== undefined && { seconds: timed }),
    // Assistance is written as a weight below nothing; there is no word for it here.
    ...(kilograms > 0 && { load: kilograms }),
    ...(rpe !== undefined && rpe > 0 && { rpe }),
    ...(note !== '' && { note }),
    ...(sessionNote !== '' && { sessionNote }),
  } satisfies Omit<ForeignSet, 'row'>;
}

/** Undefined for an empty cell, null for one that cannot be read. */
function optional(cell: string, read: (cell: string) => number | undefined): number | undefined | null {
  return cell.trim() === '' ? undefined : (read(cell) ?? null);
}

/** To the hundredth: what was loaded was a round number in its own unit. */
const inKilograms = (load: number, unit: WeightUnit): number =>
  Math.round(load * (unit === 'lb' ? POUND : 1) * 100) / 100;

/** The columns a weight may stand in, with the unit their name tells. */
const WEIGHTS: readonly (readonly [string, WeightUnit | undefined])[] = [
  ['weight kg', 'kg'],
  ['weight kgs', 'kg'],
  ['weight lbs', 'lb'],
  ['weight lb', 'lb'],
  ['completed weight value', undefined],
  ['weight', undefined],
];

export function weightIn(cell: Cell): { load: string; unit: WeightUnit | undefined } {
  const [column, unit] = WEIGHTS.find(([name]) => cell(name).trim() !== '') ?? ['weight', undefined];
  const said = (cell('weight unit') || cell('completed weight unit')).trim().toLowerCase();
  return { load: cell(column), unit: unit ?? unitNamed(said) };
}

const unitNamed = (name: string): WeightUnit | undefined =>
  /^(kg|kgs|kilo)/.test(name) ? 'kg' : /^(lb|lbs|pound)/.test(name) ? 'lb' : undefined;

/** The first of the columns that has something in it. */
export const firstOf = (cell: Cell, ...columns: readonly string[]): string =>
  columns.map(cell).find((text) => text.trim() !== '') ?? '';

export const isYes = (text: string): boolean => /^(1|true|yes|y)$/i.test(text.trim());

/** Notes in which the ends of lines were written out. */
export const withLines = (text: string): string => text.replaceAll(/\\r?\\n|\\n/g, '\n');

export const dateIn = (text: string, { zone, dayFirst }: ReadingAid): ReadDate | undefined =>
  readDate(text, zone, dayFirst);

/** The columns a distance may stand in, with the unit their name tells. */
const DISTANCES: readonly (readonly [string, string])[] = [
  ['distance km', 'km'],
  ['distance miles', 'mi'],
  ['distance meters', 'm'],
  ['distance m', 'm'],
  ['distance', ''],
];

/** A distance as it stands there: `5 km`. Nothing is reckoned with it. */
export function distanceIn(cell: Cell): string {
  const [column, unit] = DISTANCES.find(([name]) => cell(name).trim() !== '') ?? ['distance', ''];
  const amount = readNumber(cell(column), 0, 10_000_000);
  if (amount === undefined || amount === 0) return '';
  return `${amount} ${unit || cleanLine(cell('distance unit'), 12) || '(distance)'}`;
}
