import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from '@web/dev-server-core';
import { ROOT } from './run.ts';

/** Lets @web/test-runner understand the imports of Vite that the app uses: `?worker&url`, `?url` and `?inline`. */
export const viteQueries = (): Plugin => ({
  name: 'vite-queries',
  async serve({ path, query }) {
    if ('url' in query) return { body: `export default ${JSON.stringify(path)};`, type: 'js' };
    if ('inline' in query) {
      const text = await readFile(join(ROOT, decodeURIComponent(path)), 'utf8');
      return { body: `export default ${JSON.stringify(text)};`, type: 'js' };
    }
    return undefined;
  },
});
