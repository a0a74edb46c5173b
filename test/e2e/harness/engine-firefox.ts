import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../tools/browsers.ts';
import type { Engine, Missing } from './engine.ts';

/** Firefox by WebDriver BiDi, headless, on a profile of its own. `inPrivate`: every window of it is a private one. */
export async function firefoxEngine({ inPrivate = false } = {}): Promise<Engine | Missing> {
  const executablePath = findFirefox();
  if (!executablePath) return { name: 'Firefox', why: 'no Firefox is installed' };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // What Firefox would look up by itself.
    extraPrefsFirefox: {
      'browser.privatebrowsing.autostart': inPrivate,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.update.disabledForTesting': true,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  let page = (await browser.pages())[0] ?? (await browser.newPage());
  return {
    name: `Firefox (${await browser.version()})`,
    goto: async (url) => void (await page.goto(url)),
    async anew() {
      const old = page;
      page = await browser.newPage();
      await old.close();
    },
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    press: (x, y) => page.mouse.click(x, y),
    close: () => browser.close(),
  };
}
