import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { minify, transformWithOxc } from 'vite';
import { FIGURES } from '../src/content/figures/index.ts';
import { add, type Bytes, measure, measureFirstLoad, NOTHING } from '../tools/first-load.ts';
import { ROOT } from '../tools/run.ts';
import { printTable } from './table.ts';

const row = (name: string, { raw, gzip, brotli }: Bytes) => [name, ...[raw, gzip, brotli].map(String)];

/** Bytes of the first load, which `npm run size` holds to their budget, and of the figures, which come beside it. */
export async function benchBytes(dir: string): Promise<void> {
  const sizes = await measureFirstLoad(dir);
  const parts = (['script', 'style', 'html', 'total'] as const).map((part) => row(part, sizes[part]));
  printTable('First load, bytes', ['part', 'raw', 'gzip', 'brotli'], parts);

  const figures = await Promise.all(Object.keys(FIGURES).map(async (id) => ({ id, ...(await alone(id)) })));
  const sum = figures.reduce<Bytes>(add, NOTHING);
  const mean = (of: keyof Bytes) => Math.round(sum[of] / figures.length);
  const [largest] = figures.sort((a, b) => b.brotli - a.brotli);
  const [chunk] = globSync('assets/figures-*.js', { cwd: dir });
  if (!largest || !chunk) throw new Error('There are no figures');
  printTable(
    'Figures, bytes',
    ['what', 'raw', 'gzip', 'brotli'],
    [
      row('one by itself, mean', { raw: mean('raw'), gzip: mean('gzip'), brotli: mean('brotli') }),
      row(`the largest, ${largest.id}`, largest),
      row(
        `all ${figures.length}, the one file that is fetched`,
        await measure(await readFile(join(dir, chunk))),
      ),
    ],
  );
}

/** A figure as the build would write it if it were the only one. */
async function alone(id: string): Promise<Bytes> {
  const path = join(ROOT, 'src/content/figures', `${id}.ts`);
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path);
  return measure(Buffer.from((await minify(basename(path), code)).code));
}
