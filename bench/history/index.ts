import type { Page } from 'puppeteer-core';
import { launchRealBrowser, pause, type RealBrowser } from '../browser.ts';
import { median, summarise } from '../statistics.ts';
import { printTable, sayLoad } from '../table.ts';
import { bundle } from './bundle.ts';
import { type Opening, type Openings, timeOpening, watchPainting } from './opening.ts';

export interface HistoryBench {
  /** How many sessions, of some 24 sets each. */
  readonly sessions: number;
  /** Times each screen is opened. */
  readonly runs: number;
  /** Open-write-close cycles. */
  readonly cycles: number;
}

/** The last day of the history. */
const UNTIL = '2026-11-24';
/** Times each query is asked, and sets are written. */
const QUERIES = 30;
const WRITES = 300;
const IMPORTS = 5;

/** What {@link bundle} leaves in the page. */
declare const gwBench: typeof import('./in-page.ts');

/** Screens that read the history. One that the build does not have is left out. */
const SCREENS = ['history', 'progress', 'progress/glute-bridge'];

/** A history of decades in a real Chromium with a profile on disk: how long screens, queries and writes take. */
export async function benchHistory(url: string, { sessions, runs, cycles }: HistoryBench): Promise<void> {
  const code = await bundle('bench/history/in-page.ts', 'gwBench');
  const real = await launchRealBrowser();
  try {
    const [page = await real.browser.newPage()] = await real.browser.pages();
    await watchPainting(page);
    const empty = await timeScreens(real, page, url, runs);
    await toBlankPage(page, url, code);
    await fillHistory(page, sessions);
    const full = await timeScreens(real, page, url, runs);
    const medians = ({ main, wall }: Opening) => [median(main), median(wall)] as const;
    printTable(
      `Opening a screen, ms, median of ${runs} (load average ${sayLoad()})`,
      ['screen', 'main thread', 'wall'],
      [...full].flatMap(([screen, { byAddress, inside }]) => [
        [`${screen}, from Today, nothing in it`, ...medians(empty.get(screen)?.inside ?? inside)],
        [`${screen}, from Today, ${sessions} sessions`, ...medians(inside)],
        [`${screen}, by its address, nothing in it`, ...medians(empty.get(screen)?.byAddress ?? byAddress)],
        [`${screen}, by its address, ${sessions} sessions`, ...medians(byAddress)],
      ]),
    );
    await toBlankPage(page, url, code);
    await benchQueries(page);
    await benchWrites(page);
    await benchImports(page);
    await benchCycles(page, cycles);
  } finally {
    await real.close();
  }
}

/** A page of the origin in which nothing of the app runs. */
async function toBlankPage(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}favicon.svg`);
  await page.evaluate(code);
}

async function timeScreens(
  real: RealBrowser,
  page: Page,
  url: string,
  runs: number,
): Promise<Map<string, Openings>> {
  const all = new Map<string, Openings>();
  for (const screen of SCREENS)
    if (await isThere(page, url + screen)) all.set(screen, await timeOpening(real, page, url, screen, runs));
  return all;
}

async function isThere(page: Page, address: string): Promise<boolean> {
  await page.goto(address);
  await page.locator('::-p-aria([role="heading"])').wait();
  return !(await page.evaluate(() => document.querySelector('gw-not-found') !== null));
}

async function fillHistory(page: Page, sessions: number): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('groundwork').onsuccess = resolve;
      }),
  );
  const sets = await page.evaluate((count, until) => gwBench.fill(count, until), sessions, UNTIL);
  const upgraded = await page.evaluate(() => gwBench.upgrade());
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  printTable(
    'The history',
    ['what', 'how much'],
    [
      ['sessions', String(sessions)],
      ['sets', String(sets)],
      ['megabytes of storage, the app itself with them', usage / 1e6],
      ['upgrade from version 1, ms', upgraded],
    ],
  );
}

async function benchQueries(page: Page): Promise<void> {
  const queries = await page.evaluate((times, until) => gwBench.queries(times, until), QUERIES, UNTIL);
  printTable(
    `Queries, ms, median of ${QUERIES} (load average ${sayLoad()})`,
    ['what', 'the app', 'plainly with idb'],
    Object.entries(queries).map(([name, { app, plain }]) => [name, median(app), median(plain)]),
  );
}

async function benchWrites(page: Page): Promise<void> {
  const written = await page.evaluate((times) => gwBench.finishedSets(times), WRITES);
  printTable(
    `A finished set on disk (strict), ms, ${WRITES} of each by turns (load average ${sayLoad()})`,
    ['how', 'median', 'p95', 'worst'],
    (['app', 'plain'] as const).map((who) => {
      const { median, p95, worst } = summarise(written[who]);
      return [who === 'app' ? 'the app' : 'plainly with idb', median, p95, worst];
    }),
  );
}

async function benchImports(page: Page): Promise<void> {
  const taken = await page.evaluate((times, until) => gwBench.imports(times, until), IMPORTS, UNTIL);
  printTable(
    `Ten sessions of another history taken in, ms, ${IMPORTS} times (load average ${sayLoad()})`,
    ['how', 'median', 'worst'],
    [['the app', median(taken), Math.max(...taken)]],
  );
}

async function benchCycles(page: Page, cycles: number): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  const heap = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    await pause(500);
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
  };
  // What is compiled and cached the first time is not growth.
  await page.evaluate((count) => gwBench.cycles(count), Math.min(cycles, 50));
  const rows: [string, number][] = [['0', await heap()]];
  const step = Math.ceil(cycles / 5);
  for (let done = 0; done < cycles; done += step) {
    await page.evaluate((count) => gwBench.cycles(count), step);
    rows.push([String(done + step), await heap()]);
  }
  printTable('Memory, MB of JavaScript after a collection', ['open-write-close cycles', 'heap'], rows);
}
