/**
 * Renders the PNGs of the icons from the SVGs beside them. Run by hand after an SVG has changed; what it writes is
 * committed, since hosts and stores want files and not every machine has a Chromium.
 *
 *     node tools/icons.ts
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { CHROMIUM_SWITCHES, chromium } from './browsers.ts';
import { ROOT } from './run.ts';

/** The icon's ground. iOS fills what is transparent with black and rounds the corners itself. */
const INK = '#12161f';

const PNGS: readonly (readonly [png: string, svg: string, pixels: number, ground?: string])[] = [
  ['icon-192.png', 'icon.svg', 192],
  ['icon-512.png', 'icon.svg', 512],
  ['icon-maskable-192.png', 'icon-maskable.svg', 192],
  ['icon-maskable-512.png', 'icon-maskable.svg', 512],
  ['apple-touch-icon.png', 'icon.svg', 180, INK],
  ['shortcut-start.png', 'shortcut-start.svg', 96],
  ['shortcut-history.png', 'shortcut-history.svg', 96],
];

async function render(browser: Browser, svg: string, pixels: number, ground: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const source = Buffer.from(await readFile(svg)).toString('base64');
  await page.setContent(
    `<body style="margin:0;background:${ground}"><img width="${pixels}" height="${pixels}" style="display:block"
      src="data:image/svg+xml;base64,${source}">`,
  );
  await page.waitForFunction(() => document.images[0]?.complete);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const folder = join(ROOT, 'public');
const browser = await playwright.launch({ executablePath: chromium(), args: [...CHROMIUM_SWITCHES] });
try {
  for (const [png, svg, pixels, ground = 'transparent'] of PNGS) {
    const path = join(folder, png);
    await writeFile(path, await render(browser, join(folder, svg), pixels, ground));
    console.log(`${png.padEnd(24)} ${pixels} px ${(await stat(path)).size} bytes`);
  }
} finally {
  await browser.close();
}
