import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenSession } from '../../src/core/record.ts';
import { sessions } from '../core/transfer/arbitrary-session.ts';
import { written } from '../core/transfer/written.ts';
import { ownContext } from './harness/own-context.ts';
import type { App } from './harness/serve-app.ts';
import { focused, tabTo } from './harness/tab-to.ts';

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

  ownContext(
    (own) => {
      ({ app, browser, context, page } = own);
    },
    {
      serviceWorkers: 'block',
      timezoneId: 'Europe/Berlin',
      // A plain host has no file for a session; the browser itself remarks on the status.
      mayComplainOf: /status of 404/,
      // Headless, nobody answers the dialog for saving; without it the browser downloads.
      prepare: (context) => context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
    },
  );
  beforeEach(async () => {
    await page.goto(`${app.url}settings/data`);
    await page.getByRole('heading', { name: 'Your data', level: 1 }).waitFor();
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

  it('lists what is different here, and takes the file’s where the athlete wants it, until that is undone', async () => {
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    const before = JSON.parse(await saved()).sessions;
    await choose('strong.csv', STRONG.replace('Arms,30m,Curl,1,10,12', 'Arms,30m,Curl,1,10,15'));
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    expect([await count('fresh'), await count('same'), await count('conflicting')]).toEqual([0, 1, 1]);
    expect(await page.getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true);
    await page.getByText('Different here: 1').click();
    await page.getByRole('checkbox', { name: 'Arms · Feb 3, 2026 differs in: sets' }).check();
    await page.locator('dd.conflicting', { hasText: '1 taken from the file' }).waitFor();
    await press('Take it in');
    await status('Taken in: 0 sessions. Replaced: 1.');
    const repsOf = (sessions: readonly OpenSession[]) =>
      sessions.flatMap(({ sets }) => sets.map(({ reps }) => reps));
    expect(repsOf(JSON.parse(await saved()).sessions)).toEqual([5, undefined, 15]);
    await page.reload();
    await press('Undo the import');
    await status('As it was before.');
    expect(JSON.parse(await saved()).sessions).toEqual(before);
  });

  it('writes once, however often the button is pressed, and can take it back', async () => {
    await choose('strong.csv', STRONG);
    const take = page.getByRole('button', { name: 'Take it in' });
    await take.waitFor();
    await take.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.click();
    });
    await status('Taken in: 2 sessions.');
    await press('Undo the import');
    await status('As it was before.');
    await expect.poll(() => page.locator('gw-data dd').first().textContent()).toBe('0');
  });

  it('keeps what was mapped by hand when the weights turn out to be pounds, and the dates to begin with the day', async () => {
    const rows = ['5/6/2026,Row Machine,100,5', '6/6/2026,Crul,20,8'];
    await choose('table.csv', ['Date,Exercise,Weight,Reps', ...rows].join('\n'));
    await page.getByText('Exercises: 0 of 2 known').click();
    await page.getByRole('combobox', { name: 'Crul' }).selectOption({ label: 'Plank' });
    await page.getByText('Exercises: 1 of 2 known').waitFor();
    const dates = page.getByRole('group', { name: 'In this file 5/6/2026 is' });
    await dates.getByRole('radio', { name: 'Jun 5, 2026' }).click();
    await page.getByText('Jun 5, 2026 – Jun 6, 2026').waitFor();
    await page.getByRole('radio', { name: 'pounds' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'pounds' }).isChecked()).toBe(true);
    await page.getByText('Jun 5, 2026 – Jun 6, 2026').waitFor();
    await page.getByText('Exercises: 1 of 2 known').waitFor();
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    const loads = JSON.parse(await saved()).sessions.flatMap(({ sets }: OpenSession) =>
      sets.map(({ load }) => load),
    );
    expect(loads).toEqual([45.36, 9.07]);
  });

  it('shows names that were matched by likeness without being asked', async () => {
    await choose('table.csv', 'Date,Exercise,Reps\n2026-02-01,Glute Brigde,5\n');
    await page.getByText('please check').waitFor();
    await page.getByRole('combobox', { name: 'Glute Brigde' }).waitFor();
  });

  it('knows a table again that was taken in elsewhere', async () => {
    // A context with a zone of its own would keep it.
    await context.close();
    context = await browser.newContext({ serviceWorkers: 'block' });
    page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Berlin' });
    await page.goto(`${app.url}settings/data`);
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' });
    await page.reload();
    await choose('strong.csv', STRONG);
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    expect([await count('fresh'), await count('same')]).toEqual([0, 2]);
  });

  it('can all be done with the keyboard', async () => {
    await tabTo(page, /^Choose a file/);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await chooser).setFiles({
      name: 'strong.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(STRONG),
    });
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    await tabTo(page, /^Exercises: 1 of 3 known/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Curl/);
    await page.keyboard.type('Plank');
    await page.getByText('Exercises: 2 of 3 known').waitFor();
    await tabTo(page, /^Take it in/);
    await page.keyboard.press('Enter');
    await status('Taken in: 2 sessions.');
    await tabTo(page, /^Undo the import/);
    await page.keyboard.press('Enter');
    await status('As it was before.');

    await choose('strong.csv', STRONG);
    await tabTo(page, /^Take it in/);
    await page.keyboard.press('Enter');
    await status('Taken in: 2 sessions.');
    await tabTo(page, /^Delete all sessions/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Delete without a new backup/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Delete everything/);
    await page.keyboard.press('Enter');
    await status('All sessions are deleted. Settings and favourites are as they were.');
  });

  it('leads the focus to what came of each thing, and shows it', async () => {
    const at = (text: string) => expect.poll(() => focused(page)).toBe(text);
    await choose('strong.csv', STRONG);
    await at('Strong');
    await press('Leave it');
    await at('Choose a file');
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    await at('Your data');
    await press('Undo the import');
    await status('As it was before.');
    await at('Your data');
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    await page.setViewportSize({ width: 320, height: 568 });
    await press('Delete all sessions');
    await press('Delete without a new backup');
    await press('Delete everything');
    await status('All sessions are deleted.');
    await at('Your data');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
  });

  it('looks again at a file when what is here has changed under it', async () => {
    await choose('strong.csv', STRONG);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
    const again = STRONG.replace('Arms,30m,Curl,1,10,12', 'Arms,30m,Curl,1,10,15');
    await choose('strong.csv', again);
    await page.getByText('Different here: 1').click();
    await page.getByRole('checkbox', { name: 'Arms' }).check();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: /Today|Home/ }).click();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Arms' })
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page.getByRole('link', { name: 'Arms' }).waitFor({ state: 'detached' });
    for (let i = 0; i < 3; i++) await page.goBack();
    await page.getByRole('heading', { name: 'Your data', level: 1 }).waitFor();
    // Nothing can be replaced that is not there.
    await expect.poll(() => count('fresh')).toBe(1);
    await press('Take it in');
    await status('Taken in: 1 session.');

    await choose('strong.csv', STRONG);
    await page.getByRole('heading', { name: 'Strong' }).waitFor();
    await press('Undo the import');
    await status('As it was before.');
    await expect.poll(() => count('fresh')).toBe(1);
    await press('Delete all sessions');
    await press('Delete without a new backup');
    await press('Delete everything');
    await status('All sessions are deleted.');
    await expect.poll(() => count('fresh')).toBe(2);
    await press('Take it in');
    await status('Taken in: 2 sessions.');
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
    await choose(
      'sets.csv',
      'session_id,date,exercise_id,exercise,planned_seconds,done,reps\nx,y,z,a,1,yes,1\n',
    );
    await status('the backup is what can be read again');
    await choose('backup.json', '{"format":"groundwork-backup","version":9,"sessions":[]}');
    await status('version was made by a newer app.');
  });
});
