import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { site } from './tools/build/site.ts';

/** `GROUNDWORK_BASE=/groundwork/` ties a build to one address; without it a build works under any. */
const base = process.env['GROUNDWORK_BASE'];
if (base !== undefined && !/^\/(.*\/)?$/.test(base))
  throw new Error(`GROUNDWORK_BASE must start and end with a slash, not "${base}"`);

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  // Relative always: tools/build/pages.ts turns the pages' addresses into absolute ones where they must be.
  base: './',
  appType: 'spa',
  // Lit's decorators are the legacy ones, and fields must not hide its accessors.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  build: {
    target: 'es2022',
    // The shell and the elements may use what browsers of 2024 know, light-dark() above all.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  plugins: [site(base)],
});
