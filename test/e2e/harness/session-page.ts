import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SessionView } from '../../../src/core/view.ts';
import { setSpeed } from './page-time.ts';

/** The session screen's own moment; undefined where no session stands. */
export const viewOf = (page: Page): Promise<SessionView | undefined> =>
  page
    .locator('gw-session')
    .evaluateAll(([element]) => (element as (HTMLElement & { view?: SessionView }) | undefined)?.view)
    // While another page comes in its place.
    .catch(() => undefined);

/** A button of the player or of a dialog, by its exact name. */
export const key = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The home screen's Start, a link so that it works before its script. */
export const homeStart = (page: Page): Locator => page.getByRole('link', { name: 'Start', exact: true });

/** Opens a routine's session and presses Start; the page's time moves by {@link jump} alone. */
export async function startFrozen(page: Page, url: string, routine: string): Promise<void> {
  await page.goto(`${url}session/${routine}`);
  await key(page, 'Start').waitFor();
  // Before the tap: on a busy machine seconds would pass between the two.
  await setSpeed(page, 0);
  await key(page, 'Start').click();
  await expectView(page, { status: 'running' });
}

/** Waits until the session shows this; only what is named is compared. */
export const expectView = (page: Page, view: object): Promise<void> =>
  expect.poll(() => viewOf(page)).toMatchObject(view);

/** Steps of the session logged so far, as the screen has them. */
export const loggedSteps = async (page: Page): Promise<number[]> =>
  ((await viewOf(page))?.progress ?? []).filter(({ logged }) => logged).map(({ step }) => step);

/** The question asked before a session ends. */
export const endQuestion = (page: Page): Locator => page.getByRole('dialog', { name: 'End this session?' });

/** Ends the session, answering the question. */
export async function endSession(page: Page): Promise<void> {
  await key(page, 'End session').first().click();
  await endQuestion(page).waitFor();
  // Its own button stands in a slot, outside the dialog's tree.
  await page.locator('gw-dialog').getByText('End session', { exact: true }).click();
}

/** Skips until the session is where it is wanted. */
export async function skipUntil(
  page: Page,
  wanted: (view: SessionView) => boolean,
  skip: (page: Page) => Promise<void> = (on) => key(on, 'Skip').click(),
): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const view = await viewOf(page);
    if (!view) break;
    if (wanted(view)) return;
    await skip(page);
    await expect.poll(async () => (await viewOf(page))?.left).not.toBe(view.left);
  }
  throw new Error('The session never comes there');
}
