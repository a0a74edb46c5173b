import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump, setSpeed } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { expectView, key, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';
import { tabTo } from './harness/tab-to.ts';

const STRONG = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
  '2026-02-01 08:00:00,<b>Legs</b>,30m,Squat (Barbell),1,60,5,0,0,,,8',
  '2026-02-01 08:00:00,<b>Legs</b>,30m,Sled push,1,0,0,0,45,,Windy today,',
  '2025-02-03 08:00:00,Arms,30m,Curl,1,10,12,0,0,,,',
].join('\n');

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  {
    ...PHONE,
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
    // A plain host has no file for a session; the browser itself remarks on the status.
    mayComplainOf: /status of 404/,
    prepare: (context) => accelerate(context, 1),
  },
);
const path = (): string => new URL(page.url()).pathname;
const link = (name: string) => page.getByRole('link', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
const cells = (name: string) => page.getByRole('gridcell', { name });

/** Plays what is left in jumps no set is missed by. */
async function playToEnd(): Promise<void> {
  await setSpeed(page, 0);
  for (let i = 0; i < 400 && (await page.locator('gw-session').count()) > 0; i++) await jump(page, 1_000);
  await page.getByText('It is in your log.').waitFor();
  await setSpeed(page, 1);
}

describe('the history', () => {
  it('has a session in calendar and list, opens, puts right, repeats, deletes and brings back, by keys alone', async () => {
    await page.goto(`${app.url}session/try-plank`);
    await key(page, 'Start').click();
    await playToEnd();
    await page.goto(`${app.url}history`);
    await heading('History');
    await page.getByText('1 session in 1 week,').waitFor();
    await expect.poll(() => cells('Plank, one set').count()).toBe(1);
    await page.getByText('1 of 1 sets').waitFor();

    // One stop for the tab key, on today; Enter opens the day's session.
    await tabTo(page, /Plank, one set/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.locator('gw-year-calendar .day a').waitFor();
    await page.keyboard.press('Enter');
    await heading('Plank, one set');
    await expect.poll(path).toMatch(/^\/history\/.+/);
    const rows = async () =>
      (await page.locator('gw-set-table tbody tr').allTextContents()).map((row) =>
        row
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/at \d{1,2}:\d\d [AP]M$/, 'at …'),
      );
    await expect.poll(rows).toEqual(['1 30 s 30 s at …']);

    await tabTo(page, 'Edit');
    await page.keyboard.press('Enter');
    await tabTo(page, 'More');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored(page)).sets.map(({ seconds }) => seconds)).toEqual([35]);
    await tabTo(page, 'Edit');
    await page.keyboard.press('Enter');
    await expect.poll(rows).toEqual(['1 30 s 35 s +5 at …']);

    const once = path();
    await tabTo(page, 'Repeat this session');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await viewOf(page))?.status).toBe('running');
    await expect.poll(path).toBe(once.replace('history/', 'session/again-'));
    await expectView(page, { name: 'Plank', of: 1 });
    await playToEnd();
    const { sessions } = await stored(page);
    expect(sessions.map(({ routine }) => routine.id)).toEqual(['try-plank', 'try-plank']);

    await page.goto(app.url + once.slice(1));
    await heading('Plank, one set');
    await tabTo(page, 'Delete this session');
    await page.keyboard.press('Enter');
    await heading('History');
    await expect.poll(async () => (await stored(page)).sessions).toHaveLength(1);
    await page.getByText('1 session in 1 week,').waitFor();
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await page.getByText('2 sessions in 1 week,').waitFor();
    expect((await stored(page)).sets.map(({ seconds }) => seconds).sort()).toEqual([30, 35]);
  });

  it('goes through the years, finds with slips, and repeats what came from elsewhere', async () => {
    await page.goto(`${app.url}settings/data`);
    await heading('Your data');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'strong.csv', mimeType: 'text/plain', buffer: Buffer.from(STRONG) });
    await key(page, 'Take it in').click();
    await page.getByText('Taken in: 2 sessions.').waitFor();
    await page.goto(`${app.url}history`);
    await heading('History');

    // The newest year there is; from there back to the oldest, and no further.
    const now = new Date().getFullYear();
    for (let year = now; year > 2025; year--) {
      await page.getByRole('heading', { name: String(year), exact: true }).waitFor();
      await key(page, 'Previous year').click();
    }
    await page.getByRole('heading', { name: '2025', exact: true }).waitFor();
    expect(await key(page, 'Previous year').getAttribute('aria-disabled')).toBe('true');
    await page.getByText('1 session in 1 week, 30 minutes.').waitFor();
    await cells('Monday, February 3: ⁨Arms⁩, 30 min').waitFor();

    const search = page.getByRole('searchbox', { name: 'Search your sessions' });
    const found = page.locator('gw-history h3');
    await search.fill('slead');
    await expect.poll(() => found.allInnerTexts()).toEqual(['<b>Legs</b>']);
    await search.fill('windi');
    await expect.poll(() => found.allInnerTexts()).toEqual(['<b>Legs</b>']);
    await key(page, 'Show all').click();
    await expect.poll(() => found.count()).toBe(2);
    await page.getByRole('combobox', { name: 'Exercise' }).selectOption({ label: 'Curl' });
    await expect.poll(() => found.allInnerTexts()).toEqual(['Arms']);
    await search.fill('legs');
    await page.getByRole('heading', { name: 'No session fits' }).waitFor();
    await key(page, 'Clear').click();
    await expect.poll(() => found.count()).toBe(2);

    await link('<b>Legs</b>').click();
    await heading('<b>Legs</b>');

    await key(page, 'Share as picture').click();
    await page
      .getByRole('img', {
        name: /^<b>Legs<.b>, .*2026\. 2 sets, 30 minutes\. .*Sled push: 1 set, best 45 s$/,
      })
      .waitFor();
    const download = page.waitForEvent('download');
    await page.locator('gw-share-picture').getByText('Save', { exact: true }).click();
    const picture = await readFile(await (await download).path());
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1350]);
    await page.keyboard.press('Escape');

    await link('Repeat this session').click();
    await setSpeed(page, 0);
    await expect.poll(async () => (await viewOf(page))?.status).toBe('running');
    await setSpeed(page, 1);
    const begun = async () => {
      const { sessions, events } = await stored(page);
      const open = sessions.find(({ endedAt }) => endedAt === undefined);
      return events.some(({ session }) => session === open?.id);
    };
    await expect.poll(begun).toBe(true);
    // A reload finds it under way, though no routine has this address.
    await page.reload();
    await expectView(page, { status: 'paused' });
    const [repeated] = (await stored(page)).sessions.filter(({ endedAt }) => endedAt === undefined);
    expect(repeated?.routine).toEqual(
      (await stored(page)).sessions.find(({ routine, endedAt }) => endedAt && routine.name === '<b>Legs</b>')
        ?.routine,
    );
  });
});
