import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newProfile, type Profile, type Watch, watch } from './harness/chromium.ts';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { accelerate } from './harness/page-time.ts';
import { setPermission } from './harness/permission.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { expectView, key, viewOf } from './harness/session-page.ts';

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
  readonly node: AudioBufferSourceNode;
  readonly startedIn: number;
  readonly when: number;
}

declare global {
  interface Window {
    gwContexts: AudioContext[];
    gwTones: Tone[];
    /** Contexts do not run and cannot be resumed while this is true. */
    gwPhone: boolean;
  }
}

/** Writes down every context and every tone that is handed to one and not taken back. */
function watchAudio(): void {
  window.gwContexts = [];
  window.gwTones = [];
  window.gwPhone = false;
  const Original = window.AudioContext;
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options);
      window.gwContexts.push(this);
      if (window.gwPhone) void this.suspend();
    }
    override resume(): Promise<void> {
      return window.gwPhone ? Promise.reject(new DOMException('', 'InvalidStateError')) : super.resume();
    }
  };
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...more: number[]) {
    if ((this.buffer?.duration ?? 0) > 0.01)
      window.gwTones.push({
        node: this,
        startedIn: window.gwContexts.indexOf(this.context as AudioContext),
        when,
      });
    return start.call(this, when, ...more);
  };
  AudioBufferSourceNode.prototype.stop = function (...when) {
    window.gwTones = window.gwTones.filter(({ node }) => node !== this);
    return stop.apply(this, when);
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

describe('a sound device that is slow to wake', () => {
  it('leaves the tones of a session alone that began while it woke for a sample', async () => {
    await page.addInitScript(watchAudio);
    await page.goto(`${app.url}settings`);
    await page.evaluate(() => {
      window.gwPhone = true;
    });
    await key(page, 'Hear it').click();
    // Both in the second for which it is waited.
    await key(page, 'Hear it').evaluate(async (button: HTMLElement) => {
      button.click();
      dispatchEvent(new CustomEvent('gw-navigate', { detail: { path: 'session/core-essentials' } }));
      const start = () =>
        document.querySelector('gw-session')?.shadowRoot?.querySelector<HTMLElement>('.start');
      while (!start()) await new Promise((resolve) => setTimeout(resolve, 5));
      start()?.click();
    });
    await expectView(page, { status: 'running' });
    const begun = (await viewOf(page))?.left ?? 0;
    await expect.poll(async () => (await viewOf(page))?.left).toBeLessThan(begun - 2_000);
    await page.evaluate(() => {
      window.gwPhone = false;
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

  it('because it is given in a tap only and Start was none, speaks from the next tap on', async () => {
    await giveVoice(context);
    await context.addInitScript(() => {
      // As iOS has it: without a word of why, nothing is heard until something was spoken in a tap.
      let inTap = false;
      let open = false;
      addEventListener(
        'click',
        ({ isTrusted }) => {
          inTap = isTrusted;
          setTimeout(() => {
            inTap = false;
          });
        },
        true,
      );
      const { speak } = speechSynthesis;
      speechSynthesis.speak = (utterance) => {
        open ||= inTap;
        if (open) speak.call(speechSynthesis, utterance);
      };
    });
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').evaluate((button: HTMLElement) => button.click());
    const silent = 'This device does not speak. Tones and the screen lead you.';
    await expect.poll(notices).toContain(silent);
    const heard = async () => (await spoken(page)).map(({ text }) => text);
    expect(await heard()).toEqual([]);
    await key(page, 'Pause').click();
    await expect.poll(heard).toContain('Paused.');
    await expect.poll(notices).not.toContain(silent);
  }, 60_000);
});
