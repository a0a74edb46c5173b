import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/adapters/idb/migrations.ts';
import { believableHistory } from '../believable/history.ts';
import { doSets } from './harness/do-sets.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { ownContext } from './harness/own-context.ts';
import { accelerate } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { endSession, expectView, key, startFrozen } from './harness/session-page.ts';
import { barePage, version1Page } from './harness/store/store-page.ts';
import { stored } from './harness/stored.ts';

const BLOCKED = 'Another tab holds an old version of your log. Close it and reload. Sessions work meanwhile.';
const KEEPS_NOTHING = 'This browser keeps nothing here. Sessions work; save them as a file at the end.';
const FAILED = 'Writing failed and is tried again. Keep this page open.';
const NOT_KEPT = 'Nothing can be stored here. Save the session as a file at the end.';

let app: App;
let context: BrowserContext;

ownContext((own) => {
  ({ app, context } = own);
});

/** A page in which the app is to be opened. */
async function appPage(): Promise<Page> {
  const page = await context.newPage();
  await accelerate(page, 1);
  await giveVoice(page);
  return page;
}

const setsOf = async (page: Page, session: (id: string) => boolean) =>
  (await stored(page)).sets.filter((set) => session(set.session)).map(({ step }) => step);

async function savedSteps(page: Page): Promise<number[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'Save as a file').click()]);
  const [session] = JSON.parse(readFileSync(await download.path(), 'utf8')).sessions;
  return session.sets.map(({ step }: { step: number }) => step);
}

describe('a tab that holds an old version of the database', () => {
  const old = believableHistory({ seed: 3, sessions: 5, until: '2026-11-20' });
  const isOld = (id: string): boolean => old.some(({ record }) => record.id === id);

  it('is told of; a session runs in memory, and moves over with every set when the tab lets go', async () => {
    const holder = await version1Page(context, app.url);
    await holder.evaluate((text) => window.gwVersion1.fill(text), JSON.stringify(old));
    await holder.evaluate(() => window.gwVersion1.hold());
    const page = await appPage();
    await page.goto(app.url);
    await page.getByText(BLOCKED, { exact: true }).waitFor();
    await startFrozen(page, app.url, 'core-essentials');
    await page.getByText(NOT_KEPT, { exact: true }).waitFor();
    const before = await doSets(page, 2);

    await holder.evaluate(() => window.gwVersion1.letGo());
    // Nobody does anything in the session meanwhile.
    await page.getByText(NOT_KEPT, { exact: true }).waitFor({ state: 'detached' });
    expect(await setsOf(page, (id) => !isOld(id))).toEqual(before);
    const after = await doSets(page);
    await expect.poll(() => setsOf(page, (id) => !isOld(id))).toEqual(after);
    const { events, sessions } = await stored(page);
    const mine = events.filter(({ session }) => !isOld(session)).map(({ seq }) => seq);
    expect(mine).toEqual(mine.map((_, i) => i + 1));
    expect(sessions).toHaveLength(old.length + 1);
    expect(await setsOf(page, isOld)).toHaveLength(old.flatMap(({ sets }) => sets).length);

    // From now on it is a session like any other: another tab sees whose it is.
    const other = await appPage();
    await other.goto(app.url);
    await other.getByText('Open in another tab', { exact: true }).waitFor();
    await endSession(page);
    await page.getByText('It is in your log.').waitFor();
  });
});

describe('the app, when a newer one wants the database', () => {
  it('writes what is waiting, lets go, plays on, and offers what came later as a file', async () => {
    const page = await appPage();
    await startFrozen(page, app.url, 'core-essentials');
    await doSets(page);
    await expect.poll(() => setsOf(page, () => true)).toHaveLength(1);
    // It comes in the middle of a write, while another one waits for that.
    await page.evaluate((version) => {
      const { put } = IDBObjectStore.prototype;
      let asked = false;
      IDBObjectStore.prototype.put = function (...words) {
        const request = put.apply(this, words);
        if (this.name !== 'events' || asked) return request;
        asked = true;
        const opening = indexedDB.open('groundwork', version);
        opening.onsuccess = () => Object.assign(window, { gwNewer: opening.result });
        // Its event has to wait for the write under way.
        const buttons = document.querySelector('gw-session')?.shadowRoot?.querySelectorAll('button') ?? [];
        for (const button of buttons)
          if ((button.ariaLabel ?? button.textContent?.trim()) === 'Pause') button.click();
        return request;
      };
    }, MIGRATIONS.length + 1);
    await doSets(page);
    await page.waitForFunction(() => 'gwNewer' in window);
    const kept = await stored(page);
    expect(kept.sets).toHaveLength(2);
    expect(kept.events.map(({ event }) => event.kind)).toEqual(['start', 'tick', 'tick', 'pause']);

    await key(page, 'Resume').click();
    await page.getByText(FAILED, { exact: true }).waitFor();
    const done = await doSets(page);
    expect(done).toHaveLength(3);
    await endSession(page);
    expect(await savedSteps(page)).toEqual(done);
    // The newer app's is left alone.
    expect(await stored(page)).toEqual(kept);
  });
});

describe('a database that does not answer', () => {
  /** Nothing of an opening is heard until it is let go. Runs inside the page, before its scripts. */
  function hang(): void {
    const { open } = IDBFactory.prototype;
    const gate = new Promise<void>((resolve) => Object.assign(window, { gwLetGo: resolve }));
    IDBFactory.prototype.open = function (...words) {
      const request = open.apply(this, words);
      // The test's own look at it asks for no version.
      if (words[1] === undefined) return request;
      const { addEventListener } = request;
      request.addEventListener = (kind: string, heard: EventListener) =>
        addEventListener.call(request, kind, (event) => {
          if (kind === 'success') void gate.then(() => heard(event));
          else heard(event);
        });
      return request;
    };
  }
  const letGo = (page: Page) => page.evaluate(() => (window as unknown as { gwLetGo(): void }).gwLetGo());

  it('is given up after three seconds; a session done in memory is in the log when it answers after all', async () => {
    const page = await appPage();
    await page.addInitScript(hang);
    await page.goto(app.url);
    const said = page.getByText(KEEPS_NOTHING, { exact: true });
    await said.waitFor();
    const waited = await page.evaluate(() => performance.now());
    expect(waited).toBeGreaterThan(2_900);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await expectView(page, { status: 'running' });
    const done = await doSets(page, 2);
    await endSession(page);
    expect(await savedSteps(page)).toEqual(done);
    await letGo(page);
    await page.getByText('It is in your log.').waitFor();
    expect(await setsOf(page, () => true)).toEqual(done);
    await key(page, 'Done').click();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByRole('link', { name: /Core essentials/ }).waitFor();
    expect(await said.count()).toBe(0);
    const bare = await barePage(context, app.url);
    const { sessions, sets } = await stored(bare);
    expect(sessions).toHaveLength(1);
    expect(sets.map(({ step }) => step)).toEqual(done);
  });
});
