import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenSession } from '../../src/core/record.ts';
import { sessions } from '../core/transfer/arbitrary-session.ts';
import { written } from '../core/transfer/written.ts';
import { launchBrowser, type Watch, watch } from './harness/chromium.ts';
import { accelerate } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';

const STRONG = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
  '2026-02-01 08:00:00,<b>Legs</b>,30m,Squat (Barbell),1,60,5,0,0,,,8',
  '2026-02-01 08:00:00,<b>Legs</b>,30m,<img src=x onerror=alert(1)>,1,0,0,0,45,,,',
  '2026-02-03 08:00:00,Arms,30m,Curl,1,10,12,0,0,,,',
  'yesterday,Arms,30m,Curl,1,10,12,0,0,,,',
].join('\n');

/** Years of ended sessions, more than is read in the page itself. */
const years = (count: number): OpenSession[] => {
  const [one] = fc.sample(sessions, { numRuns: 1, seed: 3 }) as [OpenSession];
  return Array.from({ length: count }, (_, i) => {
    const startedAt = 1_600_000_000_000 + i * 86_400_000;
    return {
      ...one,
      record: {
        ...one.record,
        id: `s${i}`,
        sequence: i + 1,
        startedAt,
        endedAt: startedAt + 1,
        note: 'x'.repeat(900),
      },
    };
  });
};

describe('your data', () => {
  let app: App;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let seen: Watch;

  beforeAll(async () => {
    app = await serveApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ serviceWorkers: 'block', timezoneId: 'Europe/Berlin' });
    context.setDefaultTimeout(20_000);
    // Headless, nobody answers the dialog for saving; without it the browser downloads.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    seen = await watch(context, app.url);
    page = await context.newPage();
    await page.goto(`${app.url}settings/data`);
    await page.getByRole('heading', { name: 'Your data', level: 1 }).waitFor();
  });
  afterEach(async () => {
    // A plain host has no file for a session; the browser itself remarks on the status.
    expect(seen.complaints.filter((line) => !line.includes('status of 404'))).toEqual([]);
    expect(seen.foreign).toEqual([]);
    await context.close();
  });

  const choose = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const status = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const count = async (what: string) =>
    Number.parseInt((await page.locator(`dd.${what}`).textContent()) ?? '', 10);

  async function saved(): Promise<string> {
    const download = page.waitForEvent('download');
    await press('Save a backup');
    return readFile(await (await download).path(), 'utf8');
  }

  it('shows what is in a table of another app, takes it in, and takes it back', async () => {
    await choose('strong.csv', STRONG);
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    expect(await count('fresh')).toBe(2);
    await page.getByText('Exercises: 1 of 3 known').click();
    await page.getByRole('combobox', { name: 'Curl' }).selectOption({ label: 'Plank' });
    await page.getByText('Exercises: 2 of 3 known').waitFor();
    await page.getByText('Left out: 1').click();
    await page.getByText('Line 5 has a date that cannot be read').waitFor();
    await press('Take it in');
    await status('Taken in: 2 sessions.');

    // A second time there is nothing new.
    await choose('strong.csv', STRONG);
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    // The one that was mapped by hand is here as it was mapped.
    expect([await count('fresh'), await count('same'), await count('conflicting')]).toEqual([0, 1, 1]);

    await press('Leave it');
    await press('Undo the import');
    await status('As it was before.');
    await page.goto(`${app.url}history`);
    await page.getByText('Legs').waitFor({ state: 'detached' });
  });

  it('takes back with one press what was taken in with two', async () => {
    await choose('strong.csv', STRONG);
    await page.getByRole('button', { name: 'Take it in', exact: true }).dblclick();
    await status('Taken in: 2 sessions.');
    await press('Undo the import');
    await status('As it was before.');
    await expect.poll(() => page.locator('gw-data dd').first().textContent()).toBe('0');
  });

  it('can take an import back in a later visit, too', async () => {
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    await page.reload();
    await press('Undo the import');
    await status('As it was before.');
    await page.reload();
    await page.getByRole('heading', { name: 'On this device' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo the import' }).count()).toBe(0);
    await expect.poll(() => page.locator('gw-data dd').first().textContent()).toBe('0');
  });

  it('reminds of a backup while the browser promises nothing, until there is one', async () => {
    const reminder = page.getByText('the browser may clear it');
    const rows = Array.from(
      { length: 3 },
      (_, i) => `2026-02-0${i + 1} 08:00:00,Legs,30m,Squat,1,60,5,0,0,,,8`,
    );
    await choose('strong.csv', [STRONG.split('\n')[0], ...rows].join('\n'));
    await press('Take it in');
    await status('Taken in: 3 sessions.');
    await page.goto(app.url);
    await reminder.waitFor();
    await page.getByRole('button', { name: 'Your data' }).click();
    await saved();
    await page.goto(app.url);
    await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
    await expect.poll(() => reminder.count()).toBe(0);
  });

  it('is written again after each session to a file that was chosen once', async () => {
    // In place of the dialog, which nobody answers here: a real file of the browser's own.
    await context.addInitScript(() => {
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      });
    });
    await accelerate(context, 25);
    await page.reload();
    const file = () =>
      page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        return (await (await folder.getFileHandle('groundwork-backup.json')).getFile()).text();
      });
    await press('Choose a file to keep');
    await status('Saved.');
    await page.getByText('After each session everything is saved to').waitFor();
    expect(JSON.parse(await file()).sessions).toEqual([]);

    await page.goto(`${app.url}session/try-plank`);
    await press('Start');
    await page.getByText('It is in your log.').waitFor({ timeout: 60_000 });
    await expect.poll(async () => JSON.parse(await file()).sessions.length, { timeout: 20_000 }).toBe(1);

    await page.goto(`${app.url}settings/data`);
    await press('Stop saving to it');
    await status('is not written again');
    await page.getByRole('button', { name: 'Choose a file to keep' }).waitFor();
  });

  it('saves everything, and brings all of it back after it was deleted', async () => {
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    const backup = await saved();
    await status('Saved: 2 sessions.');

    await press('Delete all sessions');
    await press('Delete without a new backup');
    await press('Delete everything');
    await status('All sessions are deleted. Settings and favourites are as they were.');

    await choose('backup.json', backup);
    await page.getByRole('heading', { name: 'A backup' }).waitFor();
    expect(await count('fresh')).toBe(2);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    const sessionsOf = (text: string) => JSON.parse(text).sessions;
    expect(sessionsOf(await saved())).toEqual(sessionsOf(backup));

    const [{ record }] = sessionsOf(backup);
    await page.goto(`${app.url}history/${record.id}`);
    const download = page.waitForEvent('download');
    await press('Save for watch services (FIT)');
    const fit = await readFile(await (await download).path());
    expect([...fit.subarray(8, 12)]).toEqual([...Buffer.from('.FIT')]);
  });

  it('reads years of sessions in a worker, under the policy', async () => {
    const backup = await written({}, years(600));
    expect(backup.length).toBeGreaterThan(1_000_000);
    const worker = page.waitForEvent('worker', (started) => started.url().includes('import.worker'));
    await choose('backup.json', backup);
    await worker;
    await page.getByRole('heading', { name: 'A backup' }).waitFor();
    expect(await count('fresh')).toBe(600);
    await press('Take it in');
    await status('Taken in: 600 sessions.');
  });

  it('says in a sentence why it refuses a file', async () => {
    await choose('picture.json', '\u0089PNG\u0000\u0000');
    await status('The file is not a text.');
    await choose('backup.json', '{"format":"groundwork-backup","version":9,"sessions":[]}');
    await status('version was made by a newer app.');
  });
});
