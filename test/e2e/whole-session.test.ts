import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    await page.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: 150_000 });
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('shows every phase of every exercise, in order', async () => {
    const pictures = await page.evaluate(() => (window as unknown as { gwPictures: string[] }).gwPictures);
    expect(pictures).toEqual(PICTURES);
  });

  it('says what comes, counts, says what to do, and never talks over itself', async () => {
    const lines = await spoken(page);
    const said = lines.map(({ text }) => text);
    for (const round of [0, 1, 2]) {
      const from =
        [0, said.indexOf('Next, round two. Plank.'), said.indexOf('Next, round three. Plank.')][round] ?? -1;
      expect(from, `round ${round + 1} is announced`).toBeGreaterThanOrEqual(0);
      const rest = said.slice(from);
      for (const line of [
        'Plank. Thirty seconds.',
        'Mountain climber. Thirty seconds.',
        'Glute bridge. Twelve reps.',
        'Leg raise. Ten reps.',
      ])
        expect(rest, `round ${round + 1}`).toContain(line);
    }
    expect(said.filter((line) => line === 'Halfway.').length).toBeGreaterThanOrEqual(6);
    expect(said.filter((line) => line === 'Last three.')).toHaveLength(6);
    expect(said.at(-1)).toMatch(/^Session done\. Twelve sets in eleven minutes\. It is in your log\.$/);
    expect(lines.filter(({ cancelled }) => cancelled)).toEqual([]);
    for (const [i, line] of lines.entries())
      expect(line.at, line.text).toBeGreaterThanOrEqual(lines[i - 1]?.ended ?? 0);
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
    const sets = page.locator('gw-set-list li');
    await expect.poll(() => sets.count()).toBe(12);
    for (const [i, set] of (await sets.all()).entries()) {
      const dose = DOSES[i % 4];
      const text = ((await set.textContent()) ?? '').replace(/\s+/g, ' ');
      expect(text).toContain(ROUND[i % 4]);
      expect(text).toContain(`Round ${Math.floor(i / 4) + 1} of 3`);
      expect(text).toContain(i % 4 < 2 ? `Planned ${dose} s` : `Planned ${dose} reps`);
      expect(((await set.getByRole('status').textContent()) ?? '').trim()).toMatch(new RegExp(`^${dose}\\b`));
    }
  });

  it('asked nobody else, and broke no rule of the security policy', () => {
    expect(seen.foreign).toEqual([]);
    expect(seen.complaints).toEqual([]);
  });
});
