import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './harness/chromium.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { accelerate } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { expectView, key, startFrozen, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

let app: App;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  await accelerate(context, 1);
  await giveVoice(context);
  page = await context.newPage();
});
afterEach(() => context.close());

async function skip(): Promise<void> {
  const left = (await viewOf(page))?.left;
  await key(page, 'Skip').click();
  await expect.poll(async () => (await viewOf(page))?.left, { timeout: 30_000 }).not.toBe(left);
}

describe('storage that fails under a running session', () => {
  it('by being cleared: all of the session is written again, and can be resumed', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await skip();
    await skip();
    const before = await stored(page);
    expect(before.events.length).toBeGreaterThan(2);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(app.url).origin,
      storageTypes: 'indexeddb,local_storage',
    });
    await skip();
    await expect
      .poll(async () => (await stored(page)).events.map(({ seq }) => seq), { timeout: 30_000 })
      .toEqual([...before.events, 0].map((_, i) => i + 1));
    expect((await stored(page)).events.slice(0, before.events.length)).toEqual(before.events);
    expect((await stored(page)).sessions.map(({ id }) => id)).toEqual(before.sessions.map(({ id }) => id));
    await page.goto(app.url);
    await page.getByText('Paused, and safe').waitFor();
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running' });
  });
});
