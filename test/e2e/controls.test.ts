import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump, setSpeed } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import {
  endQuestion,
  endSession,
  expectView,
  homeStart,
  key,
  loggedSteps,
  skipUntil,
  startFrozen,
  viewOf,
} from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

/** Steps of Core essentials. */
const PLANK = 1;
const BRIDGE = 5;

/** Each thing an athlete can ask for: by its button, and by its key. */
const HANDS = {
  buttons: {
    pause: (page: Page) => key(page, 'Pause').click(),
    resume: (page: Page) => key(page, 'Resume').click(),
    skip: (page: Page) => key(page, 'Skip').click(),
    back: (page: Page) => key(page, 'Back').click(),
    done: (page: Page) => key(page, 'Done').click(),
    less: (page: Page) => key(page, '−15 s').click(),
    more: (page: Page) => key(page, '+15 s').click(),
    end: (page: Page) => key(page, 'End session').click(),
    keepGoing: (page: Page) => key(page, 'Keep going').click(),
  },
  keys: {
    pause: (page: Page) => page.keyboard.press('Space'),
    resume: (page: Page) => page.keyboard.press('Space'),
    skip: (page: Page) => page.keyboard.press('ArrowRight'),
    back: (page: Page) => page.keyboard.press('ArrowLeft'),
    done: (page: Page) => page.keyboard.press('Enter'),
    less: (page: Page) => page.keyboard.press('ArrowDown'),
    more: (page: Page) => page.keyboard.press('ArrowUp'),
    end: (page: Page) => page.keyboard.press('Escape'),
    keepGoing: (page: Page) => page.keyboard.press('Escape'),
  },
} as const;

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  { ...PHONE, prepare: (context) => accelerate(context, 1) },
);

describe.each(['buttons', 'keys'] as const)('by its %s', (which) => {
  const hands = HANDS[which];

  it('pauses, counts in and goes on where it was', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 10_000);
    await expectView(page, { phase: 'work', name: 'Plank' });
    await jump(page, 12_000);
    await expect.poll(async () => Math.floor(((await viewOf(page))?.elapsed ?? 0) / 1000)).toBe(12);
    await hands.pause(page);
    await expectView(page, { status: 'paused', phase: 'work' });
    const elapsed = (await viewOf(page))?.elapsed;

    await jump(page, 600_000);
    await hands.resume(page);
    await expectView(page, { status: 'running', phase: 'work', elapsed });
    expect((await viewOf(page))?.goesOnIn).toBeGreaterThan(4_500);
    await page.getByText('Go on in').first().waitFor();
    await jump(page, 5_000);
    await expectView(page, { goesOnIn: undefined, name: 'Plank' });
    expect(((await viewOf(page))?.elapsed ?? 0) - (elapsed ?? 0)).toBeLessThan(500);
    await jump(page, 18_000);
    await expectView(page, { phase: 'prepare', name: 'Mountain climber' });
    expect((await stored(page)).sets).toMatchObject([{ step: PLANK, seconds: 30 }]);
  });

  it('skips, keeps what was done of the set, takes it back, and goes back', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 22_500);
    await expectView(page, { phase: 'work', name: 'Plank' });
    await hands.skip(page);
    await expectView(page, { phase: 'prepare', name: 'Mountain climber' });
    await expect.poll(async () => (await stored(page)).sets).toMatchObject([{ step: PLANK, seconds: 12 }]);

    await key(page, 'Undo').click();
    await expectView(page, { phase: 'work', name: 'Plank' });
    await expect.poll(async () => (await stored(page)).sets).toEqual([]);
    expect(await loggedSteps(page)).toEqual([]);

    // To the start of the set, again: to what came before it.
    await hands.back(page);
    await expectView(page, { phase: 'work', name: 'Plank', elapsed: 0 });
    await hands.back(page);
    await expectView(page, { phase: 'prepare', name: 'Plank' });
  });

  it('makes a rest longer and shorter, never shorter than its countdown', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await skipUntil(page, ({ phase }) => phase === 'rest', hands.skip);
    await expectView(page, { length: 45_000 });
    await hands.more(page);
    await expectView(page, { length: 60_000 });
    await hands.less(page);
    await hands.less(page);
    await expectView(page, { length: 30_000 });
    for (let i = 0; i < 4; i++) await hands.less(page);
    await expect.poll(async () => (await viewOf(page))?.length).toBeLessThan(7_000);
    expect((await viewOf(page))?.length).toBeGreaterThanOrEqual(5_000);
    expect(await loggedSteps(page)).toEqual([]);
  });

  it('ends a set at the athlete’s own pace', async () => {
    await page.goto(`${app.url}settings`);
    await page.getByRole('radio', { name: 'At my own pace' }).check();
    await startFrozen(page, app.url, 'core-essentials');
    await skipUntil(page, ({ phase, name }) => phase === 'work' && name === 'Glute bridge', hands.skip);
    await jump(page, 95_000);
    await expectView(page, { phase: 'work', length: 'open', reps: { paced: false, of: 12 } });
    await hands.done(page);
    await expectView(page, { phase: 'prepare', name: 'Leg raise' });
    await expect.poll(async () => (await stored(page)).sets).toMatchObject([{ step: BRIDGE, reps: 12 }]);
  });

  it('asks before it ends, and keeps what was done', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 41_000);
    await expectView(page, { phase: 'prepare', name: 'Mountain climber' });
    await hands.end(page);
    await endQuestion(page).waitFor();
    await hands.keepGoing(page);
    await endQuestion(page).waitFor({ state: 'hidden' });
    await expectView(page, { status: 'running' });
    await endSession(page);
    await page.getByRole('heading', { name: 'Ended early', exact: true }).waitFor();
    await page.getByText('It is in your log.').waitFor();
    const { sessions, sets } = await stored(page);
    expect(sessions).toMatchObject([{ completed: false }]);
    expect(sessions[0]?.endedAt).toBeDefined();
    expect(sets).toMatchObject([{ step: PLANK, seconds: 30 }]);
  });
});

describe('the way back', () => {
  it('from a running session leads home, where it waits, paused', async () => {
    await page.goto(app.url);
    await homeStart(page).waitFor();
    await setSpeed(page, 0);
    await homeStart(page).click();
    await expectView(page, { status: 'running' });
    await jump(page, 60_000);
    await expectView(page, { phase: 'work', name: 'Mountain climber' });
    const before = await viewOf(page);
    await page.goBack();
    await page.getByText('1 of 12 sets logged. You were at Mountain climber.').waitFor();
    expect(page.url()).toBe(app.url);

    await jump(page, 30_000);
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running', phase: 'work', name: 'Mountain climber' });
    expect(new URL(page.url()).pathname).toBe('/session/core-essentials');
    expect(Math.abs(((await viewOf(page))?.left ?? 0) - (before?.left ?? 0))).toBeLessThan(1_000);
    await page.goBack();
    await page.goForward();
    await expectView(page, { status: 'paused', name: 'Mountain climber' });
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running', name: 'Mountain climber' });
  });

  it('from a session that has ended leads home, not into it again', async () => {
    await page.goto(app.url);
    await homeStart(page).click();
    await expectView(page, { status: 'running' });
    await endSession(page);
    await page.getByRole('heading', { name: 'Ended early', exact: true }).waitFor();
    await page.goBack();
    await homeStart(page).waitFor();
    expect(await key(page, 'Resume').count()).toBe(0);
  });

  it('a reload in the middle keeps everything, paused', async () => {
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 60_000);
    await expectView(page, { phase: 'work', name: 'Mountain climber' });
    await expect.poll(async () => (await stored(page)).sets).toHaveLength(1);
    await page.reload();
    await expectView(page, { status: 'paused', phase: 'work', name: 'Mountain climber' });
    expect(await loggedSteps(page)).toEqual([PLANK]);
  });
});
