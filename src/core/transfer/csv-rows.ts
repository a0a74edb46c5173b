import Papa from 'papaparse';
import { FORMULA } from './formula.ts';

export type Cell = string | number | undefined;

/**
 * Rows of a CSV file after RFC 4180, each ended by CRLF. Text that a spreadsheet would run as a formula gets a leading
 * apostrophe; numbers are numbers and stay as they are.
 */
export function csvRows(rows: readonly (readonly Cell[])[], { quoted = false } = {}): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map((cell) => cell ?? ''));
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA, quotes: quoted })}\r\n`;
}

/** Takes back the apostrophe of {@link csvRows}. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
