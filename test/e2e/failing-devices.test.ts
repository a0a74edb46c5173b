import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newProfile, type Profile, type Watch, watch } from './harness/chromium.ts';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { accelerate } from './harness/page-time.ts';
import { setPermission } from './harness/permission.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { key, viewOf } from './harness/session-page.ts';

let app: App;
let profile: Profile;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  profile = newProfile();
  context = await profile.launch();
  seen = await watch(context, app.url);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  profile.remove();
  expect(seen.foreign).toEqual([]);
});

const notices = async (): Promise<readonly string[]> =>
  page.locator('gw-session').evaluate((element) => (element as unknown as { notices: string[] }).notices);

interface Tone {
  readonly startedIn: number;
  readonly when: number;
}

declare global {
  interface Window {
    gwContexts: AudioContext[];
    gwTones: Tone[];
    /** Contexts cannot be resumed while this is true. */
    gwPhone: boolean;
  }
}

/** Writes down every context and every tone that is handed to one. */
function watchAudio(): void {
  window.gwContexts = [];
  window.gwTones = [];
  window.gwPhone = false;
  const Original = window.AudioContext;
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options);
      window.gwContexts.push(this);
    }
    override resume(): Promise<void> {
      return window.gwPhone ? Promise.reject(new DOMException('', 'InvalidStateError')) : super.resume();
    }
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...more: number[]) {
    if ((this.buffer?.duration ?? 0) > 0.01)
      window.gwTones.push({ startedIn: window.gwContexts.indexOf(this.context as AudioContext), when });
    return start.call(this, when, ...more);
  };
}

/** Whether the newest context runs and its clock moves. */
const sounds = () =>
  page.evaluate(async () => {
    const context = window.gwContexts.at(-1);
    const from = context?.currentTime ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return context?.state === 'running' && context.currentTime > from;
  });

/** Tones that wait in the newest context for their moment. */
const waiting = () =>
  page.evaluate(() => {
    const newest = window.gwContexts.length - 1;
    const now = window.gwContexts[newest]?.currentTime ?? 0;
    return window.gwTones.filter(({ startedIn, when }) => startedIn === newest && when > now).length;
  });

describe('a sound device that fails in a session', () => {
  it('and dies, is taken up again, with the tones to come', async () => {
    await page.addInitScript(watchAudio);
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    await expect.poll(sounds).toBe(true);
    const before = (await viewOf(page))?.left ?? 0;
    // The process that has the sound card, and no other browser's.
    const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    const audio = all.filter(
      (line) => line.includes('audio.mojom.AudioService') && line.includes(profile.directory),
    );
    expect(audio).not.toEqual([]);
    for (const line of audio) process.kill(Number.parseInt(line, 10), 'SIGKILL');
    await page.evaluate(() => {
      window.gwTones.length = 0;
    });
    await expect.poll(sounds).toBe(true);
    await expect.poll(waiting).toBeGreaterThan(3);
    await expect.poll(async () => (await viewOf(page))?.left).toBeLessThan(before);
    expect((await viewOf(page))?.status).toBe('running');
    await expect.poll(notices).not.toContain('No sound on this device. The screen leads you.');
  }, 90_000);

  it('and is taken by a phone call, leaves the picture, and comes back in a new context', async () => {
    await page.addInitScript(watchAudio);
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    await expect.poll(sounds).toBe(true);
    const before = (await viewOf(page))?.left ?? 0;
    await page.evaluate(async () => {
      window.gwPhone = true;
      await window.gwContexts.at(-1)?.suspend();
    });
    await expect.poll(async () => (await viewOf(page))?.left).toBeLessThan(before - 3_000);
    expect((await viewOf(page))?.status).toBe('running');
    await page.evaluate(() => {
      window.gwPhone = false;
      window.gwTones.length = 0;
    });
    await expect.poll(sounds).toBe(true);
    await expect.poll(waiting).toBeGreaterThan(3);
  }, 90_000);
});

describe('a screen that will not stay on', () => {
  it('is told of, and the session goes on', async () => {
    await page.goto(`${app.url}session/core-essentials`);
    await setPermission(page, app.url, 'screen-wake-lock', 'denied');
    await key(page, 'Start').click();
    await expect.poll(notices).toContain('The screen may go dark. Set your device to stay on.');
    expect((await viewOf(page))?.status).toBe('running');
  }, 60_000);
});

describe('a voice that fails in a session', () => {
  it('and never ends, is cut off, and the session goes on in time', async () => {
    await accelerate(context, 10);
    await giveVoice(context);
    await context.addInitScript(() => {
      // It begins and never says that it has ended.
      const { speak } = speechSynthesis;
      let said = 0;
      speechSynthesis.speak = (utterance) => {
        if (utterance.text.trim() === '' || ++said !== 2) return speak.call(speechSynthesis, utterance);
        setTimeout(() => utterance.dispatchEvent(new Event('start')), 10);
        setTimeout(
          () => (utterance as unknown as { onstart?: (event: Event) => void }).onstart?.(new Event('start')),
          10,
        );
      };
    });
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    const heard = async () => (await spoken(page)).map(({ text }) => text);
    await expect.poll(heard).toContain('Halfway.');
    expect(await heard()).toContain('Hold.');
    expect((await viewOf(page))?.name).toBe('Plank');
  }, 90_000);
});
