import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump, moveWall, setSpeed, setWall } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { endSession, expectView, key, loggedSteps, startFrozen, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
/** Steps of Core essentials, and how long they take up to the middle of the first set. */
const PLANK = 1;
const CLIMBER = 3;
const INTO_PLANK = 20_000;

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  { ...PHONE, prepare: (context) => accelerate(context, 1) },
);

/** Lets the session go on to its end, in pieces a device that is awake would see. */
async function playOn(): Promise<void> {
  for (;;) {
    const left = (await viewOf(page))?.left;
    if (left === undefined) return;
    await jump(page, 5_000);
    await expect.poll(async () => (await viewOf(page))?.left).not.toBe(left);
  }
}

const elapsed = async (): Promise<number> => Math.round(((await viewOf(page))?.elapsed ?? 0) / 1000);

describe('a device that was asleep', () => {
  beforeEach(async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, INTO_PLANK);
    await expectView(page, { phase: 'work', name: 'Plank' });
  });

  it('for an hour: the session is paused where it was, and asks; No leaves the hour out', async () => {
    await moveWall(page, 60 * MINUTE);
    await page.getByText('The device slept for 60 min. Did you go on meanwhile?').waitFor();
    await expectView(page, { status: 'paused', name: 'Plank' });
    expect(await elapsed()).toBe(10);
    await key(page, 'No').click();
    await page.getByText('The device slept').waitFor({ state: 'detached' });
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running', name: 'Plank' });
    expect(await elapsed()).toBe(10);
    expect((await stored(page)).sets).toEqual([]);
  });

  it('for a minute in which the athlete went on: Yes counts it, Undo takes that back', async () => {
    await moveWall(page, MINUTE);
    await key(page, 'Yes, count it').click();
    await expectView(page, { status: 'running', name: 'Glute bridge' });
    expect(await loggedSteps(page)).toEqual([PLANK, CLIMBER]);
    await expect
      .poll(async () => (await stored(page)).sets)
      .toMatchObject([
        { step: PLANK, seconds: 30 },
        { step: CLIMBER, seconds: 30 },
      ]);
    const { sets, sessions } = await stored(page);
    // By the wall clock the plank ended twenty seconds after the device fell asleep.
    expect((sets[0]?.endedWall ?? 0) - (sessions[0]?.startedAt ?? 0)).toBeLessThan(INTO_PLANK + 25_000);

    await key(page, 'Undo').click();
    await expectView(page, { status: 'paused', name: 'Plank' });
    expect(await elapsed()).toBe(10);
    await expect.poll(async () => (await stored(page)).sets).toEqual([]);
    // What was counted and taken back survives a reload like everything else.
    await page.reload();
    await expectView(page, { status: 'paused', name: 'Plank' });
    expect(await elapsed()).toBe(10);
  });
});

describe('a clock that is set by years', () => {
  it.each([
    ['back', -5 * YEAR],
    ['forward', 5 * YEAR],
  ])('%s changes no session, and the history keeps its order', async (_way, by) => {
    const ids: string[] = [];
    for (const moved of [by, 0]) {
      await startFrozen(page, app.url, 'core-essentials');
      await jump(page, INTO_PLANK);
      await expectView(page, { phase: 'work', name: 'Plank' });
      await moveWall(page, moved);
      await jump(page, 5_000);
      await expect.poll(elapsed).toBe(15);
      await expectView(page, { status: 'running', name: 'Plank' });
      await jump(page, 16_000);
      await expectView(page, { name: 'Mountain climber' });
      await endSession(page);
      await page.getByText('It is in your log.').waitFor();
      const { sessions } = await stored(page);
      ids.push(sessions.toSorted((a, b) => b.sequence - a.sequence)[0]?.id ?? '');
      await key(page, 'Done').click();
      expect((await stored(page)).sets.every(({ seconds }) => seconds === 30)).toBe(true);
    }
    const { sessions } = await stored(page);
    expect(sessions.toSorted((a, b) => a.sequence - b.sequence).map(({ id }) => id)).toEqual(ids);
    for (const { active } of sessions) expect(Math.abs(active - 41_000)).toBeLessThan(1_500);
  });

  it('before a session: the newest in the history is the one done last, whatever its date', async () => {
    const order: string[] = [];
    for (const by of [0, -5 * YEAR]) {
      await page.goto(`${app.url}session/core-essentials`);
      await moveWall(page, by);
      await key(page, 'Start').click();
      await expectView(page, { status: 'running' });
      await endSession(page);
      await page.getByRole('heading', { name: 'Ended early', exact: true }).waitFor();
      order.unshift(new URL(page.url()).pathname.split('/').at(-1) ?? '');
      await key(page, 'Done').click();
    }
    const { sessions } = await stored(page);
    const [newest, oldest] = order.map((id) => sessions.find((session) => session.id === id));
    expect((newest?.startedAt ?? 0) - (oldest?.startedAt ?? 0)).toBeLessThan(-4 * YEAR);
    await page.goto(`${app.url}history`);
    const shown = page.locator('gw-history a[href*="history/"]');
    await expect.poll(() => shown.count()).toBe(2);
    const links = await shown.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.map((link) => link.split('/').at(-1))).toEqual(order);
  });
});

describe('the hour that is skipped in spring', () => {
  it('is no hour of a session', async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Berlin' });
    await page.goto(`${app.url}session/first-minute`);
    // Twenty seconds before two o'clock becomes three.
    await setWall(page, Date.parse('2026-03-29T00:59:40Z'));
    await key(page, 'Start').waitFor();
    await setSpeed(page, 0);
    await key(page, 'Start').click();
    await expectView(page, { status: 'running' });
    const planned = (await viewOf(page))?.left ?? 0;
    expect(planned).toBeGreaterThan(30_000);
    await playOn();
    await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
    await page.getByText('It is in your log.').waitFor();
    const { sessions, sets } = await stored(page);
    expect(sessions).toMatchObject([{ zone: 'Europe/Berlin', completed: true }]);
    const [session] = sessions;
    expect(Math.abs((session?.active ?? 0) - planned)).toBeLessThan(1_500);
    expect(sets).toMatchObject([
      { step: 1, seconds: 15 },
      { step: 3, reps: 4 },
    ]);
    expect(await page.evaluate(() => new Date().getHours())).toBe(3);
    const apart = (sets[1]?.endedWall ?? 0) - (sets[0]?.endedWall ?? 0);
    expect(apart).toBe((sets[1]?.endedAt ?? 0) - (sets[0]?.endedAt ?? 0));
  });
});

describe('travel across time zones', () => {
  it('leaves a session in the zone it began in, and every session on one day', async () => {
    const devtools = await page.context().newCDPSession(page);
    const flyTo = async (timezoneId: string) => {
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: '' });
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId });
    };
    await flyTo('Pacific/Auckland');
    await page.goto(`${app.url}session/core-essentials`);
    // Half past midnight on the eleventh in Auckland is half past four on the tenth in Los Angeles.
    await setWall(page, Date.parse('2026-03-10T11:30:00Z'));
    await key(page, 'Start').click();
    await expectView(page, { status: 'running' });
    await flyTo('America/Los_Angeles');
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
      'America/Los_Angeles',
    );
    await expect.poll(async () => (await stored(page)).events.length).toBeGreaterThan(0);
    await page.reload();
    await expectView(page, { status: 'paused' });
    await setWall(page, Date.parse('2026-03-10T11:40:00Z'));
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running' });
    await endSession(page);
    await key(page, 'Done').click();

    await page.goto(`${app.url}session/core-essentials`);
    await setWall(page, Date.parse('2026-03-10T12:00:00Z'));
    await key(page, 'Start').click();
    await expectView(page, { status: 'running' });
    await endSession(page);
    await page.getByText('It is in your log.').waitFor();
    await key(page, 'Done').click();

    const { sessions } = await stored(page);
    expect(sessions.toSorted((a, b) => a.sequence - b.sequence).map(({ zone }) => zone)).toEqual([
      'Pacific/Auckland',
      'America/Los_Angeles',
    ]);
    for (const timezoneId of ['America/Los_Angeles', 'Europe/Berlin']) {
      await flyTo(timezoneId);
      await page.goto(`${app.url}history`);
      const text = async () => (await page.locator('gw-history main').textContent()) ?? '';
      await expect.poll(async () => (await text()).match(/Core essentials/g)?.length).toBe(2);
      const shown = await text();
      expect(shown).toMatch(/Mar(ch)? 10/);
      expect(shown).toMatch(/Mar(ch)? 11/);
    }
  });
});
