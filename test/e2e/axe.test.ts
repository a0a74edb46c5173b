import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './harness/chromium.ts';
import { accelerate, jump, setSpeed } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import {
  endQuestion,
  endSession,
  expectView,
  key,
  skipUntil,
  startFrozen,
  viewOf,
} from './harness/session-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  { width: 390, height: 844 },
  { width: 1180, height: 820 },
] as const;

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: SIZES[0] });
  context.setDefaultTimeout(60_000);
  await accelerate(context, 1);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Looks at the page as it stands, light and dark, small and large. */
async function expectNoFault(): Promise<void> {
  const faults: string[] = [];
  let looks = 0;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of SIZES) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate(() =>
        (
          window as unknown as {
            axe: { run(): Promise<{ violations: Result[]; passes: Result[] }> };
          }
        ).axe.run(),
      );
      looks += passes.length;
      for (const { id, nodes } of violations)
        for (const { html, target, failureSummary } of nodes)
          faults.push(`${colorScheme} ${size.width}: ${id}: ${target.join(' ')} ${html} ${failureSummary}`);
    }
  await page.setViewportSize(SIZES[0]);
  expect(looks).toBeGreaterThan(20);
  expect(faults).toEqual([]);
}

const heading = (name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();

describe.sequential('no fault of accessibility', () => {
  it.each([
    ['home', '', 'Groundwork'],
    ['the routines', 'routines', 'Routines'],
    ['a routine', 'routines/full-body-a', 'Full body A'],
    ['the exercises', 'exercises', 'Exercises'],
    ['an exercise', 'exercises/plank', 'Plank'],
    ['an empty history', 'history', 'History'],
    ['an empty progress', 'progress', 'Progress'],
    ['the progress of an exercise never done', 'progress/plank', 'Plank'],
    ['the settings', 'settings', 'Settings'],
    ['an unknown address', 'nowhere', 'There is nothing here'],
    ['a session not yet begun', 'session/core-essentials', 'Core essentials'],
  ])('on %s', async (_name, address, name) => {
    await page.goto(app.url + address);
    await heading(name);
    await expectNoFault();
  });

  it('while getting ready', async () => {
    await startFrozen(page, app.url, 'single-leg-strength');
    await expectView(page, { phase: 'prepare' });
    await expectNoFault();
  });

  it('in a set', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 13_000);
    await expectView(page, { phase: 'work' });
    await expectNoFault();
  });

  it('in a counted set', async () => {
    await jump(page, 85_000);
    await expectView(page, { phase: 'work', name: 'Glute bridge' });
    await expectNoFault();
  });

  it('while paused', async () => {
    await key(page, 'Pause').click();
    await expectView(page, { status: 'paused' });
    await expectNoFault();
  });

  it('in the count-in after it', async () => {
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running' });
    expect((await viewOf(page))?.goesOnIn).toBeGreaterThan(0);
    await expectNoFault();
  });

  it('at the question before the end', async () => {
    await key(page, 'End session').click();
    await endQuestion(page).waitFor();
    await expectNoFault();
    await key(page, 'Keep going').click();
  });

  it('in a rest', async () => {
    await skipUntil(page, ({ phase }) => phase === 'rest');
    await expectNoFault();
  });

  it('on the resume card', async () => {
    await page.goto(app.url);
    await page.getByText('Paused, and safe').waitFor();
    await expectNoFault();
  });

  it('on the summary', async () => {
    await key(page, 'Resume').click();
    await endSession(page);
    await heading('Ended early');
    await expectNoFault();
    await page
      .getByRole('group', { name: 'Any pain?' })
      .getByRole('radio', { name: '3', exact: true })
      .check();
    await page.getByLabel('Where?').waitFor();
    await expectNoFault();
  });

  it('in the history and on one of its sessions', async () => {
    await page.goto(`${app.url}history`);
    await page.getByRole('link', { name: 'Core essentials', exact: true }).first().waitFor();
    await expectNoFault();
    await page.getByRole('link', { name: 'Core essentials', exact: true }).first().click();
    await heading('Core essentials');
    await expectNoFault();
    await page.goto(`${app.url}history`);
    await page
      .getByRole('button', { name: /^Delete / })
      .first()
      .click();
    await key(page, 'Undo').waitFor();
    await expectNoFault();
    // The next screen has something to show.
    await key(page, 'Undo').click();
    await page.getByRole('link', { name: 'Core essentials', exact: true }).first().waitFor();
  });

  it('in the progress, over all and of one exercise', async () => {
    await page.goto(`${app.url}progress`);
    await page.getByRole('heading', { name: 'Minutes', exact: true }).waitFor();
    await expectNoFault();
    await page.getByRole('link', { name: 'Plank', exact: true }).click();
    await heading('Plank');
    await page.getByRole('heading', { name: 'Longest set', exact: true }).waitFor();
    await expectNoFault();
  });

  it('while switching sides', async () => {
    await startFrozen(page, app.url, 'single-leg-strength');
    await skipUntil(page, ({ phase }) => phase === 'switch');
    await expectNoFault();
    await setSpeed(page, 1);
  });

  it('in a set at the athlete’s own pace', async () => {
    await page.goto(`${app.url}settings`);
    await page.getByRole('radio', { name: 'At my own pace' }).check();
    await startFrozen(page, app.url, 'core-essentials');
    await skipUntil(page, ({ can }) => can.done);
    await key(page, 'Done').waitFor();
    await expectNoFault();
  });
});
