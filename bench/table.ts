import { cpus, loadavg } from 'node:os';

type Cell = string | number;

/** Milliseconds and the like: as many digits as mean something. */
const shown = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell
    : Number.isNaN(cell)
      ? '–'
      : Math.abs(cell) < 100
        ? cell.toFixed(1)
        : cell.toFixed(0);

/** Prints a table in Markdown, so that it can go into a document as it is. The first column is text. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const cells = rows.map((row) => row.map(shown));
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0), 2));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  console.log(`\n### ${title}\n\n${line(head)}\n${rule}\n${cells.map(line).join('\n')}`);
}

/** Where and when: numbers without it compare with nothing. */
export const sayMachine = (): void =>
  console.log(
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${sayLoad()}`,
  );

export const sayLoad = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
