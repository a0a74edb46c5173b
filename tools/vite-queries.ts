import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from '@web/dev-server-core';
import { ROOT } from './run.ts';

/**
 * Lets @web/test-runner understand what Vite does by itself: the imports `?worker&url`, `?url` and `?inline`, and the
 * one package that is no module.
 */
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
  transform({ path, body }) {
    if (!/\/papaparse[^/]*\.js$/.test(path) || typeof body !== 'string') return undefined;
    return `const module = { exports: {} }, { exports } = module;\n${body}\nexport default module.exports;`;
  },
});
