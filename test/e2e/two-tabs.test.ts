import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newProfile, type Profile, type Watch, watch } from './harness/chromium.ts';
import { doSets } from './harness/do-sets.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { accelerate, setSpeed } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { endSession, expectView, homeStart, key, viewOf } from './harness/session-page.ts';
import { stored } from './harness/stored.ts';

let app: App;
let profile: Profile;
let context: BrowserContext;
let seen: Watch;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  profile = newProfile();
  context = await profile.launch();
  context.setDefaultTimeout(90_000);
  seen = await watch(context, app.url);
  await accelerate(context, 1);
  await giveVoice(context);
});
afterEach(async () => {
  await context.close();
  profile.remove();
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

declare global {
  interface Window {
    /** How often the sound was let go. */
    gwRests: number;
  }
}

const elsewhere = (page: Page) => page.getByText('Open in another tab', { exact: true });
const here = (page: Page) => page.getByText('Paused, and safe', { exact: true });

/** A tab in which a session runs and has its first set behind it. */
async function tabAtWork(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${app.url}session/core-essentials`);
  await key(page, 'Start').click();
  await expectView(page, { status: 'running' });
  await doSets(page);
  return page;
}

async function otherTab(): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.gwRests = 0;
    const { suspend } = AudioContext.prototype;
    AudioContext.prototype.suspend = function () {
      window.gwRests++;
      return suspend.call(this);
    };
  });
  await page.goto(app.url);
  return page;
}

describe('two tabs', () => {
  it('write one session one after the other: the second looks on, takes over, and the first stands still', async () => {
    const first = await tabAtWork();
    await setSpeed(first, 0);
    const done = (await viewOf(first))?.progress.filter(({ logged }) => logged).length;
    const second = await otherTab();
    await elsewhere(second).waitFor();
    await second.getByText(`${done} of`).waitFor();

    // It does not begin one of its own.
    expect(await second.evaluate(() => window.gwRests)).toBe(0);
    await homeStart(second).click();
    await elsewhere(second).waitFor();
    await expect.poll(() => second.evaluate(() => window.gwRests)).toBeGreaterThan(0);
    expect((await stored(second)).sessions).toHaveLength(1);
    expect((await viewOf(first))?.status).toBe('running');

    await key(second, 'Take over').click();
    await expectView(second, { status: 'paused' });
    await elsewhere(first).waitFor();
    expect(await viewOf(first)).toBe(undefined);

    await key(second, 'Resume').click();
    await endSession(second);
    await expect
      .poll(async () => (await stored(second)).sessions.map(({ endedAt }) => endedAt !== undefined))
      .toEqual([true]);
    // Its log has no gap and nothing twice.
    const { events, sets } = await stored(second);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(sets).toHaveLength(done ?? 0);
    // What has ended is nobody's any more.
    await elsewhere(first).waitFor({ state: 'detached' });
    await homeStart(first).click();
    await expectView(first, { status: 'running' });
    expect((await stored(first)).sessions).toHaveLength(2);
  });

  it('share a log: the second reads and corrects it while the first plays', async () => {
    const first = await tabAtWork();
    await endSession(first);
    await expect.poll(async () => (await stored(first)).sessions[0]?.endedAt).toBeTypeOf('number');
    const second = await otherTab();
    await first.goto(`${app.url}session/core-essentials`);
    await key(first, 'Start').click();
    await expectView(first, { status: 'running' });
    const [{ id } = { id: '' }] = (await stored(second)).sessions.filter(
      ({ endedAt }) => endedAt !== undefined,
    );
    await second.goto(`${app.url}history/${id}`);
    await key(second, 'Edit').click();
    await second.locator('textarea').fill('from the other tab');
    await second.locator('textarea').blur();
    await expect
      .poll(async () => (await stored(second)).sessions.map(({ note }) => note))
      .toContain('from the other tab');
    expect((await viewOf(first))?.status).toBe('running');
  });

  it('hand over by themselves: when the first is closed, the second has the session', async () => {
    const first = await tabAtWork();
    const second = await otherTab();
    await elsewhere(second).waitFor();
    await first.close();
    await here(second).waitFor();
    await key(second, 'Resume').click();
    await expectView(second, { status: 'running' });
  });

  it('stay apart when the first was frozen: thawed, it writes nothing', async () => {
    const first = await tabAtWork();
    const second = await otherTab();
    await elsewhere(second).waitFor();
    const pid = await rendererOf(first);
    expect(pid).not.toBe(await rendererOf(second));
    // Stopped within a write, it would keep every other tab from writing until the browser breaks that off, a minute later.
    await stored(first);
    process.kill(pid, 'SIGSTOP');
    let before: Awaited<ReturnType<typeof stored>>;
    try {
      await key(second, 'Take over').click();
      await expectView(second, { status: 'paused' });
      await key(second, 'Resume').click();
      await expectView(second, { status: 'running' });
      await key(second, 'Skip').click();
      await key(second, 'Pause').click();
      await expectView(second, { status: 'paused' });
      await setSpeed(second, 0);
      // Longer than anything the first had under way when it was stopped.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      before = await stored(second);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await elsewhere(first).waitFor();
    expect(await viewOf(first)).toBe(undefined);
    expect(await stored(second)).toEqual(before);
    expect(before.events.map(({ seq }) => seq)).toEqual(before.events.map((_, i) => i + 1));
  });
});

/** Processor time of every renderer of this browser, in ticks. */
function renderers(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !command.includes(profile.directory)) continue;
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      found.set(Number(name), Number(fields[11]) + Number(fields[12]));
    } catch {
      // Gone meanwhile.
    }
  }
  return found;
}

/** The process a page runs in: the one that works when the page does. */
async function rendererOf(page: Page): Promise<number> {
  const before = renderers();
  await page.evaluate(() => {
    const from = window.gwTime.real();
    while (window.gwTime.real() < from + 1_000);
  });
  const [[pid] = [0]] = [...renderers()]
    .map(([id, ticks]) => [id, ticks - (before.get(id) ?? 0)] as const)
    .sort(([, one], [, other]) => other - one);
  return pid;
}
