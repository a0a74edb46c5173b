import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../tools/browsers.ts';
import { savedIn } from './downloads.ts';
import type { Engine, Missing } from './engine.ts';

/** Firefox by WebDriver BiDi, headless, on a profile of its own. `inPrivate`: every window of it is a private one. */
export async function firefoxEngine({ inPrivate = false } = {}): Promise<Engine | Missing> {
  const executablePath = findFirefox();
  if (!executablePath) return { name: 'Firefox', why: 'no Firefox is installed' };
  const downloads = mkdtempSync(join(tmpdir(), 'groundwork-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'browser.privatebrowsing.autostart': inPrivate,
      // Downloads go there, and nobody is asked; the panel that shows them would take the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      // What Firefox would look up by itself.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.update.disabledForTesting': true,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  const complaints: string[] = [];
  const watched = (page: Page): Page =>
    page
      .on('pageerror', (error) => void complaints.push(String(error)))
      .on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
  // The tab it opens by itself never has the focus, so that there keys press no button; a new one has.
  let page = watched(await browser.newPage());
  for (const other of await browser.pages()) if (other !== page) await other.close();
  return {
    name: `Firefox (${await browser.version()})`,
    complaints: async () => complaints,
    goto: async (url) => void (await page.goto(url)),
    async anew() {
      const old = page;
      page = watched(await browser.newPage());
      await old.close();
    },
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    press: (x, y) => page.mouse.click(x, y),
    async keys(...names) {
      for (const name of names) await page.keyboard.press(name as KeyInput);
    },
    async choose(input, path) {
      const found = (await page.evaluateHandle(input)).asElement() as ElementHandle<HTMLInputElement> | null;
      await found?.uploadFile(path);
    },
    saved: (act) => savedIn(downloads, act),
    resize: (width, height) => page.setViewport({ width, height }),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
