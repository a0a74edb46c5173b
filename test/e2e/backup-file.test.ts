import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownContext } from './harness/own-context.ts';
import { accelerate } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { key } from './harness/session-page.ts';

/*
 * The file that is written again and again, and what must never happen to it. In place of the dialog, which nobody answers
 * here, a real file of the browser's own.
 */

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  {
    serviceWorkers: 'block',
    mayComplainOf: /./,
    prepare: async (context) => {
      await context.addInitScript(() => {
        Object.assign(window, {
          showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
            (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
        });
        // A browser that was started anew asks again.
        Object.assign(FileSystemFileHandle.prototype, {
          queryPermission: async () => (localStorage.getItem('test.lapsed') ? 'prompt' : 'granted'),
          requestPermission: async () => {
            localStorage.removeItem('test.lapsed');
            return 'granted';
          },
        });
        const { persist } = StorageManager.prototype;
        StorageManager.prototype.persist = function () {
          sessionStorage.setItem('test.asked', '1');
          return persist.call(this);
        };
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (name, ...version) {
          if (name === 'groundwork' && localStorage.getItem('test.broken'))
            throw new DOMException('Internal error', 'UnknownError');
          return open.call(this, name, ...version);
        };
      });
      await accelerate(context, 25);
    },
  },
);

const status = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

const fileText = () =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('groundwork-backup.json')).getFile()).text();
  });
const inFile = async () =>
  JSON.parse(await fileText()).sessions as readonly { record: { id: string; rpe?: number; note?: string } }[];
/** Waits until the file has so many sessions. */
const fileHolds = (sessions: number) => expect.poll(async () => (await inFile()).length).toBe(sessions);

async function chooseFile(): Promise<void> {
  await page.goto(`${app.url}settings/data`);
  await key(page, 'Choose a file to keep').click();
  await status('Saved.');
  await page.getByText('After each session everything is saved to').waitFor();
}

/** @param kept waits until it is on the disk, which a page that is left at once may break off */
async function doSession({ kept = true } = {}): Promise<void> {
  await page.goto(`${app.url}session/try-plank`);
  await key(page, 'Start').click();
  await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
  if (kept) await page.getByText('It is in your log.').waitFor();
}

const asked = () => page.evaluate(() => sessionStorage.getItem('test.asked'));

describe('the file that was chosen once', () => {
  it('has each session, what is answered after it, and what is changed later', async () => {
    await chooseFile();
    expect(await inFile()).toEqual([]);
    expect(await asked()).toBe(null);
    await doSession();
    // The moment to ask that it be kept for good, and none before.
    await expect.poll(asked).toBe('1');
    await fileHolds(1);
    await page.getByRole('textbox', { name: 'Note' }).fill('steady');
    await page.getByRole('textbox', { name: 'Note' }).blur();
    await expect.poll(async () => (await inFile())[0]?.record.note).toBe('steady');

    const [{ record } = { record: { id: '' } }] = await inFile();
    await page.goto(`${app.url}history/${record.id}`);
    await key(page, 'Delete this session').click();
    await fileHolds(0);
    await page.goto(`${app.url}settings/data`);
    await key(page, 'Stop saving to it').click();
    await status('is not written again');
    await key(page, 'Choose a file to keep').waitFor();
  });

  it('is behind when the browser asks again, which home says, and one tap is enough', async () => {
    await chooseFile();
    await page.evaluate(() => localStorage.setItem('test.lapsed', '1'));
    await doSession();
    await page.goto(app.url);
    await page.getByText('Your backup file lacks what you did last').waitFor();
    expect(await inFile()).toEqual([]);
    await key(page, 'Allow it').click();
    await fileHolds(1);
    await page.getByText('Your backup file lacks what you did last').waitFor({ state: 'detached' });
  });

  it('is not written over when the database was emptied, or began anew unnoticed', async () => {
    await chooseFile();
    await doSession();
    await fileHolds(1);
    await doSession();
    await fileHolds(2);
    const before = await fileText();
    await page.goto(`${app.url}nothing`);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('groundwork');
          request.onsuccess = resolve;
          request.onblocked = resolve;
        }),
    );
    await doSession();
    await page.goto(app.url);
    await page.getByText(/^This browser lost part of your log/).waitFor();
    await key(page, 'Go on without').click();
    // From here on the loss is known and accepted, and still the file has more.
    await doSession();
    await page.goto(app.url);
    await page.getByText('it holds more sessions than there are here').waitFor();
    expect(await fileText()).toBe(before);
  });

  it('survives a database that does not open; so does the way back to the log', async () => {
    await chooseFile();
    await doSession();
    await fileHolds(1);
    const before = await fileText();
    await page.evaluate(() => localStorage.setItem('test.broken', '1'));
    await page.goto(app.url);
    await page.getByText('Your log could not be opened. Nothing was deleted').waitFor();
    await page.goto(`${app.url}history`);
    await page.getByRole('heading', { name: 'Your log could not be opened' }).waitFor();
    expect(await page.getByText('Nothing here yet').count()).toBe(0);
    await doSession({ kept: false });
    await page.goto(`${app.url}history`);
    await page.getByRole('link', { name: 'Restore a backup' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(before) });
    await key(page, 'Take it in').click();
    await status('They are here until this page is closed. Save a backup before.');
    await page.goBack();
    await page.getByRole('heading', { name: 'History', level: 1 }).waitFor();
    await page.getByText('Plank').first().waitFor();
    expect(await fileText()).toBe(before);

    await page.evaluate(() => localStorage.removeItem('test.broken'));
    await page.goto(`${app.url}history`);
    await page.getByText('Plank').first().waitFor();
    expect(await page.getByText('could not be opened').count()).toBe(0);
  });
});
