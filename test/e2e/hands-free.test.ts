import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type Watch, watch } from './harness/chromium.ts';
import { giveVoice } from './harness/fake-voice.ts';
import { motionSensor } from './harness/motion.ts';
import { accelerate, jump } from './harness/page-time.ts';
import { type App, serveApp } from './harness/serve-app.ts';
import { expectView, key, startFrozen, viewOf } from './harness/session-page.ts';

let app: App;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  seen = await watch(context, app.url);
  context.setDefaultTimeout(20_000);
});
afterEach(async () => {
  await context.close();
  expect(seen).toEqual({ complaints: [], foreign: [] });
});

const knockSwitch = () => page.getByRole('switch', { name: 'Knock twice' });
const commandSwitch = () => page.getByRole('switch', { name: 'Spoken commands' });

describe('knocks beside the phone', () => {
  it('are tried in the settings, then pause a session; steps do not', async () => {
    page = await context.newPage();
    const sensor = await motionSensor(context, page);
    await page.goto(`${app.url}settings`);
    await knockSwitch().click();
    await page.getByText('Try it: put the phone down').waitFor();
    // A busy machine smears a knock now and then, as a carpet does: then one knocks again.
    const knockUntil = async (heard: () => Promise<boolean>) => {
      for (let i = 0; i < 12 && !(await heard()); i++) await sensor.knockTwice();
      expect(await heard()).toBe(true);
    };
    await knockUntil(() => page.getByText('Heard.').isVisible());

    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    await expectView(page, { status: 'running' });
    await sensor.walk(8);
    expect((await viewOf(page))?.status).toBe('running');
    await knockUntil(async () => (await viewOf(page))?.status === 'paused');
  }, 180_000);

  it('are done without where the sensor is refused', async () => {
    page = await context.newPage();
    await page.addInitScript(() => {
      (DeviceMotionEvent as unknown as { requestPermission(): Promise<string> }).requestPermission = () =>
        Promise.resolve('denied');
    });
    await page.goto(`${app.url}settings`);
    await knockSwitch().click();
    await page.getByText('The motion sensor is not allowed. Buttons, keys and touches work.').waitFor();
    await expect.poll(() => knockSwitch().isChecked()).toBe(false);
  });
});

/** A recogniser that hears what a test says. */
interface Ear {
  say(words: string): void;
  /** Whether it listens now. */
  listens(): boolean;
}

declare global {
  interface Window {
    gwEar: Ear;
    gwPress(action: string): boolean;
  }
}

/** As Chrome on Android has it: without continuous mode, it ends after every sentence. */
function installEar(refuse: boolean): void {
  type Heard = { resultIndex: number; results: { transcript: string }[][] };
  let open: Recognition | undefined;
  class Recognition extends EventTarget {
    onresult: ((event: Heard) => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    onend: (() => void) | null = null;
    start(): void {
      if (open === this) throw new DOMException('', 'InvalidStateError');
      open = this;
      if (refuse) setTimeout(() => this.stop('not-allowed'));
    }
    abort(): void {
      this.stop();
    }
    stop(error?: string): void {
      if (open !== this) return;
      open = undefined;
      if (error) this.onerror?.({ error });
      this.onend?.();
    }
  }
  window.gwEar = {
    say(words) {
      const hearing = open;
      const final = Object.assign([{ transcript: words }], { isFinal: true });
      hearing?.onresult?.({ resultIndex: 0, results: [final] });
      hearing?.stop();
    },
    listens: () => open !== undefined,
  };
  for (const name of ['SpeechRecognition', 'webkitSpeechRecognition'])
    Object.defineProperty(window, name, { value: Recognition, configurable: true });
}

describe('spoken commands', () => {
  const allowInSettings = async () => {
    await page.goto(`${app.url}settings`);
    await commandSwitch().click();
    // Where the words go is said as soon as it is known.
    await page
      .getByText(/sends? |on this device/i)
      .first()
      .waitFor();
  };
  const say = async (words: string) => {
    // Deaf while the coach speaks and 1.5 s after.
    await expect
      .poll(
        async () => {
          await jump(page, 100);
          return page.evaluate(() => window.gwEar.listens());
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await page.evaluate((said) => window.gwEar.say(said), words);
  };

  it('steer a session, sentence after sentence, and are asked for first', async () => {
    await accelerate(context, 1);
    await giveVoice(context);
    await context.addInitScript(installEar, false);
    page = await context.newPage();
    await allowInSettings();
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 12_000);
    await expectView(page, { phase: 'work', name: 'Plank' });
    await say('hold on');
    await expectView(page, { status: 'paused' });
    await say('OK, go on please');
    await expectView(page, { status: 'running' });
    await say('how long');
    await page
      .getByText(/left\./)
      .first()
      .waitFor();
    await say('next week we run hills');
    await expectView(page, { name: 'Plank' });
    await say('next');
    await expectView(page, { name: 'Mountain climber' });
  });

  it('are done without, said once, where the microphone is refused', async () => {
    await context.addInitScript(installEar, true);
    page = await context.newPage();
    await allowInSettings();
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    await page.getByText('The microphone is not allowed. Buttons, keys and touches work.').first().waitFor();
    await page.keyboard.press('Space');
    await expectView(page, { status: 'paused' });
  });
});

describe('the keys of a headset', () => {
  it('pause, go on, skip and go back, and see what is under way', async () => {
    await accelerate(context, 1);
    await context.addInitScript(() => {
      const { mediaSession } = navigator;
      const handlers = new Map<string, MediaSessionActionHandler>();
      const set = mediaSession.setActionHandler.bind(mediaSession);
      mediaSession.setActionHandler = (action, handler) => {
        set(action, handler);
        if (handler) handlers.set(action, handler);
        else handlers.delete(action);
      };
      window.gwPress = (action) => {
        const handler = handlers.get(action);
        handler?.({ action: action as MediaSessionAction });
        return handler !== undefined;
      };
    });
    page = await context.newPage();
    const press = async (action: string) =>
      expect(await page.evaluate((name) => window.gwPress(name), action)).toBe(true);
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 12_000);
    await expectView(page, { phase: 'work', name: 'Plank' });
    const shown = () =>
      page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]);
    await expect.poll(shown).toEqual(['Plank', 'playing']);
    await press('pause');
    await expectView(page, { status: 'paused' });
    await expect.poll(shown).toEqual(['Plank', 'paused']);
    await press('play');
    await expectView(page, { status: 'running' });
    await press('nexttrack');
    await expectView(page, { name: 'Mountain climber' });
    await press('previoustrack');
    await expectView(page, { name: 'Plank' });
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.artwork.length)).toBeGreaterThan(0);
  });
});
