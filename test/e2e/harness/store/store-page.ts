import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { StoreInPage } from './in-page.ts';
import type { Version1InPage } from './version-1-in-page.ts';

declare global {
  interface Window {
    gwStore: StoreInPage;
    gwVersion1: Version1InPage;
  }
}

const bundles = new Map<string, Promise<string>>();

async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'storeInPage' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(made) ? made : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('The store could not be bundled');
  return chunk.code;
}

/** A page of the app's origin that has nothing of the app: no screen, no store, no worker. */
export async function barePage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // Once the app has been opened here, its worker would answer with the app.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBypassServiceWorker', { bypass: true });
  const address = `${url}nothing-but-the-store`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Store</title>' }),
  );
  await page.goto(address);
  return page;
}

async function pageWith(entry: string, context: BrowserContext, url: string): Promise<Page> {
  const code = bundles.get(entry) ?? bundled(entry);
  bundles.set(entry, code);
  const page = await barePage(context, url);
  await page.evaluate(await code);
  return page;
}

/** A bare page with the app's own store in it as `gwStore`, as it is. */
export const storePage = (context: BrowserContext, url: string): Promise<Page> =>
  pageWith('in-page.ts', context, url);

/** A bare page with the database of version 1 in it as `gwVersion1`, by the code of that time. */
export const version1Page = (context: BrowserContext, url: string): Promise<Page> =>
  pageWith('version-1-in-page.ts', context, url);
