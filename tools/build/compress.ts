import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Brotli at its best, as a host would send it. */
export const brotli = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

export const gzipped = (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 });

/** Puts a `.br` and a `.gz` beside every text file. */
export async function compress(directory: string): Promise<void> {
  const files = globSync('**/*.{html,js,css,svg,json,webmanifest,txt,xml}', { cwd: directory });
  await Promise.all(
    files.map(async (file) => {
      const path = join(directory, file);
      const bytes = await readFile(path);
      await Promise.all([
        brotli(bytes).then((small) => writeFile(`${path}.br`, small)),
        gzipped(bytes).then((small) => writeFile(`${path}.gz`, small)),
      ]);
    }),
  );
}
