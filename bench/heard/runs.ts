import type { Page } from 'puppeteer-core';
import { pause, pressControl } from '../browser.ts';
import { blockMainThread } from '../witness.ts';

/** What is done to a session while it is listened to, for about so many milliseconds. */
export type Run = (page: Page, ms: number) => Promise<void>;

/** Another tab in front for a minute. */
async function hide(page: Page, ms: number): Promise<void> {
  await pause(12_000);
  const other = await page.browser().newPage();
  await other.goto('about:blank');
  await other.bringToFront();
  await pause(60_000);
  await page.bringToFront();
  await other.close();
  await pause(Math.max(20_000, ms - 72_000));
}

/** Twice: once in a set and once before one, and a short one. */
async function pauseAndResume(page: Page, ms: number): Promise<void> {
  for (const [before, during] of [
    [18_000, 6_000],
    [21_000, 12_000],
    [8_000, 500],
  ] as const) {
    await pause(before);
    await pressControl(page, 'Pause');
    await pause(during);
    await pressControl(page, 'Resume');
  }
  await pause(Math.max(20_000, ms - 65_500));
}

/** Out of a preparation, out of a set, twice in a row, and back. */
async function skip(page: Page, ms: number): Promise<void> {
  for (const [before, name] of [
    [4_300, 'Skip'],
    [14_700, 'Skip'],
    [16_400, 'Skip'],
    [700, 'Skip'],
    [15_100, 'Back'],
  ] as const) {
    await pause(before);
    await pressControl(page, name);
  }
  await pause(Math.max(20_000, ms - 51_200));
}

export const RUNS: Readonly<Record<string, Run>> = {
  /** With a voice never heard before; those that follow know what it has taught. */
  first: (_, ms) => pause(ms),
  idle: (_, ms) => pause(ms),
  blocked: async (page, ms) => {
    await page.evaluate(blockMainThread);
    await pause(ms);
  },
  hidden: hide,
  paused: pauseAndResume,
  skipped: skip,
};
