import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { believableHistory } from '../believable/history.ts';
import { written } from '../core/transfer/written.ts';
import { ownContext } from './harness/own-context.ts';
import { accelerate, jump } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { endSession, expectView, startFrozen } from './harness/session-page.ts';

/** A year and more of somebody, up to today. */
const backup = async (): Promise<Buffer> => {
  const until = new Date().toISOString().slice(0, 10);
  return Buffer.from(await written({}, believableHistory({ seed: 3, sessions: 170, until })));
};

describe('progress', () => {
  let app: App;
  let context: BrowserContext;
  let page: Page;

  ownContext(
    (own) => {
      ({ app, context, page } = own);
    },
    { serviceWorkers: 'block', timezoneId: 'Europe/Zurich', locale: 'en-GB' },
  );

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const heading = (name: string, level = 1) =>
    page.getByRole('heading', { name, exact: true, level }).waitFor();

  it('is read from a year of sessions, with eyes, with keys, as a table', async () => {
    await page.goto(`${app.url}settings/data`);
    await heading('Your data');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: await backup() });
    await press('Take it in');
    await page.getByRole('status').filter({ hasText: 'Taken in: 170 sessions.' }).waitFor();

    await page.goto(`${app.url}history`);
    await page.getByRole('link', { name: 'Progress', exact: true }).click();
    await heading('Progress');
    expect(page.url()).toBe(`${app.url}progress`);
    await heading('Minutes', 2);

    // The arrow keys ask week by week; twelve of them at first.
    const slider = page.getByRole('slider', { name: 'Minutes, value by value' });
    await slider.focus();
    expect(await slider.getAttribute('max')).toBe('11');
    const now = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(now);
    const before = (await slider.getAttribute('aria-valuetext')) ?? '';
    expect(before).toMatch(/\d{4}, \d+ min, \d+ sessions?$/);
    const [, minutes = ''] = /, (\d+ min),/.exec(before) ?? [];
    await page
      .locator('gw-columns')
      .first()
      .locator('.readout b')
      .getByText(minutes, { exact: true })
      .waitFor();

    await page.getByRole('radio', { name: 'A year' }).check();
    await expect.poll(() => slider.getAttribute('max')).toBe('51');
    await press('Minutes: as a table');
    const table = page.getByRole('region', { name: 'Minutes' }).getByRole('table');
    await expect.poll(() => table.getByRole('row').count()).toBe(53);
    // The table says what the chart said of the same week.
    expect(await table.getByRole('row').nth(2).textContent()).toContain(minutes);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('Minutes: copy the table');
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(53);
    expect(copied).toContain(`\t${minutes}`);
    await page.getByRole('radio', { name: 'All' }).check();
    await heading('Pain', 2);

    // A week away is left out, and stays so.
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText('Ill, injured, on holiday?').click();
    const first = page.getByRole('switch').first();
    await first.check();
    await page.reload();
    await heading('Minutes', 2);
    await page.getByText('Ill, injured, on holiday?').click();
    await expect.poll(() => first.isChecked()).toBe(true);

    await press((await page.getByRole('button', { name: /^Show all/ }).textContent())?.trim() ?? '');
    await page.getByRole('link', { name: 'Side plank', exact: true }).click();
    await heading('Side plank');
    await page.getByRole('radio', { name: 'All' }).check();
    await heading('Longest set', 2);
    await press('Longest set: as a table');
    const sides = page.getByRole('region', { name: 'Longest set' }).getByRole('columnheader');
    expect(await sides.allTextContents()).toEqual(['Day', 'Left', 'Right']);
    await page.getByRole('link', { name: 'How to do it' }).click();
    expect(page.url()).toBe(`${app.url}exercises/side-plank`);
    await page.getByRole('link', { name: 'Your progress' }).click();
    await heading('Side plank');
  });

  it('says after a session what got better', async () => {
    await accelerate(context, 1);
    const better = page.locator('.better');
    for (const [until, sentence] of [
      [20_000, 'Your first session is in the log, with 1 set.'],
      [26_000, 'Plank: your longest set yet, '],
    ] as const) {
      await startFrozen(page, app.url, 'try-plank');
      await expectView(page, { phase: 'prepare' });
      await jump(page, until);
      await expectView(page, { phase: 'work' });
      await endSession(page);
      await expect.poll(() => better.textContent()).toContain(sentence);
    }
  });
});
