import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { StoreInPage } from './in-page.ts';

declare global {
  interface Window {
    gwStore: StoreInPage;
  }
}

let bundle: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'storeInPage' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(made) ? made : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('The store could not be bundled');
  return chunk.code;
}

/**
 * A page of the app's origin with the app's own store in it as `gwStore`, and nothing else: no screen, no worker. For
 * the context before the app itself has been opened in it, since from then on its service worker answers.
 */
export async function storePage(context: BrowserContext, url: string): Promise<Page> {
  bundle ??= bundled();
  const page = await context.newPage();
  const address = `${url}nothing-but-the-store`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Store</title>' }),
  );
  await page.goto(address);
  await page.evaluate(await bundle);
  return page;
}
