import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { giveVoice } from './harness/fake-voice.ts';
import { motionSensor } from './harness/motion.ts';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump } from './harness/page-time.ts';
import { setPermission } from './harness/permission.ts';
import type { App } from './harness/serve-app.ts';
import { expectView, key, startFrozen, viewOf } from './harness/session-page.ts';

let app: App;
let context: BrowserContext;
let page: Page;

ownContext(
  (own) => {
    ({ app, context, page } = own);
  },
  { ...PHONE, hasTouch: true },
);

const NO_SENSOR = 'The motion sensor is not allowed. Buttons, keys and touches work.';
const knockSwitch = () => page.getByRole('switch', { name: 'Knock twice' });
const commandSwitch = () => page.getByRole('switch', { name: 'Spoken commands' });

describe('knocks beside the phone', () => {
  it('are tried in the settings, then pause a session; steps, jumps and putting the phone down do not', async () => {
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
    for (const disturb of [() => sensor.walk(8), () => sensor.jump(4), () => sensor.putDown()]) {
      await disturb();
      expect((await viewOf(page))?.status).toBe('running');
    }
    await knockUntil(async () => (await viewOf(page))?.status === 'paused');
  }, 180_000);

  it('are done without where the sensor is refused', async () => {
    await page.goto(`${app.url}settings`);
    await setPermission(page, app.url, 'accelerometer', 'denied');
    await knockSwitch().click();
    await page.getByText(NO_SENSOR).waitFor();
    await expect.poll(() => knockSwitch().isChecked()).toBe(false);
  });

  it('are asked for in the tap that starts, and done without, said once, where they are refused by then', async () => {
    await context.addInitScript(() => {
      // The page before the first has none.
      if (!('DeviceMotionEvent' in window)) return;
      // Browsers that ask answer anew in each session; a tap must be under way.
      const ask = (DeviceMotionEvent as unknown as { requestPermission(): Promise<string> })
        .requestPermission;
      window.gwTaps = [];
      Object.assign(DeviceMotionEvent, {
        requestPermission: () => {
          window.gwTaps.push(navigator.userActivation.isActive);
          return ask.call(DeviceMotionEvent);
        },
      });
    });
    await page.goto(`${app.url}settings`);
    await knockSwitch().click();
    await page.getByText('Try it: put the phone down').waitFor();
    await setPermission(page, app.url, 'accelerometer', 'denied');
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').click();
    await page.getByText(NO_SENSOR).first().waitFor();
    expect(await page.evaluate(() => window.gwTaps)).toEqual([true]);
    await page.keyboard.press('Space');
    await expectView(page, { status: 'paused' });
    await page.getByText(NO_SENSOR).first().waitFor({ state: 'hidden' });
    await key(page, 'Resume').click();
    await expectView(page, { status: 'running', goesOnIn: undefined });
    expect(await page.evaluate(() => window.gwTaps)).toEqual([true, true]);
    expect(await page.getByText(NO_SENSOR).count()).toBe(0);
  });

  it('are listened to no longer than the settings stand', async () => {
    await context.addInitScript(() => {
      const [add, remove] = [window.addEventListener, window.removeEventListener];
      window.gwMotion = 0;
      window.addEventListener = (...words: unknown[]) => {
        if (words[0] === 'devicemotion') window.gwMotion++;
        return Reflect.apply(add, window, words);
      };
      window.removeEventListener = (...words: unknown[]) => {
        if (words[0] === 'devicemotion') window.gwMotion--;
        return Reflect.apply(remove, window, words);
      };
    });
    await page.goto(`${app.url}settings`);
    await knockSwitch().click();
    await page.getByText('Try it: put the phone down').waitFor();
    expect(await page.evaluate(() => window.gwMotion)).toBe(1);
    await page.getByRole('link', { name: 'Today' }).click();
    await expect.poll(() => page.evaluate(() => window.gwMotion)).toBe(0);
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
    /** For each time the sensor was asked for: whether a tap was under way. */
    gwTaps: boolean[];
    /** Who listens to the sensor. */
    gwMotion: number;
    gwPositions: (MediaPositionState | undefined)[];
  }
}

/** As Chrome on Android has it: without continuous mode, it ends after every sentence. */
function installEar(): void {
  type Heard = { resultIndex: number; results: { transcript: string }[][] };
  let open: Recognition | undefined;
  class Recognition extends EventTarget {
    onresult: ((event: Heard) => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    onend: (() => void) | null = null;
    start(): void {
      if (open === this) throw new DOMException('', 'InvalidStateError');
      open = this;
    }
    abort(): void {
      this.stop();
    }
    stop(): void {
      if (open !== this) return;
      open = undefined;
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
      .poll(async () => {
        await jump(page, 100);
        return page.evaluate(() => window.gwEar.listens());
      })
      .toBe(true);
    await page.evaluate((said) => window.gwEar.say(said), words);
  };

  it('steer a session, sentence after sentence, and are asked for first', async () => {
    await accelerate(context, 1);
    await giveVoice(context);
    await context.addInitScript(installEar);
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

  it('start a session whose microphone was allowed before, and only then', async () => {
    await accelerate(context, 1);
    await context.addInitScript(installEar);
    await allowInSettings();
    await setPermission(page, app.url, 'microphone', 'prompt');
    await page.goto(`${app.url}session/core-essentials`);
    await key(page, 'Start').waitFor();
    expect(await page.evaluate(() => window.gwEar.listens())).toBe(false);
    await setPermission(page, app.url, 'microphone', 'granted');
    await page.reload();
    await page.getByText('Or say “start”.').waitFor();
    await say('pause');
    await say('lets go');
    await expectView(page, { status: 'running' });
    await say('stop');
    await expectView(page, { status: 'paused' });
    await say('start');
    await expectView(page, { status: 'running' });
  });

  it('say that the browser sends audio away for as long as they are on', async () => {
    await context.addInitScript(installEar);
    await allowInSettings();
    const note = page.getByText(/sends what the microphone hears/);
    await note.waitFor();
    await page.reload();
    await note.waitFor();
    await commandSwitch().click();
    await note.waitFor({ state: 'detached' });
  });

  it('are done without, said once, where the microphone is refused', async () => {
    // The browser's own recogniser.
    await allowInSettings();
    await setPermission(page, app.url, 'microphone', 'denied');
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
      window.gwPositions = [];
      const position = mediaSession.setPositionState.bind(mediaSession);
      mediaSession.setPositionState = (state) => {
        window.gwPositions.push(state);
        position(state);
      };
      window.gwPress = (action) => {
        const handler = handlers.get(action);
        handler?.({ action: action as MediaSessionAction });
        return handler !== undefined;
      };
    });
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
    const [artwork] = await page.evaluate(() => navigator.mediaSession.metadata?.artwork ?? []);
    expect((await page.request.get(artwork?.src ?? '')).headers()['content-type']).toBe('image/png');
    const at = await page.evaluate(() => window.gwPositions.at(-1));
    expect(at?.duration).toBeGreaterThan(600);
    expect(at?.position).toBeGreaterThan(0);
    expect(at?.position).toBeLessThan(at?.duration ?? 0);
  });

  it('ask how long it takes where “previous” was made to', async () => {
    await accelerate(context, 1);
    await context.addInitScript(() => {
      const { mediaSession } = navigator;
      const set = mediaSession.setActionHandler.bind(mediaSession);
      mediaSession.setActionHandler = (action, handler) => {
        set(action, handler);
        if (action === 'previoustrack')
          window.gwPress = () => {
            handler?.({ action });
            return handler !== null;
          };
      };
    });
    await page.goto(`${app.url}settings`);
    await page.getByText('Ask “How long?” and “What’s next?”').click();
    await page
      .getByRole('group', { name: '“Previous” on headset and lock screen' })
      .getByRole('radio', { name: 'How long?' })
      .click();
    await startFrozen(page, app.url, 'core-essentials');
    await jump(page, 12_000);
    await expectView(page, { phase: 'work', name: 'Plank' });
    expect(await page.evaluate(() => window.gwPress('previoustrack'))).toBe(true);
    await page
      .getByText(/left\./)
      .first()
      .waitFor();
    await expectView(page, { phase: 'work', name: 'Plank' });
  });
});
