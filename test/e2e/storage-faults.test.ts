import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { doSets } from './harness/do-sets.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { ownContext } from './harness/own-context.ts';
import { accelerate } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { expectView, key, loggedSteps, startFrozen, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

let app: App;
let context: BrowserContext;
let page: Page;

ownContext(
  (own) => {
    ({ app, context, page } = own);
  },
  {
    mayComplainOf: /./,
    prepare: async (context) => {
      await accelerate(context, 1);
      await giveVoice(context);
    },
  },
);

declare global {
  interface Window {
    /** How many transactions that write are still to be spoilt. */
    gwSpoil: number;
    /** Those that were. */
    gwSpoilt: number;
    /** Openings of the database by the app since then. */
    gwOpened: number;
  }
}

const FAILED = 'Writing failed and is tried again. Keep this page open.';

/** In the page under test, which by now has its database open. */
const spoil = (way: 'connection' | 'transaction', times: number): Promise<void> =>
  page.evaluate(
    ([what, count]) => {
      const { open } = IDBFactory.prototype;
      const { transaction } = IDBDatabase.prototype;
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { gwSpoil: count, gwSpoilt: 0, gwOpened: 0 });
      IDBFactory.prototype.open = function (...words) {
        // A version is asked for by the app alone.
        if (words[1] !== undefined) window.gwOpened++;
        return open.apply(this, words);
      };
      const due = (mode: IDBTransactionMode | undefined): boolean =>
        mode === 'readwrite' && window.gwSpoil > 0;
      const noted = (): void => {
        window.gwSpoil--;
        window.gwSpoilt++;
      };
      if (what === 'connection')
        IDBDatabase.prototype.transaction = function (stores, mode, options) {
          if (due(mode)) {
            noted();
            // From here on the browser itself throws InvalidStateError.
            this.close();
          }
          return transaction.call(this, stores, mode, options);
        };
      // Late, when whatever a finished set writes has been put, and has succeeded.
      else
        IDBObjectStore.prototype.put = function (...words) {
          const request = put.apply(this, words);
          if (this.name === 'sets' && due(this.transaction.mode)) {
            noted();
            request.addEventListener('success', () => this.transaction.abort());
          }
          return request;
        };
    },
    [way, times] as const,
  );

const spoilt = (): Promise<readonly [spoilt: number, opened: number]> =>
  page.evaluate(() => [window.gwSpoilt, window.gwOpened] as const);

/** The disk has what the screen shows, each set once, and a log without gaps. */
async function allKept(): Promise<void> {
  const logged = await loggedSteps(page);
  await expect.poll(async () => (await stored(page)).sets.map(({ step }) => step)).toEqual(logged);
  const { events } = await stored(page);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  // A tick for each set that ended by itself, and the start.
  expect(events.filter(({ event }) => event.kind === 'tick')).toHaveLength(logged.length);
}

async function skip(): Promise<void> {
  const left = (await viewOf(page))?.left;
  await key(page, 'Skip').click();
  await expect.poll(async () => (await viewOf(page))?.left).not.toBe(left);
}

describe('storage that fails under a running session', () => {
  it('by being cleared: all of the session is written again, and can be resumed', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await doSets(page, 2);
    await skip();
    await expect.poll(async () => (await stored(page)).events.length).toBe(4);
    const before = await stored(page);
    expect(before.sets).toHaveLength(2);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(app.url).origin,
      storageTypes: 'indexeddb,local_storage',
    });
    await skip();
    await expect
      .poll(async () => (await stored(page)).events.map(({ seq }) => seq))
      .toEqual([...before.events, 0].map((_, i) => i + 1));
    expect((await stored(page)).events.slice(0, before.events.length)).toEqual(before.events);
    expect((await stored(page)).sets).toEqual(before.sets);
    expect((await stored(page)).sessions.map(({ id }) => id)).toEqual(before.sessions.map(({ id }) => id));
    await page.goto(app.url);
    await page.getByText('Paused, and safe').waitFor();
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running' });
  });

  it.each([
    ['by a connection that is lost twice', 'connection', 2],
    ['by transactions that are aborted twice', 'transaction', 2],
  ] as const)(
    '%s: the third try succeeds, and nothing is said or written twice',
    async (_name, way, times) => {
      await startFrozen(page, app.url, 'core-essentials');
      await doSets(page);
      await allKept();
      await spoil(way, times);
      await doSets(page);
      await allKept();
      // Each on a handle of its own.
      expect(await spoilt()).toEqual([times, times]);
      await doSets(page);
      await allKept();
      expect(await page.getByText(FAILED, { exact: true }).count()).toBe(0);
    },
  );

  it.each(['connection', 'transaction'] as const)(
    'by a %s that fails for good: three tries a write, said once, and all of it once that is over',
    async (way) => {
      await startFrozen(page, app.url, 'core-essentials');
      await doSets(page);
      await allKept();
      const before = await stored(page);
      await spoil(way, Number.MAX_SAFE_INTEGER);
      await doSets(page);
      await page.getByText(FAILED, { exact: true }).waitFor();
      // The last of three says it, and the next three come later.
      await expect.poll(async () => (await spoilt())[0] % 3).toBe(0);
      await doSets(page);
      expect(await page.getByText(FAILED, { exact: true }).count()).toBe(1);
      const { sets, events } = await stored(page);
      expect({ sets, events }).toEqual({ sets: before.sets, events: before.events });
      await page.evaluate(() => {
        window.gwSpoil = 0;
      });
      await allKept();
      await page.getByText(FAILED, { exact: true }).waitFor({ state: 'detached' });
    },
  );
});
