import { FORMULA } from './formula.ts';

/** A table as spreadsheets take it from the clipboard: cells between tabs, and nothing that they would run. */
export const tabbedRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellOf).join('\t')).join('\n');

const cellOf = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
};
