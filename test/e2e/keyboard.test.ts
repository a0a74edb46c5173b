import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { believableHistory } from '../believable/history.ts';
import { written } from '../core/transfer/written.ts';
import { ownContext } from './harness/own-context.ts';
import type { App } from './harness/serve-app.ts';
import { stored } from './harness/stored.ts';
import { tabTo } from './harness/tab-to.ts';

/** Enough for more exercises than are shown at first. */
const SESSIONS = 20;

const backup = async (): Promise<Buffer> => {
  const until = new Date().toISOString().slice(0, 10);
  return Buffer.from(await written({}, believableHistory({ seed: 3, sessions: SESSIONS, until })));
};

/** No test here touches the pointer once the history is there. */
describe('by the keyboard alone', () => {
  let app: App;
  let page: Page;

  ownContext(
    (own) => {
      ({ app, page } = own);
    },
    { serviceWorkers: 'block', timezoneId: 'Europe/Zurich' },
  );
  beforeEach(async () => {
    await page.goto(`${app.url}settings/data`);
    await heading('Your data');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: await backup() });
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Taken in: ${SESSIONS} sessions.` })
      .waitFor();
  });

  const heading = (name: string, level = 1) =>
    page.getByRole('heading', { name, exact: true, level }).waitFor();
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const enter = async (name: string | RegExp) => {
    await tabTo(page, name);
    await press('Enter');
  };

  it('progress is read: ranges, values, tables, the goal, weeks left out, and every exercise', async () => {
    await page.goto(`${app.url}progress`);
    await heading('Minutes', 2);

    const slider = page.getByRole('slider', { name: 'Minutes, value by value' });
    await tabTo(page, '12 weeks');
    await press('ArrowRight');
    await expect.poll(() => slider.getAttribute('max')).toBe('51');
    await tabTo(page, 'Minutes, value by value');
    const newest = await slider.getAttribute('aria-valuetext');
    await press('ArrowLeft');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(newest);

    await enter('Minutes: as a table');
    await page.getByRole('region', { name: 'Minutes' }).waitFor();
    // The same button has the focus still, and the table before it can be scrolled with the arrow keys.
    await tabTo(page, 'Minutes: as a chart');
    await press('Shift+Tab');
    const scroller = page.getByRole('region', { name: 'Minutes' });
    await expect.poll(() => scroller.evaluate((one) => one.matches(':focus'))).toBe(true);
    await press('End');
    await expect.poll(() => scroller.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
    await enter('Minutes: as a chart');
    await slider.waitFor();

    await tabTo(page, 'More');
    await press('Enter');
    await page.getByText(/^This week: \d of 3\.$|of 3 sessions/).waitFor();
    await enter('Ill, injured, on holiday?');
    await page.getByRole('switch').first().waitFor();
    await press('Tab', 'Space');
    await expect.poll(() => page.getByRole('switch').first().isChecked()).toBe(true);

    // Whoever asks for all exercises goes on among them.
    await enter(/^Show all \d+$/);
    await expect
      .poll(() =>
        page
          .locator('.exercises a')
          .nth(6)
          .evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
    await press('Enter');
    await page.getByRole('link', { name: 'How to do it' }).waitFor();
    const range = page.getByRole('radio', { name: 'All' });
    await tabTo(page, 'A year');
    await press('ArrowRight');
    await expect.poll(() => range.isChecked()).toBe(true);
    await enter(/: as a table$/);
    await page.getByRole('region').first().waitFor();
    await enter('Progress');
    await heading('Progress');
  });

  it('a session is put right: sets, load, reserve, how it was, and deleted and brought back', async () => {
    await page.goto(`${app.url}history`);
    await heading('History');
    const opener = page.locator('gw-history h3 a').first();
    await opener.waitFor();
    const name = (await opener.textContent())?.trim() ?? '';
    await tabTo(page, name);
    await press('Enter');
    await heading(name);
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const session = async () => (await stored(page)).sessions.find((one) => one.id === id);
    const sets = async () => (await stored(page)).sets.filter((one) => one.session === id);

    await enter('Edit');
    const felt = (await session())?.rpe;
    await tabTo(page, /^\d+(, |$)/);
    await press('ArrowLeft');
    await expect.poll(async () => (await session())?.rpe).not.toBe(felt);
    await tabTo(page, 'Note');
    await press('ControlOrMeta+a');
    await page.keyboard.type('Windy');
    // Leaving the field for the next thing is enough.
    await tabTo(page, 'More');
    await expect.poll(async () => (await session())?.note).toBe('Windy');

    const [first] = await sets();
    await press('Enter');
    await expect.poll(async () => (await sets())[0]).not.toEqual(first);
    const before = (await sets()).length;
    await tabTo(page, /^Not done: /);
    await press('Enter');
    await expect.poll(async () => (await sets()).length).toBe(before - 1);
    await tabTo(page, /^I did it: /, true);
    await press('Enter');
    await expect.poll(async () => (await sets()).length).toBe(before);

    await enter(/^(Add load or reserve|.*(kg|in reserve).*): /);
    await tabTo(page, /^Load, kg: /);
    await press('ControlOrMeta+a');
    await page.keyboard.type('12.5');
    await press('Enter');
    await expect.poll(async () => (await sets()).some(({ load }) => load === 12.5)).toBe(true);
    await tabTo(page, /^Reps in reserve: /);
    await page.keyboard.type('3');
    await expect.poll(async () => (await sets()).some(({ rir }) => rir === 3)).toBe(true);

    await enter('Delete this session');
    await heading('History');
    await expect.poll(async () => (await stored(page)).sessions).toHaveLength(SESSIONS - 1);
    await enter('Undo');
    await expect.poll(async () => (await stored(page)).sessions).toHaveLength(SESSIONS);
    expect((await session())?.note).toBe('Windy');
  });
}, 400_000);
