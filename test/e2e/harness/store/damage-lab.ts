import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchProfile } from '../chromium.ts';
import { serveApp } from '../serve-app.ts';
import { type Stored, stored, storedOf } from '../stored.ts';
import { storePage } from './store-page.ts';

/**
 * - `intact`: everything is there, and nothing is said
 * - `noticed`: the app says that something is missing
 * - `unnoticed`: something is missing, and the app says nothing
 * - `needless`: everything is there, and the app says otherwise
 */
export type Outcome = 'intact' | 'noticed' | 'unnoticed' | 'needless';

/** Makes profiles with a history in them, and looks what the app says of one that was damaged. */
export interface DamageLab {
  /** Of the app; ends with a slash. */
  readonly url: string;
  /** A new profile with so many sessions, written by the app's own store. `settled`: the browser has put its log into tables. */
  fill(sessions: number, seed: number, options?: { readonly settled?: boolean }): Promise<string>;
  /** Another profile with the same in it. */
  copy(directory: string): string;
  /** Starts the production build on a profile that was filled here, and tells how it took the damage. */
  openDamaged(directory: string): Promise<Outcome>;
  /** Deletes a profile. */
  remove(directory: string): void;
  stop(): Promise<void>;
}

type Held = Pick<Stored, 'sessions' | 'sets' | 'events'>;

/** In each profile: what its database held. */
const HELD = 'held.json';

const LOST = /^This browser (lost|damaged) part of your log/;
const NOT_OPENED = /^Your log could not be opened\. Nothing was deleted/;

export async function damageLab(): Promise<DamageLab> {
  const app = await serveApp();

  return {
    url: app.url,

    async fill(sessions, seed, { settled = false } = {}) {
      const directory = mkdtempSync(join(tmpdir(), 'groundwork-damage-'));
      const context = await launchProfile(directory);
      const page = await storePage(context, app.url);
      await page.evaluate(([count, from]) => window.gwStore.fill(count, from), [sessions, seed] as const);
      const { sessions: records, sets, events } = await stored(page);
      const held: Held = { sessions: records, sets, events };
      writeFileSync(join(directory, HELD), JSON.stringify(held));
      if (settled) await page.evaluate(() => window.gwStore.settle());
      // An orderly end: localStorage is written with a delay.
      await context.close();
      return directory;
    },

    copy(directory) {
      const other = mkdtempSync(join(tmpdir(), 'groundwork-damage-'));
      cpSync(directory, other, { recursive: true, verbatimSymlinks: true });
      return other;
    },

    async openDamaged(directory) {
      const held = readFileSync(join(directory, HELD), 'utf8');
      const context = await launchProfile(directory);
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        const looks = await looksBefore(page, app.url);
        await page.goto(app.url);
        const said = page.getByText(LOST).or(page.getByText(NOT_OPENED)).first();
        const looked = page.waitForFunction(
          (before) =>
            (JSON.parse(localStorage.getItem('groundwork.witness') ?? '{}') as { looks?: number }).looks !==
            before,
          looks,
          { timeout: 30_000 },
        );
        await Promise.race([said.waitFor({ timeout: 30_000 }), looked]);
        // Noted first, said in the next moment, which on a busy machine is not the next frame.
        await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => done(true))));
        const ids = (JSON.parse(held) as Held).sessions.map(({ id }) => id);
        const same = JSON.stringify(await storedOf(page, ids).catch(() => undefined)) === held;
        const noticed = same
          ? (await said.count()) > 0
          : await said.waitFor({ timeout: 10_000 }).then(
              () => true,
              () => false,
            );
        return noticed ? (same ? 'needless' : 'noticed') : same ? 'intact' : 'unnoticed';
      } finally {
        await context.close();
      }
    },

    remove: (directory) => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
    stop: () => app.stop(),
  };
}

/** Looks of the app at its history so far, read on a page of its origin on which the app does not run. */
async function looksBefore(page: Page, url: string): Promise<number | undefined> {
  const address = `${url}nothing`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Nothing</title>' }),
  );
  await page.goto(address);
  return page.evaluate(
    () => (JSON.parse(localStorage.getItem('groundwork.witness') ?? '{}') as { looks?: number }).looks,
  );
}
