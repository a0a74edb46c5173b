import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from './harness/chromium.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { accelerate } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { homeStart, key } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

let app: App;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Files that were asked for and not given. */
let refused: string[];
let thrown: string[];

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  // Without a service worker, which would have them all.
  context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  refused = [];
  thrown = [];
  context.on('weberror', (error) => thrown.push(String(error.error())));
  await accelerate(context, 25);
  await giveVoice(context);
  page = await context.newPage();
});
afterEach(() => context.close());

/** From now on no file of the app can be had any more. */
async function refuseFiles(): Promise<void> {
  await page.route('**/assets/**', (route) => {
    refused.push(new URL(route.request().url()).pathname);
    return route.abort();
  });
}

it('a session begun at home needs nothing more than home did, to its summary', async () => {
  await page.goto(app.url);
  // What Start needs has come when the home screen knows the routines.
  await page.getByRole('link', { name: 'Sound check' }).or(key(page, 'Sound check')).waitFor();
  await refuseFiles();
  await page.evaluate(() => {
    history.pushState(null, '', 'session/first-minute');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await key(page, 'Start').click();
  await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
  await page.getByText('It is in your log.').waitFor();
  const { sessions, sets } = await stored(page);
  expect(sessions).toMatchObject([{ completed: true }]);
  expect(sets).toMatchObject([
    { step: 1, seconds: 15 },
    { step: 3, reps: 4 },
  ]);
  await key(page, 'Done').click();
  await homeStart(page).waitFor();
  expect(thrown).toEqual([]);
  // Without its pictures and its own ticking thread; neither is needed.
  expect(refused.length).toBeGreaterThan(0);
});
