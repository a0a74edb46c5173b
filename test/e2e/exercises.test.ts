import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/content/exercises.ts';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump, setSpeed } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { expectView, homeStart, key, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  { ...PHONE, prepare: (context) => accelerate(context, 1) },
);

const path = (): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const link = (name: string) => page.getByRole('link', { name, exact: true });
const count = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** As a link inside the app would. */
const follow = (url: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, url);

/** Plays what is left in jumps no set is missed by. */
async function playToEnd(): Promise<void> {
  await setSpeed(page, 0);
  for (let i = 0; i < 400 && (await page.locator('gw-session').count()) > 0; i++) await jump(page, 1_000);
  await page.getByText('It is in your log.').waitFor();
}

/** Opens a session's Start, with the page's time standing still. */
async function pressStart(name: string): Promise<void> {
  await link(name).waitFor();
  await setSpeed(page, 0);
  await link(name).click();
  await expect.poll(async () => (await viewOf(page))?.status).toBe('running');
}

describe('the library', () => {
  it('leads from a search to an exercise, to one set of it, to the log', async () => {
    await page.goto(app.url);
    await link('Exercises').click();
    await count(`${Object.keys(EXERCISES).length} exercises`);
    await page.getByRole('searchbox', { name: 'Search exercises' }).fill('revers lunje');
    await page.locator('li').filter({ hasText: 'Reverse lunge' }).first().waitFor();
    await link('Reverse lunge').click();
    await expect.poll(path).toBe('/exercises/reverse-lunge');
    await page.getByRole('heading', { name: 'Reverse lunge', exact: true }).waitFor();
    await page.locator('.stage gw-figure svg path').first().waitFor();

    await pressStart('Try it');
    await expect.poll(path).toBe('/session/try-reverse-lunge');
    await expectView(page, { phase: 'prepare', name: 'Reverse lunge', side: 'right', of: 1 });
    await playToEnd();
    const { sessions, sets } = await stored(page);
    expect(sessions).toMatchObject([
      { routine: { id: 'try-reverse-lunge', name: 'Reverse lunge, one set' }, completed: true },
    ]);
    expect(sets.map(({ reps }) => reps)).toEqual([12, 12]);

    // What was only tried is not what one begins with next time.
    await key(page, 'Done').click();
    await homeStart(page).waitFor();
    expect(await page.locator('.what-next').textContent()).toContain('Core essentials');
    await link('History').click();
    await link('Reverse lunge, one set').waitFor();
  });

  it('is narrowed, remembers favourites, and where one was', async () => {
    await page.goto(`${app.url}exercises`);
    await page.getByRole('combobox', { name: 'Movement' }).selectOption('calf and shin');
    await page.getByRole('combobox', { name: 'Level' }).selectOption('basic');
    await count('3 exercises');
    await link('Calf raise').click();
    await key(page, 'Favourite').click();
    await page.goBack();
    await count('3 exercises');
    await link('Calf raise favourite').waitFor();
    await page.reload();
    await count(`${Object.keys(EXERCISES).length} exercises`);
    await key(page, 'Favourites').click();
    await count('1 exercise');
    await link('Calf raise favourite').waitFor();
  });

  it('says so where there is no such exercise', async () => {
    await page.goto(app.url);
    // Followed inside the app: a host would answer 404, and the browser complain of it.
    for (const address of [
      'exercises/no-such-exercise',
      'session/try-no-such-exercise',
      'routines/try-nothing',
    ]) {
      await follow(app.url + address);
      await page.locator('gw-not-found').waitFor();
      await follow(app.url);
      await homeStart(page).waitFor();
    }
  });
});

describe('a routine for the time there is', () => {
  it('is shortened before Start, played, and logged with what was left out', async () => {
    await page.goto(`${app.url}routines`);
    await page.getByRole('radio', { name: '5', exact: true }).check();
    await link('Core essentials').click();
    await expect.poll(path).toBe('/routines/core-essentials?minutes=5');
    await page.getByText('3 min, without 2 rounds.').waitFor();

    await pressStart('Start');
    await expect.poll(path).toBe('/session/core-essentials?minutes=5');
    await expectView(page, { name: 'Plank', of: 1 });
    expect((await viewOf(page))?.progress).toHaveLength(4);
    await playToEnd();
    const { sessions, sets } = await stored(page);
    expect(sessions).toMatchObject([
      {
        routine: { id: 'core-essentials', name: 'Core essentials', leftOut: [{ kind: 'rounds', rounds: 2 }] },
        completed: true,
      },
    ]);
    expect(sets).toHaveLength(4);
    await page.getByText('Left out: 2 rounds.').waitFor();
    await page.reload();
    await page.getByText('Left out: 2 rounds.').waitFor();
  });

  it('leads on to the routine it takes turns with, once it was done', async () => {
    await page.goto(`${app.url}session/full-body-a?minutes=4`);
    await key(page, 'Start').click();
    await playToEnd();
    await key(page, 'Done').click();
    await page.locator('.what-next').filter({ hasText: 'Full body B' }).waitFor();
  });

  it('opens ready to start from its address, however many minutes that says', async () => {
    await page.goto(`${app.url}session/full-body-a?minutes=20`);
    await page.getByText('20 min', { exact: true }).waitFor();
    await page.goto(`${app.url}session/full-body-a?minutes=1`);
    await page.getByText('5 min', { exact: true }).waitFor();
  });

  it('is as long as its page says, where its address asks for less than there can be', async () => {
    await page.goto(`${app.url}routines/full-body-a?minutes=1`);
    await page.getByText(/5 min, without .*the cool-down\./).waitFor();
    expect(await link('Start').getAttribute('href')).toContain('session/full-body-a?minutes=5');
    await pressStart('Start');
    await expect.poll(path).toBe('/session/full-body-a?minutes=5');
    expect((await viewOf(page))?.left).toBeLessThanOrEqual(5 * 60_000);
  });

  it('is as long as its page says, at the pace that is chosen there, and in the list', async () => {
    await page.goto(`${app.url}routines/full-body-a`);
    await page.getByText('27 min · basic · step').waitFor();
    await page.getByRole('radio', { name: 'At my own pace' }).check();
    await page
      .getByText(/^\d+ min · basic · step$/)
      .filter({ hasNotText: '27 min' })
      .waitFor();
    const facts = (await page.locator('.facts').textContent()) ?? '';
    const minutes = Number.parseInt(facts, 10);
    await link('Routines').click();
    await page
      .locator('li')
      .filter({ hasText: 'Full body A' })
      .getByText(`${minutes} `, { exact: false })
      .first()
      .waitFor();
    await link('Full body A').click();
    await pressStart('Start');
    expect(Math.round(((await viewOf(page))?.left ?? 0) / 60_000)).toBe(minutes);
  });

  it('is begun from the list, whose filters are still there afterwards', async () => {
    await page.goto(`${app.url}routines`);
    await page.getByRole('radio', { name: '12', exact: true }).check();
    await key(page, 'Step').click();
    await page.getByRole('combobox', { name: 'Focus' }).selectOption('legs');
    await count('1 routine');
    await link('Single-leg strength').click();
    await page.getByRole('heading', { name: 'Single-leg strength', exact: true }).waitFor();
    await page.goBack();
    await count('1 routine');
    expect(await page.getByRole('radio', { name: '12', exact: true }).isChecked()).toBe(true);
    expect(await key(page, 'Step').getAttribute('aria-pressed')).toBe('true');
    await pressStart('Start Single-leg strength');
    await expect.poll(path).toBe('/session/single-leg-strength?minutes=12');
  });

  it.each([
    [320, 568],
    [390, 844],
    [844, 390],
    [1180, 820],
  ])('shows Start at %i × %i without a scroll, and still after one', async (width, height) => {
    await page.setViewportSize({ width, height });
    for (const address of ['routines/gym-heavy-day', 'routines/pre-run-activation?minutes=4']) {
      await page.goto(app.url + address);
      const inSight = async () => {
        const box = await link('Start').boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width;
      };
      await expect.poll(inSight).toBe(true);
      await page.mouse.wheel(0, 400);
      await expect.poll(inSight).toBe(true);
    }
  });
});
