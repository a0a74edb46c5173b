import type { Browser, Page } from 'playwright-core';
import type { Page as RealPage } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchRealBrowser, type RealBrowser } from '../../bench/browser.ts';
import { launchBrowser } from './harness/chromium.ts';
import { giveVoice, installVoice } from './harness/fake-voice.ts';
import { accelerate, jump, ownTime } from './harness/page-time.ts';
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

/** A second more, in which whatever was dammed up would come out. */
const longEnough = (look: () => Promise<Heard>, since: number): Promise<void> =>
  expect.poll(async () => (await look()).now, { timeout: 60_000 }).toBeGreaterThan(since + 1_000);

/** A session on a page that is shown as visible only while it is. */
async function realSession(): Promise<{ athlete: RealPage; real: RealBrowser }> {
  const real = await launchRealBrowser();
  const athlete = (await real.browser.pages())[0] ?? (await real.browser.newPage());
  athlete.setDefaultTimeout(60_000);
  await athlete.evaluateOnNewDocument(listenToTones);
  await athlete.evaluateOnNewDocument(ownTime, 1);
  await athlete.evaluateOnNewDocument(installVoice);
  await athlete.goto(`${app.url}session/core-essentials`);
  await athlete.locator('gw-session >>> button.start').click();
  await expect.poll(() => asked(athlete, statusOn), { timeout: 60_000 }).toBe('running');
  return { athlete, real };
}

/** Both drivers evaluate alike. */
const asked = <T>(page: RealPage, look: (on: Page) => Promise<T>): Promise<T> =>
  look(page as unknown as Page);

it('a page that is frozen and thawed tells the time, once, and nothing that is over', async () => {
  const { athlete, real } = await realSession();
  try {
    const before = await asked(athlete, place);
    const other = await real.browser.newPage();
    await other.bringToFront();
    const thaw = await freeze(athlete);
    await expect.poll(async () => (await asked(athlete, heardOn)).frozen.length, { timeout: 60_000 }).toBe(1);
    // A minute passes in which nothing of the page runs: the plank is over and the next exercise has begun.
    await asked(athlete, (page) => jump(page, 60_000));
    const silent = await asked(athlete, heardOn);
    await thaw();
    await athlete.bringToFront();
    const after = await asked(athlete, place);
    expect(Math.abs(before.left - after.left - (after.now - before.now))).toBeLessThan(TOO_LATE);
    expect(after.now - before.now).toBeGreaterThan(60_000);
    await expect
      .poll(async () => (await asked(athlete, stored)).sets.length, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await longEnough(() => asked(athlete, heardOn), after.now);
    expectNoBurst(await asked(athlete, heardOn), silent.now);
  } finally {
    await real.close();
  }
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
  const { athlete, real } = await realSession();
  try {
    const before = await asked(athlete, place);
    const other = await real.browser.newPage();
    await other.bringToFront();
    await expect.poll(() => athlete.evaluate(() => document.hidden), { timeout: 60_000 }).toBe(true);
    // Out of sight from the preparation into the plank.
    await longEnough(() => asked(athlete, heardOn), before.now + 11_000);
    const { lines } = await asked(athlete, heardOn);
    expect(lines.map(({ text }) => text).join(' ')).toContain('Hold.');
    await athlete.bringToFront();
    await expect.poll(() => athlete.evaluate(() => document.hidden), { timeout: 60_000 }).toBe(false);
    const back = (await asked(athlete, heardOn)).now;
    const after = await asked(athlete, place);
    expect(Math.abs(before.left - after.left - (after.now - before.now))).toBeLessThan(TOO_LATE);
    expectNoBurst(await asked(athlete, heardOn), back);
  } finally {
    await real.close();
  }
});
