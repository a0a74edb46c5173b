/**
 * Takes the pictures of the manifest and of the README from the built app. Run by hand when the look has changed;
 * what it writes is committed. It waits for a real session to get to its first plank: a quarter of a minute.
 *
 *     npm run build && node tools/screenshots.ts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { giveVoice } from '../test/e2e/harness/fake-voice.ts';
import { atRest } from './at-rest.ts';
import { CHROMIUM_SWITCHES, chromium } from './browsers.ts';
import { ROOT } from './run.ts';
import { serve } from './serve.ts';

/** The sizes are those the manifest names: 780 × 1688 and 2360 × 1640. */
const NARROW: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const WIDE: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, deviceScaleFactor: 2 };

/** Seconds left of the hold in the picture. */
const LEFT = 22;
const PATIENCE = 60_000;

const pictures = join(ROOT, 'public', 'screenshots');
const images = join(ROOT, 'docs', 'images');

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  await giveVoice(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('link', { name: 'Start' }).waitFor();
  // The home screen stands before its script has run; after it, the other routines are there.
  await page.locator('.others').waitFor();
  return page;
}

/** A hold under way, with `LEFT` seconds to go. */
async function intoTheHold(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start' }).click();
  const player = page.locator('main.player[data-phase="work"]');
  await player.waitFor({ timeout: PATIENCE });
  await page.waitForFunction(
    (left) => {
      const session = document.querySelector('gw-session') as { view?: { remaining?: number } } | null;
      return (session?.view?.remaining ?? Number.POSITIVE_INFINITY) <= left * 1000;
    },
    LEFT,
    { timeout: PATIENCE },
  );
}

/** The three pictures beside each other, for the README. */
async function compose(browser: Browser, files: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 500 } });
  const shots = await Promise.all(
    files.map(async (file) => (await readFile(join(pictures, file))).toString('base64')),
  );
  await page.setContent(
    `<style>
      body { margin: 0; height: 500px; display: flex; gap: 28px; align-items: center; justify-content: center; background: #d8d1c4 }
      img { height: 440px; border-radius: 18px; box-shadow: 0 6px 24px #12161f40 }
    </style>${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')}`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

await Promise.all([mkdir(pictures, { recursive: true }), mkdir(images, { recursive: true })]);
const site = await serve();
const browser = await playwright.launch({ executablePath: chromium(), args: [...CHROMIUM_SWITCHES] });
const take = async (page: Page, file: string): Promise<void> => {
  await atRest(page);
  await page.screenshot({ path: join(pictures, file) });
  await page.context().close();
  console.log(`public/screenshots/${file}`);
};
try {
  await take(await open(browser, site.url, { ...NARROW, colorScheme: 'light' }), 'today-narrow.png');
  await Promise.all(
    (['narrow', 'wide'] as const).map(async (form) => {
      const page = await open(browser, site.url, {
        ...(form === 'narrow' ? NARROW : WIDE),
        colorScheme: 'dark',
      });
      await intoTheHold(page);
      await take(page, `session-${form}.png`);
    }),
  );
  await writeFile(
    join(images, 'session.png'),
    await compose(browser, ['today-narrow.png', 'session-narrow.png', 'session-wide.png']),
  );
  console.log('docs/images/session.png');
} finally {
  await browser.close();
  await site.close();
}
