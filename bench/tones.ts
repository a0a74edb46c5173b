import type { Page } from 'puppeteer-core';
import type { Score } from '../src/core/score.ts';
import { launchRealBrowser, openSession, PATIENT_CARD, pause, startSession, witnessed } from './browser.ts';
import { match } from './match.ts';
import { scoreOf } from './plan.ts';
import { deviations, slope, summarise } from './statistics.ts';
import { printTable, sayLoad } from './table.ts';
import { blockMainThread, type Witnessed } from './witness.ts';
import { lapses, planAsPlayed, startedTones } from './zero.ts';

/** How far a tone may be off and still be taken for the one expected. */
const REACH = 600;

const CONDITIONS = {
  idle: async (_: Page, ms: number) => pause(ms),
  'main thread blocked 200 ms each second': async (page: Page, ms: number) => {
    await page.evaluate(blockMainThread);
    await pause(ms);
  },
  'hidden behind another tab for 60 s': async (page: Page, ms: number) => {
    await pause(5_000);
    const other = await page.browser().newPage();
    await other.bringToFront();
    await pause(60_000);
    await page.bringToFront();
    await other.close();
    await pause(Math.max(0, ms - 65_000));
  },
} as const;

function judge(score: Score, seen: Witnessed, ms: number) {
  const plan = planAsPlayed(score, seen, ms);
  const expected = plan.intended.flatMap(({ at, cue: { signal } }) =>
    signal.kind === 'tone' ? [{ at, length: signal.length }] : [],
  );
  const found = startedTones(seen)
    .map(({ at, length }) => ({ at: at - plan.start, length }))
    // One that starts a little late at the very end is not missing.
    .filter(({ at }) => at <= ms + REACH);
  return {
    expected,
    tapToZero: plan.tapToZero,
    ...match(expected, found, REACH, (e, f) => e.length === f.length),
  };
}

/** Whether tones start when the score says, in a page that rests, one that is busy and one nobody looks at. */
export async function benchTones(url: string, routine: string, minutes: number): Promise<void> {
  const score = scoreOf(routine);
  const rows = [];
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const { browser, close } = await launchRealBrowser({ args: [PATIENT_CARD] });
    try {
      const page = await openSession(browser, url, routine);
      await startSession(page);
      const ms = Math.max(minutes * 60_000, 70_000);
      await condition(page, ms);
      const seen = await witnessed(page);
      const { expected, tapToZero, pairs, missing, extra } = judge(score, seen, ms - 2_000);
      const points = pairs.map(([e, f]) => [e.at, f.at - e.at] as const);
      const { off } = deviations(points.map(([, difference]) => difference));
      const { median: middle, p99, worst } = summarise(off);
      const away = seen.hidden.length > 0 ? 'yes' : 'no';
      rows.push([
        name,
        away,
        String(expected.length),
        String(pairs.length),
        String(missing.length + extra.length),
        tapToZero,
        middle,
        p99,
        worst,
        slope(points) * 60_000,
        lapses(seen),
      ]);
    } finally {
      await close();
    }
  }
  printTable(
    `Tones of ${routine}, scheduled against intended, ms (load average ${sayLoad()})`,
    [
      'condition',
      'was hidden',
      'expected',
      'started',
      'missing or extra',
      'tap to zero',
      'median',
      'p99',
      'worst',
      'drift a minute',
      'card stood still',
    ],
    rows,
  );
}
