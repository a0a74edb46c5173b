import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/adapters/idb/migrations.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { readBackup } from '../../src/core/transfer/read-backup.ts';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { ownContext } from './harness/own-context.ts';
import { accelerate } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { homeStart, key } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';
import { putAway, warningsOf } from './harness/warnings.ts';

const KEEPS_NOTHING = 'This browser keeps nothing here. Sessions work; save them as a file at the end.';
const NOT_KEPT = 'Nothing can be stored here. Save the session as a file at the end.';
const NEWER = /^Your log was written by a newer version of this app\. It can be read and saved here/;
const DAMAGED = /^Your log could not be opened\. Nothing was deleted/;
const NO_VOICE = 'This device does not speak. Tones and the screen lead you.';
const NO_SOUND = 'No sound on this device. The screen leads you.';
const NO_WAKE_LOCK = 'The screen may go dark. Set your device to stay on.';

let app: App;
let context: BrowserContext;
let page: Page;

ownContext((own) => {
  ({ app, context, page } = own);
});

/** Things a browser may refuse or lack. Each runs inside the page, before its scripts. */
const LACKS = {
  'IndexedDB refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  'IndexedDB missing': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'all storage refused': () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  },
} as const;

const warnings = (): Promise<string[]> => warningsOf(page);

/** Plays the short routine from its page to its end. */
async function play(): Promise<void> {
  await page.goto(`${app.url}routines/first-minute`);
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await key(page, 'Pause').waitFor();
  await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
}

/** The one session of the file the summary offers, read as the app reads a chosen file. */
async function savedSession(): Promise<OpenSession> {
  const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'Save as a file').click()]);
  expect(download.suggestedFilename()).toMatch(/^groundwork-\d{4}-\d\d-\d\d\.json$/);
  const read = await readBackup([readFileSync(await download.path(), 'utf8')]);
  if (!read.ok) throw new Error(`${read.fault.path} ${read.fault.problem}`);
  expect([read.value.sessions.length, read.value.rejectedCount]).toEqual([1, 0]);
  return read.value.sessions[0] as OpenSession;
}

describe.each(Object.entries(LACKS))('with %s', (_name, lack) => {
  it('says so once, plays a whole session, and offers it as a file', async () => {
    await accelerate(context, 25);
    await giveVoice(context);
    await context.addInitScript(putAway);
    await context.addInitScript(lack);
    await page.goto(app.url);
    await page.getByText(KEEPS_NOTHING, { exact: true }).waitFor();
    expect(await page.getByText(KEEPS_NOTHING, { exact: true }).count()).toBe(1);

    await play();
    expect((await warnings()).filter((text) => text === NOT_KEPT)).toEqual([NOT_KEPT]);
    expect((await spoken(page)).map(({ text }) => text).join(' ')).not.toContain('in your log');
    const session = await savedSession();
    expect(session.record.completed).toBe(true);
    expect(session.sets).toMatchObject([
      { step: 1, seconds: 15 },
      { step: 3, reps: 4 },
    ]);
    expect(session.events.length).toBeGreaterThan(2);
  });
});

describe('a database that cannot be used', () => {
  /** Makes the database by hand, on a page of the app whose scripts do not run. */
  async function make(version: number): Promise<void> {
    await page.route(/\.js$/, (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    await page.goto(app.url);
    await page.evaluate(
      (to) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('groundwork', to);
          request.onupgradeneeded = () => request.result.createObjectStore('treasure').put('kept', 1);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error);
        }),
      version,
    );
    await page.unroute(/\.js$/);
  }

  const treasure = (): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('groundwork');
          request.onsuccess = () => {
            const asked = request.result.transaction('treasure').objectStore('treasure').get(1);
            asked.onsuccess = () => {
              resolve([request.result.version, asked.result]);
              request.result.close();
            };
          };
          request.onerror = () => reject(request.error);
        }),
    );

  it.each([
    ['made by a newer app', 99, NEWER],
    ['with its stores gone', MIGRATIONS.length, DAMAGED],
  ])('%s: says so, deletes nothing, and a session is still played', async (_name, version, words) => {
    await accelerate(context, 25);
    await giveVoice(context);
    await make(version);
    await page.goto(app.url);
    await page.getByText(words).waitFor();
    expect(await page.getByText(words).count()).toBe(1);
    await play();
    expect((await savedSession()).sets).toHaveLength(2);
    expect(await treasure()).toEqual([version, 'kept']);
  });
});

describe('a database that opens late', () => {
  it('shows the interrupted session after all, and has nothing more to complain of', async () => {
    await accelerate(context, 1);
    await giveVoice(context);
    await page.goto(app.url);
    await homeStart(page).click();
    await key(page, 'Pause').waitFor();
    // What is to be resumed must be on the disk.
    await expect.poll(async () => (await stored(page)).events.length).toBeGreaterThan(0);
    await page.close();

    page = await context.newPage();
    // Longer than the app waits; its own clock tells it so.
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      let letGo: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      Object.assign(window, { gwLetGo: letGo });
      IDBFactory.prototype.open = function (...words) {
        const request = open.apply(this, words);
        const { addEventListener } = request;
        request.addEventListener = (kind: string, heard: EventListener) =>
          addEventListener.call(request, kind, (event) => void gate.then(() => heard(event)));
        return request;
      };
    });
    await page.goto(app.url);
    await page.getByText(KEEPS_NOTHING, { exact: true }).waitFor();
    expect(await page.getByText('Paused, and safe').count()).toBe(0);
    await page.evaluate(() => (window as unknown as { gwLetGo(): void }).gwLetGo());
    await page.getByText('Paused, and safe').waitFor();
    await page.getByText(KEEPS_NOTHING, { exact: true }).waitFor({ state: 'detached' });
  });
});

describe('a device that lacks', () => {
  it('voice, sound and a wake lock leads by the screen, and says each once', async () => {
    await accelerate(context, 25);
    await context.addInitScript(putAway);
    await context.addInitScript(() => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'speechSynthesis'])
        Object.defineProperty(window, name, { value: undefined });
      if ('WakeLock' in window)
        WakeLock.prototype.request = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await play();
    expect((await warnings()).sort()).toEqual([NO_SOUND, NO_WAKE_LOCK, NO_VOICE].sort());
    await page.getByText('It is in your log.').waitFor();
  });

  it('a voice that says anything: the browser queues words and never speaks', async () => {
    await accelerate(context, 25);
    await context.addInitScript(putAway);
    await page.goto(app.url);
    await homeStart(page).click();
    await expect.poll(warnings).toContain(NO_VOICE);
    await page.getByText('Work', { exact: true }).first().waitFor();
    expect((await warnings()).filter((text) => text === NO_VOICE)).toHaveLength(1);
  });
});
