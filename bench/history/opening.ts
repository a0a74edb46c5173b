import type { Page } from 'puppeteer-core';
import { pause, type RealBrowser } from '../browser.ts';

/** Milliseconds, one for each run. */
export interface Opening {
  /** Processor time of the main thread until nothing happened any more. */
  readonly main: number[];
  /** Until the last change was painted. */
  readonly wall: number[];
}

export interface Openings {
  /** With everything the app does when it starts. */
  readonly byAddress: Opening;
  /** By a link, in the app already. */
  readonly inside: Opening;
}

/** Long enough for whatever a screen does after it has opened. */
const QUIET = 1_500;

declare global {
  interface Window {
    /** Moment of the page's clock at which the last change was painted. */
    gwPainted: number;
  }
}

/** Makes every page from now on write down when it last changed. */
export async function watchPainting(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watch);
}

/** Opens a screen again and again, by its address and from Today. */
export async function timeOpening(
  { mainThreadTime }: RealBrowser,
  page: Page,
  url: string,
  address: string,
  runs: number,
): Promise<Openings> {
  const byAddress: Opening = { main: [], wall: [] };
  const inside: Opening = { main: [], wall: [] };
  // Once more than it counts: files are fetched and compiled the first time.
  for (let run = 0; run <= runs; run++) {
    await page.goto(`${url}favicon.svg`);
    await pause(300);
    const first = await measured(page, mainThreadTime, async () => {
      await page.goto(url + address);
      return 0;
    });
    await page.goto(url);
    await pause(QUIET);
    const second = await measured(page, mainThreadTime, () =>
      page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to });
        document.body.append(link);
        const from = performance.now();
        link.click();
        link.remove();
        return from;
      }, url + address),
    );
    if (new URL(page.url()).pathname !== new URL(url + address).pathname)
      throw new Error(`The link did not lead to ${address}`);
    if (run === 0) continue;
    for (const [opening, { main, wall }] of [
      [byAddress, first],
      [inside, second],
    ] as const) {
      opening.main.push(main);
      opening.wall.push(wall);
    }
  }
  return { byAddress, inside };
}

/** `open` gives the moment of the page's clock at which it began. */
async function measured(
  page: Page,
  mainThreadTime: () => number,
  open: () => Promise<number>,
): Promise<{ main: number; wall: number }> {
  const before = mainThreadTime();
  const from = await open();
  await pause(QUIET);
  const main = mainThreadTime() - before;
  return { main, wall: (await page.evaluate(() => window.gwPainted)) - from };
}

/** Runs in the page before its scripts, and looks into every shadow. */
function watch(): void {
  window.gwPainted = 0;
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        window.gwPainted = performance.now();
      }),
    );
  });
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document, everything);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observer.observe(root, everything);
    return root;
  };
}
