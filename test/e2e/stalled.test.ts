import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchRealBrowser } from '../../bench/browser.ts';
import { launchBrowser } from './harness/chromium.ts';
import { giveVoice, installVoice } from './harness/fake-voice.ts';
import { accelerate, jump } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { key, viewOf } from './harness/session-page.ts';
import { freeze, type Heard, heardOn, listenToTones, stallRenderers } from './harness/stall.ts';
import { stored } from './harness/stored.ts';

/** A cue later than this is a lie, milliseconds. */
const TOO_LATE = 250;

let app: App;
let browser: Browser;
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
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  await page.addInitScript(listenToTones);
  await accelerate(page, 1);
  await giveVoice(page);
  await page.goto(`${app.url}session/core-essentials`);
  await key(page, 'Start').click();
  await expect.poll(async () => (await viewOf(page))?.status, { timeout: 60_000 }).toBe('running');
  await expect.poll(async () => (await heardOn(page)).lines.length, { timeout: 60_000 }).toBeGreaterThan(0);
});
afterEach(() => page.context().close());

/** Where the session is, and the page's clock at the same moment; the view says when it was drawn. */
const place = (on: Page): Promise<{ left: number; now: number }> =>
  on.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector('gw-session') as unknown as { view: { left: number } };
        const { view } = element;
        const look = (): void => {
          // The next picture is true for this very moment.
          if (element.view === view) requestAnimationFrame(look);
          else resolve({ left: element.view.left, now: performance.now() });
        };
        look();
      }),
  );

/** Asked of a page of either driver. */
const statusOn = (on: Page): Promise<string | undefined> =>
  on.evaluate(
    () =>
      (document.querySelector('gw-session') as (Element & { view?: { status: string } }) | null)?.view
        ?.status,
  );

/** What was heard after a moment: at most one line to say where one is, no tone that is over. */
function expectNoBurst(heard: Heard, since: number): void {
  expect(heard.lines.filter(({ at }) => at >= since && at < since + 1_000).length).toBeLessThanOrEqual(1);
  const stale = heard.tones.filter(({ at, late }) => at >= since && late > TOO_LATE);
  expect(stale).toEqual([]);
}

it('a page that is frozen and thawed tells the time, once, and nothing that is over', async () => {
  const before = await place(page);
  const thaw = await freeze(page);
  await expect.poll(async () => (await heardOn(page)).frozen.length, { timeout: 60_000 }).toBe(1);
  const silent = await heardOn(page);
  // A minute passes in which nothing of the page runs: the plank is over and the next exercise has begun.
  await jump(page, 60_000);
  await thaw();
  const after = await place(page);
  expect(Math.abs(before.left - after.left - (after.now - before.now))).toBeLessThan(TOO_LATE);
  await expect.poll(async () => (await stored(page)).sets.length, { timeout: 60_000 }).toBe(1);
  // Long enough for whatever was dammed up to come out.
  await expect
    .poll(async () => (await heardOn(page)).now, { timeout: 60_000 })
    .toBeGreaterThan(after.now + 1_000);
  expectNoBurst(await heardOn(page), silent.now + 60_000);
});

it('a renderer that is stopped for six seconds and goes on does the same', async () => {
  const before = await place(page);
  const stalledAt = (await heardOn(page)).now;
  await stallRenderers(browser, 6_000);
  const after = await place(page);
  expect(after.now - before.now).toBeGreaterThan(6_000);
  expect(Math.abs(before.left - after.left - (after.now - before.now))).toBeLessThan(TOO_LATE);
  await expect
    .poll(async () => (await heardOn(page)).now, { timeout: 60_000 })
    .toBeGreaterThan(after.now + 1_000);
  expectNoBurst(await heardOn(page), stalledAt + 6_000);
});

it('a page behind another tab has the true time when one comes back', async () => {
  const { browser: real, close } = await launchRealBrowser();
  try {
    const athlete = (await real.pages())[0] ?? (await real.newPage());
    await athlete.evaluateOnNewDocument(listenToTones);
    await athlete.evaluateOnNewDocument(installVoice);
    await athlete.goto(`${app.url}session/core-essentials`);
    await athlete.locator('gw-session >>> button.start').click();
    const asked = <T>(look: (on: Page) => Promise<T>): Promise<T> => look(athlete as unknown as Page);
    await expect.poll(async () => await asked(statusOn), { timeout: 60_000 }).toBe('running');
    const before = await asked(place);
    const other = await real.newPage();
    await other.bringToFront();
    await expect.poll(() => athlete.evaluate(() => document.hidden), { timeout: 60_000 }).toBe(true);
    // Out of sight from the preparation into the plank.
    await expect
      .poll(() => athlete.evaluate(() => performance.now()), { timeout: 60_000 })
      .toBeGreaterThan(before.now + 12_000);
    const heard = await asked(heardOn);
    expect(heard.lines.map(({ text }) => text).join(' ')).toContain('Hold.');
    await athlete.bringToFront();
    await expect.poll(() => athlete.evaluate(() => document.hidden), { timeout: 60_000 }).toBe(false);
    const back = await athlete.evaluate(() => performance.now());
    const after = await asked(place);
    expect(Math.abs(before.left - after.left - (after.now - before.now))).toBeLessThan(TOO_LATE);
    expectNoBurst(await asked(heardOn), back);
  } finally {
    await close();
  }
});
