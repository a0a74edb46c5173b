import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { match } from '../../bench/match.ts';
import { scoreOf } from '../../bench/plan.ts';
import { printScore } from '../../src/core/print-score.ts';
import { launchBrowser } from './harness/chromium.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { key } from './harness/session-page.ts';
import { heardOn, listenToTones } from './harness/stall.ts';

const ROUTINE = 'first-minute';
/** The processor so many times slower. */
const SLOWER = 20;
/** A cue later than this is a lie, milliseconds. */
const TOO_LATE = 250;
const MARGIN = 50;

let app: App;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

it(`on a phone ${SLOWER} times slower no cue comes more than ${TOO_LATE} ms late`, async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(listenToTones);
  await giveVoice(page);
  await page.goto(`${app.url}session/${ROUTINE}`);
  await key(page, 'Start').waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await key(page, 'Start').click();
  await page.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: 170_000 });
  const { lines, tones } = await heardOn(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  // Tones are handed over ahead of their moment, whatever the page is busy with.
  expect(tones.length).toBeGreaterThan(10);
  expect(tones.filter(({ late }) => late > TOO_LATE)).toEqual([]);

  // Lines: each against the moment the score has for it, counted from the one that came soonest.
  const planned = [...printScore(scoreOf(ROUTINE))].flatMap(({ at, text, signal }) =>
    signal === 'say' && text !== undefined ? [{ at, text }] : [],
  );
  const zero = Math.min(
    ...lines.flatMap(({ at, text }) =>
      planned.filter((line) => line.text === text).map((line) => at - line.at),
    ),
  );
  const said = lines.map(({ at, text }) => ({ at: at - zero, text }));
  const { pairs, extra } = match(planned, said, 2_000, (one, other) => one.text === other.text);
  expect(extra).toEqual([]);
  const late = pairs.map(([plan, line]) => ({ text: plan.text, late: Math.round(line.at - plan.at) }));
  console.log(
    `${pairs.length} of ${planned.length} lines said, at worst ${Math.max(...late.map((line) => line.late))} ms late`,
  );
  // Names and hints stay true a moment longer, and may follow a line that took long; commands may not.
  // The soonest line, from which is counted, may itself have come a little early, and a look takes its time here.
  expect(late.filter((line) => line.late > TOO_LATE + MARGIN)).toEqual([]);
  // What would come late is left out. How much depends on what else the machine is busy with.
  expect(pairs.length).toBeGreaterThan(0);
});
