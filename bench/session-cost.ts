import type { Page } from 'puppeteer-core';
import type { SessionView } from '../src/core/view.ts';
import { launchRealBrowser, pause, type RealBrowser, startSession } from './browser.ts';
import { printTable, sayLoad } from './table.ts';

/** What is measured: a set of each kind of movement, alone, and a stretch of a whole routine with all it has. */
const SETS = [
  ['a hold', 'try-plank'],
  ['counted repetitions', 'try-glute-bridge'],
  ['climbers', 'try-mountain-climber'],
] as const;
/** A set is measured from one second after it began to one second before it ends. */
const MARGIN = 1_000;

type Row = Readonly<Record<string, number>>;

/** What a running session costs, by the minute, in a visible tab with a profile on disk. */
export async function benchSessionCost(url: string, routine: string, minutes: number): Promise<void> {
  const columns: (readonly [string, Row])[] = [];
  columns.push([
    'before Start',
    await inBrowser(`${url}session/${routine}`, async (browser, page) => {
      // What the screen costs while nothing happens at all is the browser's, not ours.
      await pause(3_000);
      return measure(browser, page, 15_000);
    }),
  ]);
  for (const [name, id] of SETS)
    columns.push([
      name,
      await inBrowser(`${url}session/${id}`, async (browser, page) => {
        await startSession(page);
        return measure(browser, page, Math.min(minutes * 60_000, await setBegun(page)));
      }),
    ]);
  columns.push([
    routine,
    await inBrowser(`${url}session/${routine}`, async (browser, page) => {
      await startSession(page);
      await pause(2_000);
      return measure(browser, page, minutes * 60_000);
    }),
  ]);
  const names = [...new Set(columns.flatMap(([, row]) => Object.keys(row)))];
  printTable(
    `A minute of a session, ms of processor time, tab visible (load average ${sayLoad()})`,
    ['where', ...columns.map(([name]) => name)],
    names.map((name) => [name, ...columns.map(([, row]) => row[name] ?? 0)]),
  );
}

/** Each in a browser of its own, so that nothing is left over from the one before. */
async function inBrowser(url: string, run: (browser: RealBrowser, page: Page) => Promise<Row>): Promise<Row> {
  const browser = await launchRealBrowser();
  try {
    const page = (await browser.browser.pages())[0] ?? (await browser.browser.newPage());
    await page.goto(url);
    await page.locator('gw-session >>> button.start').wait();
    return await run(browser, page);
  } finally {
    await browser.close();
  }
}

/** Waits until the first set is under way. Returns the milliseconds there are to measure it. */
async function setBegun(page: Page): Promise<number> {
  const left = await page.waitForFunction(
    (margin: number) => {
      const view = document.querySelector<Element & { view?: SessionView }>('gw-session')?.view;
      if (view?.phase !== 'work' || view.elapsed < margin) return undefined;
      return (view.remaining ?? Number.POSITIVE_INFINITY) - margin;
    },
    { timeout: 120_000 },
    MARGIN,
  );
  return Number(await left.jsonValue());
}

/** Milliseconds by the minute, over `length` milliseconds from now. */
async function measure({ processorTime }: RealBrowser, page: Page, length: number): Promise<Row> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  const look = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
    const processes = processorTime();
    return {
      at: performance.now(),
      'main thread, all tasks': of('TaskDuration'),
      'of it script': of('ScriptDuration'),
      'of it style': of('RecalcStyleDuration'),
      'of it layout': of('LayoutDuration'),
      ...processes,
      'all processes of the browser': Object.values(processes).reduce((sum, used) => sum + used, 0),
    };
  };
  const before: Row & { at: number } = await look();
  await pause(length);
  const after: Row & { at: number } = await look();
  const { at, ...rest } = after;
  return Object.fromEntries(
    Object.entries(rest).map(([name, used]) => [
      name,
      ((used - (before[name] ?? 0)) / (at - before.at)) * 60_000,
    ]),
  );
}
