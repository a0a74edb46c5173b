/**
 * Draws sheets of the app's screens, each at four sizes, light and dark, with a year of made-up data: to be looked at
 * after a change of the look, and committed.
 *
 *     npm run build && node tools/screens.ts [history progress …]
 *
 * With `--far` the player's alone, shrunk to 160 px wide, as somebody sees them who stands three metres away: phase,
 * number and exercise must be legible. That sheet is only looked at.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import type { GwSession } from '../src/ui/screens/session.ts';
import { believableHistory } from '../test/believable/history.ts';
import { written } from '../test/core/transfer/written.ts';
import { giveVoice } from '../test/e2e/harness/fake-voice.ts';
import { atRest } from './at-rest.ts';
import { CHROMIUM_SWITCHES, chromium } from './browsers.ts';
import { ROOT } from './run.ts';
import { serve } from './serve.ts';

const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 1180, height: 820 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** Of a pixel of the screen on the sheet. */
const SCALE = 0.5;
/** Pixels a screen is wide from three metres. */
const FAR = 160;
const PATIENCE = 60_000;
const folder = join(ROOT, 'docs', 'images');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Starts a session and lets so many seconds of it pass. */
async function intoSession(page: Page, seconds: number): Promise<void> {
  await button(page, 'Start').click();
  await button(page, 'Pause').waitFor();
  await page.clock.runFor(seconds * 1_000);
}

/** Skips to a phase, and so many seconds into it. */
async function intoPhase(page: Page, phase: string, seconds = 2): Promise<void> {
  await intoSession(page, 1);
  const player = page.locator('gw-session');
  const now = () => player.evaluate((element) => (element as GwSession).view?.phase);
  for (let i = 0; i < 60 && (await now()) !== phase; i++) {
    await button(page, 'Skip').click();
    await page.clock.runFor(200);
  }
  await page.clock.runFor(seconds * 1_000);
}

interface Sheet {
  /** An address; `first`: of the newest session. */
  readonly path: string | 'first';
  act?(page: Page): Promise<void>;
}

const SHEETS: Readonly<Record<string, Sheet>> = {
  today: { path: '' },
  library: { path: 'exercises' },
  exercise: { path: 'exercises/single-leg-bridge' },
  routines: { path: 'routines' },
  routine: { path: 'routines/full-body-a' },
  hold: { path: 'session/core-essentials', act: (page) => intoPhase(page, 'work', 8) },
  reps: { path: 'session/try-reverse-lunge', act: (page) => intoPhase(page, 'work', 9) },
  rest: { path: 'session/gym-heavy-day', act: (page) => intoPhase(page, 'rest') },
  ready: { path: 'session/core-essentials', act: (page) => intoPhase(page, 'prepare') },
  switch: { path: 'session/full-body-a', act: (page) => intoPhase(page, 'switch') },
  history: { path: 'history' },
  session: { path: 'first' },
  progress: { path: 'progress' },
  settings: { path: 'settings' },
  data: { path: 'settings/data' },
};

/** A browser's own storage with a year of training in it. */
async function trained(
  browser: Browser,
  url: string,
  colorScheme: (typeof THEMES)[number],
): Promise<BrowserContext> {
  const context = await browser.newContext({ colorScheme, serviceWorkers: 'block' });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await context.newPage();
  await page.goto(`${url}settings/data`);
  const sessions = believableHistory({
    seed: 1,
    sessions: 130,
    until: new Date().toISOString().slice(0, 10),
  });
  const buffer = Buffer.from(await written({}, sessions));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'year.json', mimeType: 'application/json', buffer });
  await button(page, 'Take it in').click();
  await page.getByRole('status').filter({ hasText: 'Taken in' }).waitFor();
  await page.close();
  return context;
}

async function shoot(
  context: BrowserContext,
  url: string,
  { path, act }: Sheet,
  size: (typeof SIZES)[number],
): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  if (act) await page.clock.install();
  let address = path;
  if (path === 'first') {
    await page.goto(`${url}history`);
    address = (await page.locator('gw-history a[href*="history/"]').first().getAttribute('href')) ?? '';
  }
  await page.goto(new URL(address, url).href);
  if (act) await act(page);
  // Pictures come after the screen.
  await page.waitForLoadState('networkidle');
  if (await page.locator('gw-not-found').count()) throw new Error(`${address}: there is nothing here`);
  if (act) await page.clock.runFor(500);
  await atRest(page);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** All pictures of a screen on one. */
async function compose(
  browser: Browser,
  rows: readonly (readonly Buffer[])[],
  widthOf: (width: number) => number,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1_460, height: 100 } });
  const images = rows.map(
    (row) =>
      `<p>${row
        .map(
          (shot, i) =>
            `<img width="${widthOf(SIZES[i]?.width ?? 0)}" src="data:image/png;base64,${shot.toString('base64')}">`,
        )
        .join('')}</p>`,
  );
  await page.setContent(
    `<style>body { margin: 16px; background: #b9b2a6 } p { display: flex; gap: 16px; margin: 0 0 16px; align-items: start }</style>${images.join('')}`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const picture = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 82 });
  await page.close();
  return picture;
}

const far = process.argv.includes('--far');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = Object.keys(SHEETS).filter(
  (name) => (wanted.length === 0 || wanted.includes(name)) && (!far || SHEETS[name]?.act),
);
await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await playwright.launch({ executablePath: chromium(), args: [...CHROMIUM_SWITCHES] });
try {
  const trainedOnes = names.some((name) => !SHEETS[name]?.act);
  const contexts = await Promise.all(
    THEMES.map(
      async (theme) =>
        [theme, trainedOnes ? await trained(browser, site.url, theme) : await browser.newContext()] as const,
    ),
  );
  for (const name of names) {
    const sheet = SHEETS[name] as Sheet;
    const rows: Buffer[][] = [];
    for (const [theme, context] of contexts) {
      const row: Buffer[] = [];
      for (const size of SIZES) {
        // A session begun in one picture would wait to be resumed in the next.
        const own = sheet.act && (await browser.newContext({ colorScheme: theme, serviceWorkers: 'block' }));
        if (own) await giveVoice(own);
        row.push(await shoot(own ?? context, site.url, sheet, size));
        await own?.close();
      }
      rows.push(row);
    }
    const [file, widthOf] = far
      ? [`far-${name}.jpg`, () => FAR]
      : [`screen-${name}.jpg`, (width: number) => width * SCALE];
    await writeFile(join(folder, file), await compose(browser, rows, widthOf));
    console.log(`docs/images/${file}`);
  }
} finally {
  await browser.close();
  await site.close();
}
