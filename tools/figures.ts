/**
 * Draws the key poses of every figure on one sheet, docs/figures.png, says what each figure costs, and what is
 * wrong with any.
 *
 *     npm run figures                      the sheet of all
 *     npm run figures -- squat plank       only these, large, to a file beside: docs/figures-<first id>.png
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** The sheet as a page. Tiles are as wide as they have poses; light, dark and the field of work take turns. */
async function page(entries: readonly (readonly [string, Figure])[], tile: number): Promise<string> {
  const tokens = await readFile(join(root, 'src/ui/tokens.css'), 'utf8');
  const colours = figureColours.cssText
    .replaceAll(":host([field='work'])", '.work')
    .replaceAll(':host', '.tile');
  const tiles = entries.map(([id, figure]) => {
    const poses = keyPhases(figure).map((phase) => drawing(figure, phase));
    const name = en.exercise(id)?.name ?? id;
    return `<figure><div class="tile">${poses.join('')}</div><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><style>${tokens}${colours}
    body { margin: 24px; font: 600 13px/1.2 var(--font); background: var(--chalk); color: var(--ink); }
    main { display: flex; flex-wrap: wrap; gap: 14px; width: 1500px; }
    figure { margin: 0; flex: 0 1 auto; }
    .tile { display: flex; border-radius: 10px; background: var(--ink); color: var(--chalk); --field: var(--ink); padding: 8px; gap: 4px; }
    .tile svg { width: ${tile}px; height: ${tile}px; }
    figcaption { padding: 5px 4px 0; }
  </style><main>${tiles.join('')}</main>`;
}

async function print(html: string, file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_SWITCHES] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1548, height: 800 }, colorScheme: 'light' });
    await tab.setContent(html);
    await mkdir(join(root, 'docs'), { recursive: true });
    await writeFile(file, await tab.screenshot({ fullPage: true, type: 'png' }));
  } finally {
    await browser.close();
  }
}

/** The bytes of a figure: its data without the words of the language around it, plain and packed. */
function bytes(figure: Figure): readonly [plain: number, packed: number] {
  const text = JSON.stringify(figure);
  return [text.length, gzipSync(text).length];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !Object.hasOwn(FIGURES, id));
if (unknown.length > 0) {
  console.error(`There is no figure "${unknown[0]}".`);
  process.exitCode = 1;
} else {
  const entries = wanted.length > 0 ? all.filter(([id]) => wanted.includes(id)) : all;
  const file = join(root, 'docs', wanted.length > 0 ? `figures-${wanted[0]}.png` : 'figures.png');
  await print(await page(entries, wanted.length > 0 ? 420 : 132), file);
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
