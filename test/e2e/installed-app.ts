import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_SWITCHES, chromium } from '../../tools/browsers.ts';

/** A browser with a profile on disk: it can be closed and started again, as on a phone. */
export interface Profile {
  /** Starts the browser. What it complains about on its console goes to `complaints`. */
  launch(): Promise<BrowserContext>;
  readonly complaints: string[];
  /** Deletes the profile. Close the browser first. */
  remove(): void;
}

export function newProfile(): Profile {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-profile-'));
  const complaints: string[] = [];
  return {
    complaints,
    async launch() {
      const context = await playwright.launchPersistentContext(directory, {
        executablePath: chromium(),
        args: [...CHROMIUM_SWITCHES],
      });
      context.on('console', (message) => {
        const { url } = message.location();
        // Without a network the browser's own look for a newer worker fails; that is no fault of the page.
        if (message.type() === 'error' && !url.endsWith('/sw.js'))
          complaints.push(`${message.page()?.url()}: ${message.text()} (${url})`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      return context;
    },
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Waits until the page is served by its service worker, i.e. everything is kept. */
export const servedByWorker = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Waits until the page's own script has run and its worker was asked for: the shell found its files. */
export const scriptHasRun = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((entry) => /\/assets\/[^/]+\.js$/.test(entry.name)),
  );
