import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/run.ts';
import { launchBrowser, type Watch, watch } from './harness/chromium.ts';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { accelerate } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { homeStart } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

const ROUND = ['Plank', 'Mountain climber', 'Glute bridge', 'Leg raise'] as const;

/** What an eye sees of Core essentials: three rounds of four, getting ready for each, a rest between rounds. */
const PICTURES = [1, 2, 3].flatMap((round) => [
  ...(round > 1 ? [`Rest · Next Plank · Round ${round} of 3`] : []),
  ...ROUND.flatMap((name) => [
    `Get ready · ${name} · Round ${round} of 3`,
    `Work · ${name} · Round ${round} of 3`,
  ]),
]);

const DOSES = [30, 30, 12, 10];

/** Keeps a list of the pictures shown: phase, exercise, round, as they are written. Runs inside the page. */
function keepPictures(): void {
  const pictures: string[] = [];
  const words = (root: ShadowRoot, selector: string): string => {
    const copy = root.querySelector(selector)?.cloneNode(true) as Element | undefined;
    for (const more of copy?.querySelectorAll('.more') ?? []) more.remove();
    return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const look = (): void => {
    const root = document.querySelector('gw-session')?.shadowRoot;
    if (root?.querySelector('gw-dial')) {
      const picture = [words(root, '.phase .word'), words(root, 'h1'), words(root, '.phase .place')].join(
        ' · ',
      );
      if (picture !== pictures.at(-1)) pictures.push(picture);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { gwPictures: pictures });
}

describe('Core essentials, from one press of Start to the log, hands off', () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  let seen: Watch;

  beforeAll(async () => {
    app = await serveApp();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    seen = await watch(context, app.url);
    await accelerate(context, 25);
    await giveVoice(context);
    await context.addInitScript(keepPictures);
    page = await context.newPage();
    await page.goto(app.url);
    await homeStart(page).click();
    await page.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: 280_000 });
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('shows every phase of every exercise, in order', async () => {
    const pictures = await page.evaluate(() => (window as unknown as { gwPictures: string[] }).gwPictures);
    expect(pictures).toEqual(PICTURES);
  });

  it('is told every word of the score at its moment, and no word over another', async () => {
    // The last word comes when the summary stands already.
    await expect
      .poll(async () => (await spoken(page)).at(-1)?.text)
      .toBe('Session done. Twelve sets in eleven minutes. It is in your log.');
    const lines = await spoken(page);
    const score = execFileSync(process.execPath, [join(ROOT, 'tools/cues.ts'), 'core-essentials'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: number; signal: string; text: string })
      .filter(({ signal }) => signal === 'say');
    expect(score.length).toBeGreaterThan(100);
    expect(lines.map(({ text }) => text)).toEqual(score.map(({ text }) => text));
    for (const [i, { at, text, cancelled }] of lines.entries()) {
      const intended = (score[i]?.at ?? 0) - (score[0]?.at ?? 0);
      expect(Math.abs(at - (lines[0]?.at ?? 0) - intended), text).toBeLessThan(400);
      expect(cancelled, text).toBeUndefined();
      expect(at, text).toBeGreaterThanOrEqual(lines[i - 1]?.ended ?? 0);
    }
  });

  it('has it in the history: twelve sets, each planned and performed', async () => {
    const data = await stored(page);
    expect(data.sessions).toHaveLength(1);
    expect(data.sessions[0]).toMatchObject({
      completed: true,
      active: 684_000,
      routine: { id: 'core-essentials' },
    });
    expect(data.sets.map(({ seconds, reps }) => seconds ?? reps)).toEqual([...DOSES, ...DOSES, ...DOSES]);

    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByText('12 of 12 sets · 11 min').waitFor();
    await page.getByRole('link', { name: 'Core essentials', exact: true }).click();
    const tables = page.locator('gw-set-table table');
    await expect.poll(() => tables.count()).toBe(4);
    for (const [i, table] of (await tables.all()).entries()) {
      const lines = (await table.locator('caption, tr').allTextContents()).map((line) =>
        line.trim().replace(/\s+/g, ' '),
      );
      const planned = i < 2 ? `${DOSES[i]} s` : `${DOSES[i]} reps`;
      const done = i < 2 ? planned : String(DOSES[i]);
      expect(lines).toEqual([
        ROUND[i],
        'Round Planned Done',
        ...[1, 2, 3].map((round) =>
          expect.stringMatching(`^${round} ${planned} ${done} at \\d+:\\d\\d [AP]M$`),
        ),
      ]);
    }
  });

  it('asked nobody else, and broke no rule of the security policy', () => {
    expect(seen.foreign).toEqual([]);
    expect(seen.complaints).toEqual([]);
  });
});
