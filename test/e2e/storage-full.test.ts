import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchProfile, newProfile, type Profile, type Watch, watch } from './harness/chromium.ts';
import { doSets } from './harness/do-sets.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { killProfile } from './harness/kill-profile.ts';
import { accelerate, setSpeed } from './harness/page-time.ts';
import { fillUp, type Quota, quotaOf } from './harness/quota.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { endSession, expectView, key, loggedSteps, startFrozen } from './harness/session-page.ts';
import { type SmallDisk, smallDisk } from './harness/small-disk.ts';
import { stored } from './harness/stored.ts';

const FULL = 'The storage is full. Your sets are safe while this page is open; free some space.';
/** The app's own files, a history, and little more. */
const QUOTA = 6_000_000;

let app: App;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

async function open(launched: BrowserContext): Promise<void> {
  context = launched;
  seen = await watch(context, app.url);
  await accelerate(context, 1);
  await giveVoice(context);
  page = await context.newPage();
}

const banner = () => page.getByText(FULL, { exact: true });
const storedSteps = async () => (await stored(page)).sets.map(({ step }) => step);
/** Waits until the disk has these sets, each once, and a log without gaps. */
async function allKept(steps: readonly number[]): Promise<void> {
  await expect.poll(storedSteps).toEqual(steps);
  const { events } = await stored(page);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
}

describe('a quota that is used up', () => {
  let profile: Profile;
  let quota: Quota;

  /** A session with one set on the disk, when there is no room for another. */
  async function sessionWithoutRoom(): Promise<readonly number[]> {
    profile = newProfile();
    await open(await profile.launch());
    quota = await quotaOf(context, page, app.url);
    await quota.set(QUOTA);
    await startFrozen(page, app.url, 'core-essentials');
    const kept = await doSets(page);
    await allKept(kept);
    expect(await fillUp(page)).toBeGreaterThan(1_000_000);
    return kept;
  }
  afterEach(async () => {
    await context.close();
    profile.remove();
    expect(seen).toEqual({ complaints: [], foreign: [] });
  });

  it('is said while the session goes on; once there is room, all of it is there and nothing is said', async () => {
    const kept = await sessionWithoutRoom();
    await doSets(page);
    await banner().waitFor();
    const done = await doSets(page);
    expect(done).toHaveLength(kept.length + 2);
    expect(await storedSteps()).toEqual(kept);
    await quota.lift();
    // Nobody does anything: what could not be written is tried again by itself.
    await allKept(done);
    await banner().waitFor({ state: 'detached' });
    await expectView(page, { status: 'running' });
  });

  it('at the end offers the session as a file, and brings it into the log as soon as there is room', async () => {
    await sessionWithoutRoom();
    const done = await doSets(page);
    await banner().waitFor();
    await endSession(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      key(page, 'Save as a file').click(),
    ]);
    const [session] = JSON.parse(readFileSync(await download.path(), 'utf8')).sessions;
    expect(session.sets.map(({ step }: { step: number }) => step)).toEqual(done);
    expect((await stored(page)).sessions.map(({ endedAt }) => endedAt)).toEqual([undefined]);
    await quota.lift();
    await page.getByText('It is in your log.').waitFor();
    await allKept(done);
    expect((await stored(page)).sessions.map(({ endedAt }) => typeof endedAt)).toEqual(['number']);
    // The next page finds it in the history, and nothing to resume.
    await page.goto(`${app.url}history`);
    await page.getByRole('link', { name: /Core essentials/ }).waitFor();
  });

  it('before anything was begun keeps nobody from a session, and the whole of it is kept in the end', async () => {
    profile = newProfile();
    await open(await profile.launch());
    quota = await quotaOf(context, page, app.url);
    await quota.set(QUOTA);
    await page.goto(app.url);
    await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
    await fillUp(page);
    await startFrozen(page, app.url, 'core-essentials');
    await banner().waitFor();
    const done = await doSets(page, 2);
    await endSession(page);
    await key(page, 'Save as a file').waitFor();
    // Left behind, with another session begun.
    await key(page, 'Done').click();
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await expectView(page, { status: 'running' });
    await quota.lift();
    await expect
      .poll(async () => (await stored(page)).sessions.map(({ endedAt }) => typeof endedAt).sort(), {
        timeout: 60_000,
      })
      .toEqual(['number', 'undefined']);
    expect(await storedSteps()).toEqual(done);
  });
});

const disk: SmallDisk | string = smallDisk();
if (typeof disk === 'string') console.log(`A full disk is not tested: ${disk}`);
else disk.remove();

describe.skipIf(typeof disk === 'string')('a disk that is full', () => {
  let small: SmallDisk;
  afterEach(async () => {
    await context.close();
    small.remove();
  });

  /** A session that could write its first set, and none of those that followed. */
  async function sessionWithoutSpace(): Promise<void> {
    const mounted = smallDisk();
    if (typeof mounted === 'string') throw new Error(mounted);
    small = mounted;
    await open(await launchProfile(small.directory));
    await startFrozen(page, app.url, 'core-essentials');
    await allKept(await doSets(page));
    small.fill();
    // The browser has a little room left in files it made before.
    for (let tries = 0; tries < 8 && (await banner().count()) === 0; tries++) {
      await doSets(page);
      small.fill();
      // Said once it is known, which may take a disk a while.
      await banner()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
    }
    await banner().waitFor();
  }

  /** The same browser profile, started anew: the session waits to be resumed. */
  async function resumeAnew(): Promise<void> {
    await open(await launchProfile(small.directory));
    await page.goto(app.url);
    await page.getByText('Paused, and safe').waitFor();
    await key(page, 'Resume').click();
    await setSpeed(page, 0);
    await expectView(page, { status: 'running' });
  }

  it('is said while the session goes on; once there is space, the database is opened anew and has every set', async () => {
    await sessionWithoutSpace();
    await doSets(page, 2);
    await expectView(page, { status: 'running' });
    small.free();
    const done = await loggedSteps(page);
    await allKept(done);
    await banner().waitFor({ state: 'detached' });
    // What a full disk broke off must not make the browser throw the database away when it starts again.
    await context.close();
    await resumeAnew();
    expect(await loggedSteps(page)).toEqual(done);
    await allKept(done);
  });

  it('and a browser killed meanwhile lose nothing that was kept, then or later', async () => {
    await sessionWithoutSpace();
    await killProfile(small.directory);
    // A context of a killed browser refuses to be closed until it has heard of it.
    await context.close().catch(() => undefined);
    small.free();
    await resumeAnew();
    const done = await doSets(page);
    expect(done.length).toBeGreaterThan(1);
    await allKept(done);
    await context.close();
    await resumeAnew();
    expect(await loggedSteps(page)).toEqual(done);
    await allKept(done);
  });
});
