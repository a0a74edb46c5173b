import type { CDPSession, Page } from 'playwright-core';
import { newProfile } from '../test/e2e/harness/chromium.ts';
import { median } from './statistics.ts';
import { printTable, sayLoad } from './table.ts';

/** What DevTools calls slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms × 3.75 for each request. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWDOWN = 4;

/** Milliseconds after navigation began; NaN: did not happen. */
interface Marks {
  /** First contentful paint. */
  paint: number;
  /** The script has taken the home screen over: a click on Start is its own. */
  upgraded: number;
  /** The session's screen stands. */
  session: number;
  /** The session runs. */
  running: number;
}

type Watched = Window & { gwMarks: Marks };

/** Runs in the page before its scripts: notes when each thing came to stand. */
function watchStart(): void {
  const marks: Marks = { paint: Number.NaN, upgraded: Number.NaN, session: Number.NaN, running: Number.NaN };
  (window as unknown as Watched).gwMarks = marks;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') marks.paint = startTime;
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver(() => {
    const now = performance.now();
    const start = document.querySelector('gw-today a#start');
    if (Number.isNaN(marks.upgraded) && start?.getAttribute('href')?.includes('session/'))
      marks.upgraded = now;
    const session = document.querySelector<HTMLElement & { view?: { status: string } }>('gw-session');
    if (!session) return;
    if (Number.isNaN(marks.session)) marks.session = now;
    if (Number.isNaN(marks.running) && session.view?.status === 'running') marks.running = now;
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => (window as unknown as Watched).gwMarks);

/** A real press of the pointer in the middle of Start. */
async function tap(cdp: CDPSession, page: Page): Promise<number> {
  const { x, y, now } = await page.evaluate(() => {
    const box = document.querySelector('a#start')?.getBoundingClientRect();
    if (!box) throw new Error('No Start');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, now: performance.now() };
  });
  const at = { x, y, button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  return now;
}

/** One cold load in a browser of its own, with a tap as soon as Start is painted, or as soon as the script has it. */
async function load(url: string, tapAt: 'paint' | 'upgraded'): Promise<Marks & { tapped: number }> {
  const profile = newProfile();
  const context = await profile.launch();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(watchStart);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(url, { waitUntil: 'commit' });
    const reached = (mark: keyof Marks) =>
      page.waitForFunction((name) => !Number.isNaN((window as unknown as Watched).gwMarks[name]), mark, {
        polling: 10,
      });
    await reached(tapAt);
    const tapped = await tap(cdp, page);
    await reached('running');
    return { ...(await marksOf(page)), tapped };
  } finally {
    await context.close();
    profile.remove();
  }
}

/** How long a stranger on a slow phone and a slow network waits for Start, and for what it starts. */
export async function benchFirstStart(url: string, runs: number): Promise<void> {
  const early = [];
  const late = [];
  for (let i = 0; i < runs; i++) {
    early.push(await load(url, 'paint'));
    late.push(await load(url, 'upgraded'));
  }
  const row = (name: string, values: readonly number[]) => [name, median(values), ...values];
  printTable(
    `First visit, ms: CPU ${SLOWDOWN} × slower, slow 4G (1.6 Mbit/s down, 0.75 up, 562.5 ms a request), cold (load average ${sayLoad()})`,
    ['moment', 'median', ...early.map((_, i) => `run ${i + 1}`)],
    [
      row(
        'first contentful paint, Start in it',
        early.map(({ paint }) => paint),
      ),
      row(
        'a tap as soon as it is painted: tapped',
        early.map(({ tapped }) => tapped),
      ),
      row(
        'the same: the session runs',
        early.map(({ running }) => running),
      ),
      row(
        'Start taken over by the script',
        late.map(({ upgraded }) => upgraded),
      ),
      row(
        'a tap then: tapped',
        late.map(({ tapped }) => tapped),
      ),
      row(
        'the same: the session runs',
        late.map(({ running }) => running),
      ),
    ],
  );
}
