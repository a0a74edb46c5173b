import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Watch, watch } from './harness/chromium.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { homeStart, key } from './harness/session-page.ts';

/** Address, heading, title of the document, status of the first answer: a plain host knows no more than its files. */
const SCREENS = [
  ['', 'Groundwork', 'Groundwork', 200],
  ['?x=1', 'Groundwork', 'Groundwork', 200],
  ['routines', 'Routines', 'Routines · Groundwork', 200],
  ['routines/', 'Routines', 'Routines · Groundwork', 200],
  ['routines/core-essentials', 'Core essentials', 'Core essentials · Groundwork', 200],
  ['routines/core-essentials/', 'Core essentials', 'Core essentials · Groundwork', 200],
  ['session/core-essentials', 'Core essentials', 'Core essentials · Groundwork', 200],
  ['session/core-essentials/?x=1', 'Core essentials', 'Core essentials · Groundwork', 200],
  ['history', 'History', 'History · Groundwork', 200],
  ['history/?from=bookmark', 'History', 'History · Groundwork', 200],
  ['progress', 'Progress', 'Progress · Groundwork', 200],
  ['progress/plank', 'Plank', 'Plank · Groundwork', 200],
  ['exercises', 'Exercises', 'Exercises · Groundwork', 200],
  ['exercises/plank/', 'Plank', 'Plank · Groundwork', 200],
  ['settings', 'Settings', 'Settings · Groundwork', 200],
  ['settings/', 'Settings', 'Settings · Groundwork', 200],
  ['settings/data', 'Your data', 'Your data · Groundwork', 200],
] as const;

/** Addresses that name nothing. A host at the root answers them with the app; below a sub-path it may not. */
const UNKNOWN = [
  'history/3f2b8a52-5d3c-4e0b-8f9e-0a1b2c3d4e5f',
  'session/no-such-routine',
  'progress/no-such-exercise',
  'session/again-3f2b8a52-5d3c-4e0b-8f9e-0a1b2c3d4e5f',
  'routines/no-such-routine/',
  'nowhere',
  'no/where/at/all.html',
] as const;

describe.each(['/', '/groundwork/'])('a first visit to an app that lives under %s', (base) => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    app = await serveApp({ base });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** A visitor who was never here; no service worker stands between them and the host. */
  async function visitor(): Promise<{ context: BrowserContext; page: Page; seen: Watch }> {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const seen = await watch(context, app.url);
    return { context, page: await context.newPage(), seen };
  }

  it.concurrent.for(SCREENS)(
    'opens "%s" under its policy: %s',
    async ([address, heading, title, status], { expect }) => {
      const { context, page, seen } = await visitor();
      const response = await page.goto(app.url + address);
      expect(response?.status()).toBe(status);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
      await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
      await expect.poll(() => page.title()).toBe(title);
      expect(seen).toEqual({ complaints: [], foreign: [] });
      await context.close();
    },
  );

  it.concurrent.for(UNKNOWN)(
    'says that there is nothing at "%s" and leads home',
    async (address, { expect }) => {
      const { context, page, seen } = await visitor();
      const response = await page.goto(app.url + address);
      expect([200, 404]).toContain(response?.status());
      await page.getByRole('heading', { name: 'There is nothing here', exact: true }).waitFor();
      await expect.poll(() => page.title()).toBe('Not found · Groundwork');
      await page.getByRole('link', { name: 'Home', exact: true }).click();
      await homeStart(page).waitFor();
      expect(page.url()).toBe(app.url);
      // The browser itself remarks on the status.
      expect(seen.complaints.filter((line) => !line.includes('status of 404'))).toEqual([]);
      await context.close();
    },
  );

  it('goes back and forward as a person expects', async () => {
    const { context, page } = await visitor();
    const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
    await page.goto(app.url);
    await page.getByRole('link', { name: 'Routines', exact: true }).click();
    await heading('Routines');
    expect(page.url()).toBe(`${app.url}routines`);
    await page.getByRole('link', { name: 'Core essentials', exact: true }).click();
    await heading('Core essentials');
    expect(page.url()).toBe(`${app.url}routines/core-essentials`);
    await page.goBack();
    await heading('Routines');
    await page.goBack();
    await homeStart(page).waitFor();
    await page.goForward();
    await heading('Routines');
    await page.goForward();
    await heading('Core essentials');
    await page.reload();
    await heading('Core essentials');
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await key(page, 'Pause').waitFor();
    expect(page.url()).toBe(`${app.url}session/core-essentials`);
    await context.close();
  });

  it('starts from the very first screen, before its script has come', async () => {
    const { context, page } = await visitor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(app.url, { waitUntil: 'commit' });
    // Nothing but the page itself is there to answer the tap.
    const pulses = () => homeStart(page).evaluate((link) => link.getAnimations().length);
    expect(await pulses()).toBe(0);
    await homeStart(page).click();
    await expect.poll(pulses).toBe(1);
    release();
    await page.getByText('Get ready').first().waitFor();
    expect(page.url()).toBe(`${app.url}session/core-essentials`);
    await context.close();
  });
});
