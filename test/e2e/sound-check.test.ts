import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { giveVoice, spoken } from './harness/fake-voice.ts';
import { ownContext, PHONE } from './harness/own-context.ts';
import type { App } from './harness/serve-app.ts';
import { homeStart, key } from './harness/session-page.ts';

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  { ...PHONE, prepare: (context) => giveVoice(context) },
);

declare global {
  interface Window {
    /** The device's voices come now. */
    gwVoicesCome(): void;
    gwVoicesAsked: number;
    /** When the last tone that was asked for is over. */
    gwTonesEnd: number;
  }
}

/** Voices that come when they are told to, as on a phone that loads them on demand. */
function holdVoices(): void {
  const { getVoices } = speechSynthesis;
  let come = false;
  window.gwVoicesAsked = 0;
  speechSynthesis.getVoices = () => {
    window.gwVoicesAsked++;
    return come ? getVoices() : [];
  };
  window.gwVoicesCome = () => {
    come = true;
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  };
}

const check = () => page.getByRole('dialog', { name: 'Can you hear me?' });
const hint = () => page.getByText('Hear whether the coach is loud enough.');
const said = async () => (await spoken(page)).map(({ text }) => text);

describe('the check of voice and sound', () => {
  it('is offered before the first session, asks aloud, asks again, and is put away for good', async () => {
    await page.goto(app.url);
    await hint().waitFor();
    await key(page, 'Sound check').click();
    await check().waitFor();
    await expect.poll(async () => (await said()).length).toBe(1);
    const [question] = await said();
    expect(question).toContain('hear me');
    await page.getByText('Again', { exact: true }).click();
    await expect.poll(said).toEqual([question, question]);
    await page.getByText('Yes', { exact: true }).click();
    await check().waitFor({ state: 'detached' });
    await hint().waitFor({ state: 'detached' });
    await page.reload();
    await homeStart(page).waitFor();
    expect(await hint().count()).toBe(0);
  });

  it('asks behind its tones, however long the sound took to wake', async () => {
    await page.context().addInitScript(() => {
      window.gwTonesEnd = 0;
      const { start } = AudioBufferSourceNode.prototype;
      AudioBufferSourceNode.prototype.start = function (when = 0, ...more: number[]) {
        const { duration = 0 } = this.buffer ?? {};
        const ends = performance.now() + (when - this.context.currentTime + duration) * 1_000;
        if (duration > 0.01) window.gwTonesEnd = Math.max(window.gwTonesEnd, ends);
        return start.call(this, when, ...more);
      };
    });
    await page.goto(app.url);
    await key(page, 'Sound check').click();
    await expect.poll(async () => (await spoken(page)).length).toBe(1);
    const [line] = await spoken(page);
    const over = await page.evaluate(() => window.gwTonesEnd);
    expect(over).toBeGreaterThan(0);
    expect(line?.at).toBeGreaterThan(over);
  });

  it('is over by Escape as well, and leaves nothing behind', async () => {
    await page.goto(app.url);
    await key(page, 'Sound check').click();
    await check().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('gw-sound-check').count()).toBe(0);
    await hint().waitFor({ state: 'detached' });
  });

  it('takes back that there is no voice when voices come late, having been asked for at once', async () => {
    await page.context().addInitScript(holdVoices);
    await page.goto(app.url);
    await expect.poll(() => page.evaluate(() => window.gwVoicesAsked)).toBeGreaterThan(0);
    await key(page, 'Sound check').click();
    const missing = page.getByText('This device has no voice. You hear tones only.');
    await missing.waitFor();
    await page.evaluate(() => window.gwVoicesCome());
    await missing.waitFor({ state: 'detached' });
  });

  it('lets a voice be heard as it is chosen', async () => {
    await page.goto(`${app.url}settings`);
    await page.getByRole('radio', { name: /^Test/ }).check({ force: true });
    await expect.poll(async () => (await said()).length).toBe(1);
  });

  it('breaks a sample off when another one is wanted, instead of sounding over it', async () => {
    await page.goto(`${app.url}settings`);
    await key(page, 'Hear it').click();
    const broken = await key(page, 'Hear it').evaluate(async (button: HTMLElement) => {
      while (window.gwSpoken.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      button.click();
      return window.gwSpoken[0]?.cancelled;
    });
    expect(broken).toBe(true);
  });
});
