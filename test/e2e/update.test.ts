import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/run.ts';
import { newProfile, servedByWorker } from './harness/chromium.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { endSession, expectView, homeStart } from './harness/session-page.ts';

const site = mkdtempSync(join(tmpdir(), 'groundwork-site-'));
const profile = newProfile();
let served: App;
let context: BrowserContext;

/** Changes a text file of the site, and forgets its compressed forms. */
function change(name: string, edit: (text: string) => string): void {
  const path = join(site, name);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, edit(text));
  for (const kind of ['br', 'gz']) rmSync(`${path}.${kind}`, { force: true });
}

/** Puts another version on the host: its page says which one it is. */
function publish(version: number, worker: string): void {
  change('index.html', (text) =>
    text.replace(/<html ([^>]*?)(data-version="\d+" )?lang/, `<html data-version="${version}" lang`),
  );
  change('sw.js', () =>
    worker
      .replace(/("revision":")[^"]+(","url":"index\.html")/, `$1version-${version}$2`)
      .replace(/("url":"index\.html","revision":")[^"]+"/, `$1version-${version}"`),
  );
}

const versionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['version']);

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url);
  await servedByWorker(page);
  return page;
}

const state = (page: Page): Promise<{ waiting: boolean; marked: boolean }> =>
  page.evaluate(async () => ({
    waiting: Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
    marked: 'mark' in window,
  }));

beforeAll(async () => {
  cpSync(join(ROOT, 'dist'), site, { recursive: true });
  // A file only the first version has.
  writeFileSync(join(site, 'assets', 'only-old-00000000.js'), 'export default 1;\n');
  change('sw.js', (text) => {
    const listed = text.replace('[{', '[{"revision":null,"url":"assets/only-old-00000000.js"},{');
    if (listed === text) throw new Error('sw.js: no list of files found');
    return listed;
  });
  served = await serveApp({ dir: site });
  context = await profile.launch();
});

afterAll(async () => {
  await context.close();
  await served.stop();
  profile.remove();
  rmSync(site, { recursive: true, force: true });
});

/** Asks the host for a newer worker and waits for the answer, whatever it is. */
const askForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });

describe('a broken sw.js', () => {
  it.each([
    ['answered with 500', () => served.fail('/sw.js', 500)],
    ['gone', () => served.fail('/sw.js', 404)],
    ['truncated', () => change('sw.js', (text) => text.slice(0, text.length / 2))],
    ['something else', () => change('sw.js', () => '<!doctype html><title>Not found</title>')],
  ])('%s: the version in force goes on, and from a cold browser too', async (_how, spoil) => {
    const page = await open();
    const sound = readFileSync(join(site, 'sw.js'), 'utf8');
    try {
      spoil();
      await askForUpdate(page);
      await context.close();
      context = await profile.launch();
      const cold = await context.newPage();
      const loaded = await cold.goto(served.url);
      expect(loaded?.fromServiceWorker()).toBe(true);
      await askForUpdate(cold);
      expect(await cold.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
      await homeStart(cold).click();
      await expectView(cold, { status: 'running' });
      await endSession(cold);
      await cold.close();
    } finally {
      served.fail('/sw.js', undefined);
      change('sw.js', () => sound);
    }
  });
});

describe('an update of the app', () => {
  it('survives a broken sw.js, waits until told, then reloads every tab once', async () => {
    const [one, two] = [await open(), await open()];
    for (const page of [one, two]) await page.evaluate(() => Object.assign(window, { mark: true }));

    const good = readFileSync(join(site, 'sw.js'), 'utf8');
    change('sw.js', (text) => text.slice(0, text.length / 2));
    await one.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
    });
    expect(await state(one)).toEqual({ waiting: false, marked: true });
    const other = await open();
    expect(await other.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await other.close();

    // A second version: one file less, and a page that says so.
    rmSync(join(site, 'assets', 'only-old-00000000.js'));
    publish(2, good.replace('{"revision":null,"url":"assets/only-old-00000000.js"},', ''));
    await one.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => state(one)).toEqual({ waiting: true, marked: true });
    expect(await state(two)).toEqual({ waiting: true, marked: true });
    expect(await two.evaluate(async () => (await fetch('assets/only-old-00000000.js')).status)).toBe(200);

    await one.evaluate(async () =>
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' }),
    );
    for (const page of [one, two]) {
      await page.waitForFunction(
        () => !('mark' in window) && document.documentElement.dataset['version'] === '2',
      );
      // What an old page may still ask for is there, though the host has it no more.
      expect(await page.evaluate(async () => (await fetch('assets/only-old-00000000.js')).status)).toBe(200);
    }
  });

  it('is announced at home, and never comes between an athlete and a session', async () => {
    const [athlete, other] = [await open(), await open()];
    await homeStart(athlete).click();
    await expectView(athlete, { status: 'running' });
    await athlete.evaluate(() => Object.assign(window, { mark: true }));

    publish(3, readFileSync(join(site, 'sw.js'), 'utf8'));
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await other.getByText('A new version is ready.').waitFor();
    await other.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect.poll(() => versionOf(other).catch(() => undefined)).toBe('3');

    // The new one is in force; who is in the middle of a session keeps the old one to its end.
    expect((await state(athlete)).marked).toBe(true);
    await expectView(athlete, { status: 'running' });
    await endSession(athlete);
    await athlete.getByText('Ended early').waitFor();
    expect((await state(athlete)).marked).toBe(true);
    await athlete.getByRole('button', { name: 'Done', exact: true }).click();
    await athlete.waitForFunction(() => !('mark' in window));
    await athlete.goto(served.url);
    expect(await versionOf(athlete)).toBe('3');
  });
});
