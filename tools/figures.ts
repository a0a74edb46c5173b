/**
 * Draws the key poses of every figure on one sheet, docs/figures.png, says what each figure costs, and what is
 * wrong with any.
 *
 *     npm run figures                      the sheet of all
 *     npm run figures -- squat plank       only these, large, to .cache/figures/<first id>.png
 *     npm run figures -- --blind           all without names, shuffled and numbered, twelve on a page, for strangers
 *                                          to name: .cache/figures/blind/page-<n>.png, and the key beside the folder
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { en } from '../src/content/en/coach.ts';
import { FIGURES } from '../src/content/figures/index.ts';
import { groundOf, sheetOf } from '../src/core/figure/extent.ts';
import { faultsOf } from '../src/core/figure/faults.ts';
import type { Figure } from '../src/core/figure/figure.ts';
import { outline } from '../src/core/figure/outline.ts';
import { block } from '../src/core/figure/path.ts';
import { keyPhases } from '../src/core/figure/phase.ts';
import { poseAt } from '../src/core/figure/pose-at.ts';
import { figureColours } from '../src/ui/parts/figure.styles.ts';
import { CHROMIUM_SWITCHES, chromium as findChromium } from './browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = Object.entries<Figure>(FIGURES);

/** One pose as an SVG element. */
function drawing(figure: Figure, phase: number): string {
  const { x, y, width, height } = sheetOf(figure);
  const [from, to] = groundOf(figure);
  const floor = { tone: 'floor', far: false, gap: false, path: block(from, -2.2, to, 0, 1.1) };
  const paths = [floor, ...outline(figure, poseAt(figure, phase))].map(
    ({ tone, far, gap, path }) =>
      `<path class="${tone}${far ? ' far' : ''}${gap ? ' gap' : ''}" d="${path}"/>`,
  );
  return `<svg viewBox="${x} ${y} ${width} ${height}">${paths.join('')}</svg>`;
}

type Entry = readonly [id: string, figure: Figure];
type Captioned = readonly [figure: Figure, caption: string];

/** Where figures stand in the app: they take turns, so that a colour that fails on one is seen. */
const FIELDS = ['light', 'dark', 'work'] as const;

/** A sheet as a page. Tiles are as wide as they have poses; light, dark and the field of work take turns. */
async function page(entries: readonly Captioned[], tile: number): Promise<string> {
  const tokens = await readFile(join(root, 'src/ui/tokens.css'), 'utf8');
  const colours = figureColours.cssText
    .replaceAll(":host([field='work'])", '.work')
    .replaceAll(':host', '.tile');
  const tiles = entries.map(([figure, caption], i) => {
    const poses = keyPhases(figure).map((phase) => drawing(figure, phase));
    const field = FIELDS[i % FIELDS.length];
    return `<figure><div class="tile ${field}">${poses.join('')}</div><figcaption>${caption}</figcaption></figure>`;
  });
  return `<!doctype html><style>${tokens}${colours}
    body { margin: 24px; font: 600 13px/1.2 var(--font); background: var(--chalk); color: var(--ink); }
    main { display: flex; flex-wrap: wrap; gap: 14px; width: 1500px; }
    figure { margin: 0; flex: 0 1 auto; }
    .tile { display: flex; border-radius: 10px; padding: 8px; gap: 4px; }
    .light { color-scheme: light; }
    .dark { color-scheme: dark; }
    .light, .dark { --field: var(--raised); background: var(--field); color: var(--text); }
    .work { background: var(--work-field); color: var(--work-text); }
    .tile svg { width: ${tile}px; height: ${tile}px; }
    figcaption { padding: 5px 4px 0; }
  </style><main>${tiles.join('')}</main>`;
}

/** Prints pages to files, with one browser. */
async function print(sheets: readonly (readonly [html: string, file: string])[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_SWITCHES] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1548, height: 400 }, colorScheme: 'light' });
    for (const [html, file] of sheets) {
      await tab.setContent(html);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await tab.screenshot({ fullPage: true, type: 'png' }));
    }
  } finally {
    await browser.close();
  }
}

const nameOf = (id: string): string => en.exercise(id)?.name ?? id;
const named = (entries: readonly Entry[]): Captioned[] => entries.map(([id, figure]) => [figure, nameOf(id)]);

const A_PAGE = 12;

/** Sheets that say nothing but a number, and apart from them the key: who is asked must not see it. */
async function printBlind(entries: readonly Entry[]): Promise<void> {
  // The same order each time, so that a figure that was redrawn has the number it had.
  const place = (id: string) => createHash('sha256').update(id).digest('hex');
  const shuffled = entries.toSorted(([a], [b]) => (place(a) < place(b) ? -1 : 1));
  const folder = join(root, '.cache/figures/blind');
  await rm(folder, { recursive: true, force: true });
  const numbered = shuffled.map(([, figure], i): Captioned => [figure, String(i + 1)]);
  const sheets: [string, string][] = [];
  for (let from = 0; from < numbered.length; from += A_PAGE)
    sheets.push([
      await page(numbered.slice(from, from + A_PAGE), 210),
      join(folder, `page-${from / A_PAGE + 1}.png`),
    ]);
  await print(sheets);
  const key = shuffled.map(([id], i) => `${i + 1}\t${id}\t${nameOf(id)}`);
  await writeFile(join(root, '.cache/figures/blind-key.txt'), `${key.join('\n')}\n`);
}

/** The bytes of a figure: its data without the words of the language around it, plain and packed. */
function bytes(figure: Figure): readonly [plain: number, packed: number] {
  const text = JSON.stringify(figure);
  return [text.length, gzipSync(text).length];
}

const given = process.argv.slice(2);
const blind = given.includes('--blind');
const wanted = given.filter((word) => word !== '--blind');
const unknown = wanted.filter((id) => !Object.hasOwn(FIGURES, id));
if (unknown.length > 0) {
  console.error(`There is no figure "${unknown[0]}".`);
  process.exitCode = 1;
} else {
  const entries = wanted.length > 0 ? all.filter(([id]) => wanted.includes(id)) : all;
  if (blind) await printBlind(entries);
  else if (wanted.length > 0)
    await print([[await page(named(entries), 420), join(root, '.cache/figures', `${wanted[0]}.png`)]]);
  else await print([[await page(named(entries), 132), join(root, 'docs/figures.png')]]);
  const sizes = entries.map(([id, figure]) => [id, ...bytes(figure)] as const);
  for (const [id, plain, packed] of sizes)
    console.log(`${id.padEnd(34)}${String(plain).padStart(6)} B${String(packed).padStart(6)} B packed`);
  const sum = (i: 1 | 2) => sizes.reduce((total, row) => total + row[i], 0);
  console.log(`${`${sizes.length} figures`.padEnd(34)}${String(sum(1)).padStart(6)} B`);
  console.log(`${'mean'.padEnd(34)}${String(Math.round(sum(1) / sizes.length)).padStart(6)} B`);
  for (const [id, figure] of entries)
    for (const fault of faultsOf(figure)) {
      console.error(`${id}: ${fault}`);
      process.exitCode = 1;
    }
}
