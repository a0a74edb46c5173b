import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfile, servedByWorker, type Watch, watch } from './harness/chromium.ts';
import { accelerate, jump, setSpeed } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { endSession, expectView, homeStart, key } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

/** Every kind of address and the heading of what it shows. */
const SCREENS = [
  ['', 'Groundwork'],
  ['?x=1', 'Groundwork'],
  ['index.html', 'Groundwork'],
  ['routines', 'Routines'],
  ['routines/', 'Routines'],
  ['routines/core-essentials', 'Core essentials'],
  ['session/first-minute', 'First minute'],
  ['session/first-minute/?x=1', 'First minute'],
  ['exercises', 'Exercises'],
  ['exercises/plank', 'Plank'],
  ['history', 'History'],
  ['history/?from=bookmark', 'History'],
  ['settings', 'Settings'],
  ['history/3f2b8a52-5d3c-4e0b-8f9e-0a1b2c3d4e5f', 'There is nothing here'],
  ['routines/no-such-routine', 'There is nothing here'],
  ['session/no-such-routine', 'There is nothing here'],
  ['nowhere', 'There is nothing here'],
  ['no/where/at/all.html', 'There is nothing here'],
] as const;

describe.each(['/', '/sub/dir/'])(
  'an app that lives under %s, from a cold browser, its host gone',
  (base) => {
    const profile = newProfile();
    let app: App;
    let context: BrowserContext;
    let page: Page;
    let seen: Watch;

    beforeAll(async () => {
      app = await serveApp({ base });
      context = await profile.launch();
      page = context.pages()[0] ?? (await context.newPage());
      await page.goto(app.url);
      await servedByWorker(page);
      await context.close();
      await app.stop();
      context = await profile.launch();
      seen = await watch(context, app.url);
      await accelerate(context, 1);
      page = context.pages()[0] ?? (await context.newPage());
    });

    afterAll(async () => {
      await context.close();
      await app.stop();
      profile.remove();
    });

    it.each(SCREENS)('shows at "%s": %s', async (address, heading) => {
      const response = await page.goto(app.url + address);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
      await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
      if (heading !== 'There is nothing here') return;
      await page.getByRole('link', { name: 'Home', exact: true }).click();
      await homeStart(page).waitFor();
      expect(page.url()).toBe(app.url);
    });

    it('draws its figures, in the library and in a session', async () => {
      const figure = (place: string) =>
        page.locator(`${place} gw-picture gw-figure svg path`).nth(5).waitFor({ state: 'attached' });
      await page.goto(`${app.url}exercises`);
      await figure('gw-exercises li');
      await page.goto(`${app.url}exercises/plank`);
      await figure('gw-exercise .stage');
      await page.goto(`${app.url}session/try-plank`);
      await key(page, 'Start').click();
      await figure('gw-session');
      await endSession(page);
    });

    it('plays a session, through a reload, to its end and into the history', async () => {
      await page.goto(`${app.url}session/first-minute`);
      await key(page, 'Start').waitFor();
      await setSpeed(page, 0);
      await key(page, 'Start').click();
      await expectView(page, { status: 'running' });
      await jump(page, 28_000);
      await expectView(page, { status: 'running', phase: 'prepare', name: 'Glute bridge' });
      await expect.poll(async () => (await stored(page)).sets).toHaveLength(1);
      await page.reload();
      await expectView(page, { status: 'paused', phase: 'prepare', name: 'Glute bridge' });
      await setSpeed(page, 20);
      await key(page, 'Resume').click();
      await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
      await page.getByText('It is in your log.').waitFor();
      await page.goto(`${app.url}history`);
      await page.getByText('2 of 2 sets · 1 min').waitFor();
    });

    it('broke no rule and asked nobody else', () => {
      expect(seen.complaints.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
      expect(seen.foreign).toEqual([]);
    });
  },
);
