import Papa from 'papaparse';
import { type Parsed, refuse } from '../strict-json.ts';
import { withoutApostrophe } from './csv-rows.ts';

/** Characters of the largest table that is read: some 200,000 sets. */
export const LARGEST_TABLE = 20_000_000;
const MOST_ROWS = 250_000;
const MOST_COLUMNS = 100;
const LONGEST_CELL = 20_000;

/** One row, by the names of its columns as {@link columnName} writes them. */
export interface TableRow {
  /** 1-based number of the row, the header being the first. */
  readonly row: number;
  cell(column: string): string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Reads a CSV file with commas, semicolons or tabs between its cells. Never throws. */
export function readTable(text: string): Parsed<Table> {
  if (text.length > LARGEST_TABLE) return refuse('', 'is larger than 20 MB');
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return refuse('', 'is empty');
  const { data, errors } = Papa.parse<string[]>(bare, {
    delimiter: delimiterOf(bare),
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 2,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return refuse(`row ${(broken.row ?? 0) + 1}`, 'has a quotation mark that is not closed');
  const [header, ...rows] = data;
  if (!header || rows.length === 0) return refuse('', 'has no rows');
  if (rows.length > MOST_ROWS) return refuse('', `has more than ${MOST_ROWS} rows`);
  if (header.length > MOST_COLUMNS) return refuse('', `has more than ${MOST_COLUMNS} columns`);
  const columns = header.map(columnName);
  const places = new Map(columns.map((name, i) => [name, i]));
  return {
    ok: true,
    value: {
      columns,
      rows: rows.map((cells, i) => ({
        row: i + 2,
        cell: (column) => {
          const place = places.get(column);
          return place === undefined ? '' : withoutApostrophe(cells[place] ?? '').slice(0, LONGEST_CELL);
        },
      })),
    },
  };
}

/** `Weight (kg)`, `weight_kg` and `Weight(kg)` are one: words of letters and digits, in lower case. */
const columnName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).mark;
}
