import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, type Watch, watch } from './chromium.ts';
import { type App, serveApp } from './serve-app.ts';

/** What the test at hand has for itself. Of the tests before it nothing is left. */
export interface Own {
  readonly app: App;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: Watch;
}

export interface OwnOptions extends BrowserContextOptions {
  /** Does what is to be done before there is a page. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Complaints that are no fault of the app, or wanted. */
  readonly mayComplainOf?: RegExp;
}

/**
 * To be called at the top of a file of tests: serves the production build, and gives each of its tests a context with a
 * page. After each, nothing may have been complained of and no other origin asked.
 *
 * @param take gets what the next test has, before its own hooks
 */
export function ownContext(
  take: (own: Own) => void,
  { prepare, mayComplainOf, ...options }: OwnOptions = {},
): void {
  let app: App;
  let browser: Browser;
  let own: Own;
  beforeAll(async () => {
    app = await serveApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  beforeEach(async () => {
    const context = await browser.newContext(options);
    const seen = await watch(context, app.url);
    await prepare?.(context);
    own = { app, browser, context, page: await context.newPage(), seen };
    take(own);
  });
  afterEach(async () => {
    await own.context.close();
    const { complaints, foreign } = own.seen;
    const faults = complaints.filter((line) => !mayComplainOf?.test(line));
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  });
}

/** A phone held upright. */
export const PHONE = { viewport: { width: 390, height: 844 } } as const;
