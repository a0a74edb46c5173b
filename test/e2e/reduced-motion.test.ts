import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { FIGURES } from '../../src/content/figures/index.ts';
import { outline } from '../../src/core/figure/outline.ts';
import { keyPhases } from '../../src/core/figure/phase.ts';
import { poseAt } from '../../src/core/figure/pose-at.ts';
import { ownContext, PHONE } from './harness/own-context.ts';
import { accelerate, jump } from './harness/page-time.ts';
import type { App } from './harness/serve-app.ts';
import { skipUntil, startFrozen, viewOf } from './harness/session-page.ts';

let app: App;
let page: Page;

ownContext(
  (own) => {
    ({ app, page } = own);
  },
  { ...PHONE, prepare: (context) => accelerate(context, 1) },
);
beforeEach(() => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The poses of the first figure that is shown large, each as its paths. */
const poses = (): Promise<(string | null)[][]> =>
  page
    .locator('.stage gw-picture, gw-session gw-picture')
    .locator('.moves')
    .evaluateAll((groups) =>
      groups.map((group) => [...group.querySelectorAll('path')].map((path) => path.getAttribute('d'))),
    );

// Each of its sides is the other's mirror image: what a limb keeps of where it was is seen.
const figure = FIGURES['bird-dog'];
const keys = keyPhases(figure).map((phase) => outline(figure, poseAt(figure, phase)).map(({ path }) => path));

it('shows the key poses of an exercise side by side, and its motion as soon as that is wanted', async () => {
  expect(keys.length).toBeGreaterThan(1);
  await page.goto(`${app.url}exercises/bird-dog`);
  await expect.poll(poses).toEqual(keys);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(async () => (await poses()).length).toBe(1);
  const [begun] = await poses();
  await expect.poll(async () => (await poses())[0]).not.toEqual(begun);

  // Switched on in the middle of a movement, it leaves nothing of it behind.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(poses).toEqual(keys);
});

it('shows them in a session too, where they stand while the set goes on', async () => {
  await startFrozen(page, app.url, 'try-bird-dog');
  await skipUntil(page, ({ phase }) => phase === 'work');
  await expect.poll(poses).toEqual(keys);
  const { elapsed } = (await viewOf(page)) ?? {};
  await jump(page, 1_700);
  await expect.poll(async () => (await viewOf(page))?.elapsed).not.toBe(elapsed);
  expect(await poses()).toEqual(keys);
});
