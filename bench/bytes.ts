import { type Bytes, measureFirstLoad } from '../tools/first-load.ts';
import { printTable } from './table.ts';

/** Bytes of the first load. `npm run size` holds them to their budget. */
export async function benchBytes(dir: string): Promise<void> {
  const sizes = await measureFirstLoad(dir);
  const row = (name: string, { raw, gzip, brotli }: Bytes) => [name, ...[raw, gzip, brotli].map(String)];
  printTable(
    'First load, bytes',
    ['part', 'raw', 'gzip', 'brotli'],
    (['script', 'style', 'html', 'total'] as const).map((part) => row(part, sizes[part])),
  );
}
