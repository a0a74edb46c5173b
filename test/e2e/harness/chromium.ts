import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { CHROMIUM_SWITCHES, chromium } from '../../../tools/browsers.ts';
import { killProfile } from './kill-profile.ts';

/** Whatever the browser itself would look up, it finds nothing: these tests have no network but the app's host. */
const ALONE = [
  '--disable-component-update',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const options = () => ({
  // Else Playwright ends the whole process, and torture could not print what it has found.
  handleSIGINT: process.env['VITEST'] !== undefined,
  executablePath: chromium(),
  args: [...CHROMIUM_SWITCHES, ...ALONE],
});

/** What went wrong in the pages of a context, for `expect(…).toEqual([])`. */
export interface Watch {
  /** Errors on the console, uncaught exceptions, breaches of the security policy. */
  readonly complaints: string[];
  /** Requests to any origin but the app's. */
  readonly foreign: string[];
}

/** Milliseconds anything may take: a machine that is shared stands still for many seconds. */
const PATIENCE = 60_000;

/** Watches every page of the context from now on, and has it wait as long as a busy machine takes. */
export async function watch(context: BrowserContext, url: string): Promise<Watch> {
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  const foreign: string[] = [];
  const { origin } = new URL(url);
  context.on('console', (message) => {
    const { url: source } = message.location();
    // Without a network the browser's own look for a newer worker fails; that is no fault of the page.
    if (message.type() === 'error' && !source.endsWith('/sw.js'))
      complaints.push(`${message.page()?.url()}: ${message.text()} (${source})`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    if (
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:') &&
      new URL(request.url()).origin !== origin
    )
      foreign.push(request.url());
  });
  await context.exposeFunction('gwViolation', (what: string) => complaints.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { gwViolation(what: string): void }).gwViolation;
      tell(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return { complaints, foreign };
}

/** A browser without a profile, for everything that needs no restart. */
export const launchBrowser = (): Promise<Browser> => playwright.launch(options());

/** A browser with a profile on disk: it can be closed, killed and started again, as on a phone. */
export interface Profile {
  /** Where it lies; its processes name it. */
  readonly directory: string;
  launch(): Promise<BrowserContext>;
  /** SIGKILL to every process of the browser, all at once. Resolves with the moment, epoch milliseconds. */
  kill(): Promise<number>;
  /** Deletes the profile. Close the browser first. */
  remove(): void;
}

/** A browser on the profile in this directory. */
export const launchProfile = (directory: string): Promise<BrowserContext> =>
  playwright.launchPersistentContext(directory, options());

export function newProfile(): Profile {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-profile-'));
  return {
    directory,
    launch: () => launchProfile(directory),
    kill: () => killProfile(directory),
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Waits until the page is served by its service worker, i.e. everything is kept. */
export const servedByWorker = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
