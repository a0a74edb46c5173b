/** `npm run size`: prints the bytes of the first load; fails when they are over the budget or the catalogue is among them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, measureFirstLoad, withCatalogue } from './first-load.ts';
import { build, ROOT } from './run.ts';

/** Brotli bytes. */
const BUDGET = { script: 30 * 1024, total: 45 * 1024 } as const;

const dist = join(ROOT, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  const failed = await build();
  if (failed) process.exit(failed);
}

const sizes = await measureFirstLoad(dist);
const line = (name: string, { raw, gzip, brotli }: Bytes, limit?: number): string =>
  [
    name.padEnd(7),
    ...[raw, gzip, brotli].map((n) => String(n).padStart(8)),
    limit ? `  of ${limit}` : '',
  ].join('');

console.log('first load    raw    gzip  brotli');
console.log(line('script', sizes.script, BUDGET.script));
console.log(line('style', sizes.style));
console.log(line('html', sizes.html));
console.log(line('total', sizes.total, BUDGET.total));
for (const part of ['script', 'total'] as const)
  if (sizes[part].brotli > BUDGET[part]) {
    console.error(`${part} is ${sizes[part].brotli - BUDGET[part]} bytes over the budget`);
    process.exitCode = 1;
  }
for (const path of await withCatalogue(dist, sizes)) {
  console.error(`${path} has the catalogue in it: the first load is to do without`);
  process.exitCode = 1;
}
