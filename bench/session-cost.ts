import { launchRealBrowser, openSession, pause, startSession } from './browser.ts';
import { printTable, sayLoad } from './table.ts';

/** What a running session costs, by the minute, in a visible tab with a profile on disk. */
export async function benchSessionCost(url: string, routine: string, minutes: number): Promise<void> {
  const { browser, processorTime, close } = await launchRealBrowser();
  try {
    const page = await openSession(browser, url, routine);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    const look = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string) =>
        1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
      return {
        'main thread, all tasks': of('TaskDuration'),
        'of it script': of('ScriptDuration'),
        'of it style': of('RecalcStyleDuration'),
        'of it layout': of('LayoutDuration'),
        'all processes of the browser': processorTime(),
        at: performance.now(),
      };
    };
    // What the home screen costs while nothing happens at all is the browser's, not ours.
    await pause(3_000);
    const quiet = await look();
    await pause(15_000);
    const idle = await look();
    await startSession(page);
    await pause(2_000);
    const before = await look();
    await pause(minutes * 60_000);
    const after = await look();
    const perMinute = (from: typeof before, to: typeof before, name: keyof typeof before) =>
      ((to[name] - from[name]) / (to.at - from.at)) * 60_000;
    const names = Object.keys(before).filter((name) => name !== 'at') as (keyof typeof before)[];
    printTable(
      `A minute of ${routine}, ms of processor time, tab visible (load average ${sayLoad()})`,
      ['where', 'before Start', 'running'],
      names.map((name) => [name, perMinute(quiet, idle, name), perMinute(before, after, name)]),
    );
  } finally {
    await close();
  }
}
