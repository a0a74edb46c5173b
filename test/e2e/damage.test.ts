import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchProfile } from './harness/chromium.ts';
import { key } from './harness/session-page.ts';
import { type DamageLab, damageLab } from './harness/store/damage-lab.ts';
import { damageProfile } from './harness/store/damage-profile.ts';
import { type Stored, stored } from './harness/stored.ts';

/** Profiles damaged here; `npm run torture` does hundreds. */
const PROFILES = 4;
const SESSIONS = 12;

const gone = (sessions: number): RegExp =>
  new RegExp(`^This browser lost part of your log: ${sessions} of ${sessions} sessions are missing\\.`);

/** How often the app has looked through its history. Runs inside the page. */
const looksOf = (): number => JSON.parse(localStorage.getItem('groundwork.witness') ?? '{}').looks ?? 0;

/** Ids of the sessions that have ended, and what was done in them. */
const endedIn = ({ sessions, sets }: Stored): readonly unknown[] =>
  sessions
    .filter(({ endedAt }) => endedAt !== undefined)
    .map(({ id, note, rpe }) => ({ id, note, rpe, sets: sets.filter(({ session }) => session === id) }));

let lab: DamageLab;
const directories: string[] = [];
let context: BrowserContext | undefined;

const fill = async (seed: number, settled = false): Promise<string> => {
  const directory = await lab.fill(SESSIONS, seed, { settled });
  directories.push(directory);
  return directory;
};
const open = async (directory: string): Promise<Page> => {
  context = await launchProfile(directory);
  return context.pages()[0] ?? context.newPage();
};

/** Starts the app anew, and waits until it has looked through its history. */
async function looked(page: Page): Promise<void> {
  const before = await page.evaluate(looksOf);
  await page.goto(lab.url);
  await expect.poll(() => page.evaluate(looksOf)).toBeGreaterThan(before);
}

beforeAll(async () => {
  lab = await damageLab();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  for (const directory of directories.splice(0)) lab.remove(directory);
});
afterAll(() => lab.stop());

describe('a database whose files were damaged', () => {
  it(`is noticed at start in ${PROFILES} profiles, and one that was not damaged is left in peace`, async () => {
    const whole = [await fill(1), await fill(2, true)];
    for (const directory of whole) expect(await lab.openDamaged(lab.copy(directory))).toBe('intact');
    const found: string[] = [];
    for (let seed = 1; seed <= PROFILES; seed++) {
      const directory = lab.copy(whole[seed % 2] ?? '');
      directories.push(directory);
      const damage = damageProfile(directory, seed);
      found.push(`${damage}: ${await lab.openDamaged(directory)}`);
    }
    console.log(found.join('\n'));
    // Where the damage hit nothing that was in use there is nothing to notice.
    expect(found.filter((line) => !/: (noticed|intact)$/.test(line))).toEqual([]);
    expect(found.filter((line) => line.endsWith(': noticed')).length).toBeGreaterThan(PROFILES / 2);
  }, 600_000);

  it('or emptied leads to a backup, and everything is there again', async () => {
    const directory = await fill(3);
    let page = await open(directory);
    await context?.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(`${lab.url}settings/data`);
    const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'Save a backup').click()]);
    const backup = readFileSync(await download.path());
    const before = endedIn(await stored(page));
    await context?.close();
    rmSync(join(directory, 'Default', 'IndexedDB'), { recursive: true });

    page = await open(directory);
    await page.goto(lab.url);
    await page.getByText(gone(before.length)).waitFor();
    // The log does not begin anew either.
    await page.goto(`${lab.url}history`);
    await page.getByRole('heading', { name: 'Part of your log is missing' }).waitFor();
    await page.getByText(gone(before.length)).waitFor();
    await page.getByRole('link', { name: 'Restore a backup' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: backup });
    await key(page, 'Take it in').click();
    await page.getByText(`Taken in: ${before.length} sessions.`).waitFor();
    expect(endedIn(await stored(page))).toEqual(before);
    await looked(page);
    expect(await page.getByText(/of your log/).count()).toBe(0);
  });

  it('or lacking a set is repaired by a backup, and by nothing less', async () => {
    const directory = await fill(5);
    const page = await open(directory);
    await context?.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(`${lab.url}settings/data`);
    const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'Save a backup').click()]);
    const backup = readFileSync(await download.path());
    const before = endedIn(await stored(page));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.open('groundwork').onsuccess = ({ target }) => {
            const database = (target as IDBOpenDBRequest).result;
            const sets = database.transaction('sets', 'readwrite');
            sets.objectStore('sets').openCursor().onsuccess = (event) =>
              (event.target as IDBRequest<IDBCursorWithValue>).result.delete();
            sets.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
    );
    await page.goto(lab.url);
    const damaged = page.getByText(/^This browser damaged part of your log/);
    await damaged.waitFor();
    const take = async (name: string, buffer: Buffer, outcome: string): Promise<void> => {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
      await key(page, 'Take it in').click();
      await page.getByText(outcome).waitFor();
    };
    await key(page, 'Restore a backup').click();
    await take('table.csv', Buffer.from('Date,Exercise,Reps\n2020-01-01,Row,5\n'), 'Taken in: 1 session.');
    await page.goto(lab.url);
    await damaged.waitFor();
    await key(page, 'Restore a backup').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: backup });
    await page.getByText('Repaired: 1').click();
    await take('backup.json', backup, 'Taken in: 0 sessions. Replaced: 1.');
    const after = endedIn(await stored(page)).filter((one) => !/-.*-.*-/.test((one as { id: string }).id));
    expect(after).toEqual(before);
    await looked(page);
    expect(await page.getByText(/of your log/).count()).toBe(0);
  });

  it('is gone on without when the athlete says so, and that is remembered', async () => {
    const directory = await fill(4);
    rmSync(join(directory, 'Default', 'IndexedDB'), { recursive: true });
    const page = await open(directory);
    await page.goto(lab.url);
    await page.getByText(/^This browser lost part of your log/).waitFor();
    await key(page, 'Go on without').click();
    await page.getByText(/of your log/).waitFor({ state: 'detached' });
    await looked(page);
    expect(await page.getByText(/of your log/).count()).toBe(0);
  });
});
