import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/adapters/idb/migrations.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { believableHistory } from '../believable/history.ts';
import { launchProfile, type Watch, watch } from './harness/chromium.ts';
import { until } from './harness/engine.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { killProfile } from './harness/kill-profile.ts';
import { accelerate } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { expectView, key, loggedSteps } from './harness/session-page.ts';
import { type Fingerprint, fingerprint } from './harness/store/fingerprint.ts';
import { barePage, storePage, version1Page } from './harness/store/store-page.ts';
import { stored } from './harness/stored.ts';

/** Enough for the upgrade to take long enough to be hit. */
const MANY = 250;
const KILLS = 5;

let app: App;
let context: BrowserContext;
let seen: Watch | undefined;
const directories: string[] = [];

beforeAll(async () => {
  app = await serveApp();
});
afterEach(async () => {
  await context.close();
  for (const directory of directories.splice(0))
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  expect(seen ?? { complaints: [], foreign: [] }).toEqual({ complaints: [], foreign: [] });
});
afterAll(() => app.stop());

function newDirectory(copyOf?: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-old-schema-'));
  directories.push(directory);
  if (copyOf !== undefined) cpSync(copyOf, directory, { recursive: true, verbatimSymlinks: true });
  return directory;
}

async function launch(directory: string): Promise<void> {
  context = await launchProfile(directory);
}

/** The log of a runner; the newest session was interrupted after its second set. */
function someHistory(sessions: number): readonly OpenSession[] {
  const all = believableHistory({ seed: 7, sessions, until: '2026-11-20', perWeek: [4, 6] });
  return all.map((session, i) => {
    if (i < all.length - 1) return session;
    const { endedAt: _, ...record } = session.record;
    const sets = session.sets.slice(0, 2);
    const reached = sets.at(-1)?.endedAt ?? 0;
    const events = session.events.filter(({ at }) => at <= reached);
    return { record: { ...record, completed: false }, sets, events, reached };
  });
}

/** The stores that a migration only carries over. */
const kept = ({ stores }: Fingerprint) => ({
  sessions: stores['sessions'],
  events: stores['events'],
  sets: stores['sets'],
});

/** How profiles came to be, by the version of the schema that filled them; the newest by the app of today. */
const WRITERS: readonly ((sessions: readonly OpenSession[]) => Promise<Page>)[] = [
  async (sessions) => {
    const page = await version1Page(context, app.url);
    await page.evaluate((text) => window.gwVersion1.fill(text), JSON.stringify(sessions));
    return page;
  },
  async (sessions) => {
    const page = await version1Page(context, app.url);
    await page.evaluate((text) => window.gwVersion1.fillVersion2(text), JSON.stringify(sessions));
    return page;
  },
  async (sessions) => {
    const page = await storePage(context, app.url);
    await page.evaluate(async (text) => {
      const { store } = await window.gwStore.open();
      await store.importMany(JSON.parse(text));
    }, JSON.stringify(sessions));
    return page;
  },
];

describe('a profile written by', () => {
  // A version without one would be tested by nothing.
  if (WRITERS.length !== MIGRATIONS.length)
    throw new Error('Every version of the schema needs its writer here');

  it.each(WRITERS.map((write, i) => [i + 1, write] as const))(
    'version %i of the schema opens whole: every set, every event, and the session that was under way',
    async (version, write) => {
      const directory = newDirectory();
      await launch(directory);
      const sessions = someHistory(40);
      const before = await fingerprint(await write(sessions));
      expect(before.version).toBe(version);
      expect(before.stores['sets']?.[0]).toBe(sessions.flatMap(({ sets }) => sets).length);
      await context.close();

      await launch(directory);
      seen = await watch(context, app.url);
      const page = await context.newPage();
      await page.goto(app.url);
      await page.getByText('Paused, and safe').waitFor();
      const after = await fingerprint(page);
      expect(after.version).toBe(MIGRATIONS.length);
      expect(kept(after)).toEqual(kept(before));
      expect(after.stores['digests']?.[0]).toBe(sessions.length - 1);
      expect((await stored(page)).sets).toHaveLength(before.stores['sets']?.[0] ?? 0);
      // Nothing is said to be missing.
      expect(await page.getByText(/of your log/).count()).toBe(0);
      await key(page, 'Resume').click();
      await expectView(page, { status: 'running' });
      expect(await loggedSteps(page)).toEqual(sessions.at(-1)?.sets.map(({ step }) => step));
      await key(page, 'Pause').click();
      await page.goto(`${app.url}history`);
      await page
        .getByRole('link', { name: new RegExp(sessions.at(-2)?.record.routine.name ?? '') })
        .first()
        .waitFor();
    },
  );
});

describe('a profile of a newer app', () => {
  it('is read and saved to a file; nothing of it is changed, whatever is done', async () => {
    const directory = newDirectory();
    await launch(directory);
    const sessions = believableHistory({ seed: 5, sessions: 6, until: '2026-11-20' });
    const writer = await WRITERS.at(-1)?.(sessions);
    if (!writer) throw new Error('Nothing was written');
    // The next version, which has a store of which this app knows nothing.
    await writer.evaluate(
      (version) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('groundwork', version);
          opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('treasure', 'key');
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
      MIGRATIONS.length + 1,
    );
    const before = await fingerprint(writer);
    expect(before).toMatchObject({
      version: MIGRATIONS.length + 1,
      stores: { future: [1, expect.any(String)] },
    });
    await context.close();

    await launch(directory);
    seen = await watch(context, app.url);
    await accelerate(context, 25);
    await giveVoice(context);
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const page = await context.newPage();
    await page.goto(app.url);
    const said = page.getByText(/^Your log was written by a newer version of this app/);
    await said.waitFor();
    expect(await said.count()).toBe(1);
    await page.goto(`${app.url}routines/first-minute`);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
    await key(page, 'Save as a file').waitFor();
    // Without leaving the page, which has the new session in memory only.
    await key(page, 'Done').click();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByRole('link', { name: /First minute/ }).waitFor();
    const names = sessions.map(({ record }) => record.routine.name);
    await page
      .getByRole('link', { name: new RegExp(names[0] ?? '') })
      .first()
      .waitFor();
    await page.goto(`${app.url}settings/data`);
    const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'Save a backup').click()]);
    const backup = readFileSync(await download.path(), 'utf8');
    for (const { record } of sessions) expect(backup).toContain(record.id);
    expect(await fingerprint(page)).toEqual(before);
  });
});

describe('an upgrade', () => {
  /** When it began and when it was over, milliseconds. */
  interface Upgrade {
    begun?: number;
    over?: number;
  }

  /** Opens the app on a database of an older version; resolves when its upgrade has begun. */
  async function upgradeIn(page: Page): Promise<Upgrade & { readonly begun: number }> {
    const seen: Upgrade = {};
    await page.exposeFunction('gwUpgrade', (what: keyof Upgrade) => {
      seen[what] = performance.now();
    });
    await page.addInitScript(() => {
      const { gwUpgrade } = window as unknown as { gwUpgrade(what: string): void };
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...words) {
        const request = open.apply(this, words);
        request.addEventListener('upgradeneeded', ({ oldVersion }) => {
          if (oldVersion === 0) return;
          gwUpgrade('begun');
          request.transaction?.addEventListener('complete', () => gwUpgrade('over'));
        });
        return request;
      };
    });
    await page.goto(app.url);
    await until('the upgrade to begin', async () => seen.begun, 60_000);
    return seen as Upgrade & { readonly begun: number };
  }

  it(`killed ${KILLS} times in the middle leaves the old version whole or the new one, and then completes`, async () => {
    const sessions = someHistory(MANY);
    const original = newDirectory();
    await launch(original);
    const filled = await version1Page(context, app.url);
    await filled.evaluate((text) => window.gwVersion1.fill(text), JSON.stringify(sessions));
    const old = await fingerprint(filled);
    expect(old.version).toBe(1);
    await context.close();

    /** Whole, and all of the new version. */
    const isNew = (now: Fingerprint): void => {
      expect(now.version).toBe(MIGRATIONS.length);
      expect(kept(now)).toEqual(kept(old));
      expect(now.stores['digests']?.[0]).toBe(MANY - 1);
    };

    // How long it takes here, undisturbed.
    await launch(newDirectory(original));
    const whole = await upgradeIn(await context.newPage());
    let limit = (await until('the upgrade to end', async () => whole.over, 60_000)) - whole.begun;
    isNew(await fingerprint(await barePage(context, app.url)));
    await context.close();

    const found: string[] = [];
    let inside = 0;
    // One profile, killed again and again: what a kill leaves is what the next begins with.
    let directory = newDirectory(original);
    await launch(directory);
    for (let round = 0; round < KILLS; round++) {
      const { begun } = await upgradeIn(await context.newPage());
      await new Promise((resolve) => setTimeout(resolve, Math.random() * limit));
      const after = (await killProfile(directory)) - performance.timeOrigin - begun;
      await context.close().catch(() => undefined);

      await launch(directory);
      const bare = await barePage(context, app.url);
      const left = await fingerprint(bare);
      await bare.close();
      found.push(`killed after ${Math.round(after)} ms: version ${left.version}`);
      if (left.version === 1) {
        expect(left).toEqual(old);
        inside++;
      } else {
        isNew(left);
        // It was over sooner than the first: so be the next.
        limit = Math.min(limit, after) / 2;
        await context.close();
        directory = newDirectory(original);
        await launch(directory);
      }
    }
    console.log(found.join('\n'));
    expect(inside).toBeGreaterThan(0);

    // What the last kill left completes.
    seen = await watch(context, app.url);
    const page = await context.newPage();
    await page.goto(app.url);
    await page.getByText('Paused, and safe').waitFor();
    isNew(await fingerprint(page));
    await page.goto(`${app.url}history`);
    await page
      .getByRole('link', { name: new RegExp(sessions.at(-2)?.record.routine.name ?? '') })
      .first()
      .waitFor();
  }, 300_000);
});
