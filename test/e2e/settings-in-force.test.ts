import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { expectView, homeStart, key, viewOf } from './harness/session-page.ts';

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  {
    ...PHONE,
    prepare: async (context) => {
      await accelerate(context, 10);
      await giveVoice(context);
      await context.addInitScript(watchDevices);
    },
  },
);

interface Asked {
  /** Volume of the tones, as the audio graph has it. */
  volume: number | undefined;
  /** Rate of the last line. */
  rate: number | undefined;
  pulses: number;
}

declare global {
  interface Window {
    gwAsked: Asked;
  }
}

/** Writes down what the devices are asked for. */
function watchDevices(): void {
  const asked: Asked = { volume: undefined, rate: undefined, pulses: 0 };
  window.gwAsked = asked;
  const { setTargetAtTime } = AudioParam.prototype;
  AudioParam.prototype.setTargetAtTime = function (to, ...more) {
    asked.volume = to;
    return setTargetAtTime.call(this, to, ...more);
  };
  const { speak } = speechSynthesis;
  speechSynthesis.speak = (utterance) => {
    asked.rate = utterance.rate;
    speak.call(speechSynthesis, utterance);
  };
  Object.defineProperty(navigator, 'vibrate', {
    value: () => {
      asked.pulses++;
      return true;
    },
  });
}

const asked = () => page.evaluate(() => window.gwAsked);

/** Home, where the session waits, and on to the settings. */
async function toSettings(): Promise<void> {
  await key(page, 'Pause').click();
  await expectView(page, { status: 'paused' });
  await page.goBack();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByText('A session waits for you.').waitFor();
}

async function resume(): Promise<void> {
  await page.goBack();
  await key(page, 'Resume').click();
  await expectView(page, { status: 'running' });
}

const slide = (name: string, to: string) =>
  page.getByRole('slider', { name }).evaluate((slider: HTMLInputElement, value) => {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, to);

describe('settings changed while a session waits', () => {
  it('are in force as soon as it goes on', async () => {
    await page.goto(app.url);
    await homeStart(page).click();
    await expectView(page, { status: 'running', phase: 'work' });
    await expect.poll(async () => (await asked()).pulses).toBeGreaterThan(0);
    expect(await page.locator('audio').count()).toBe(0);

    await toSettings();
    await slide('Tone volume', '0');
    await slide('Speaking rate', '1.5');
    await page.getByRole('radio', { name: 'Only the coach' }).click();
    await page.getByRole('switch', { name: 'Vibration' }).click();
    const { pulses } = await asked();
    await resume();
    await expect
      .poll(() => page.locator('audio').evaluate((holder: HTMLAudioElement) => holder.paused))
      .toBe(false);
    const lines = (await spoken(page)).length;
    await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(lines + 2);
    expect(await asked()).toEqual({ volume: 0, rate: 1.5, pulses });
  }, 120_000);

  it('make the coach silent in the middle of it, and let a screen reader speak', async () => {
    await page.goto(app.url);
    await homeStart(page).click();
    await expectView(page, { status: 'running', phase: 'work' });
    const live = () => page.locator('gw-session #live').getAttribute('aria-live');
    expect(await live()).toBe('off');

    await toSettings();
    await page.getByRole('radio', { name: 'Tones only' }).click();
    const lines = (await spoken(page)).length;
    await resume();
    expect(await live()).toBe('polite');
    await expect.poll(async () => (await viewOf(page))?.name).toBe('Mountain climber');
    expect(await spoken(page)).toHaveLength(lines);
  }, 120_000);
});

describe('a line let be heard in the settings', () => {
  it('is not spoken into a session begun meanwhile', async () => {
    await page.goto(`${app.url}settings`);
    await key(page, 'Hear it').waitFor();
    // Both in one task: what was asked for waits for its tones when the screen goes.
    await key(page, 'Hear it').evaluate((button: HTMLElement) => {
      button.click();
      dispatchEvent(new CustomEvent('gw-navigate', { detail: { path: 'session/core-essentials' } }));
    });
    await key(page, 'Start').click();
    await expectView(page, { status: 'running', phase: 'work' });
    expect((await spoken(page)).map(({ text }) => text)).not.toContain('Ten seconds. Get ready.');
  });
});
