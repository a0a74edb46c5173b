import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { jump } from './page-time.ts';
import { loggedSteps, viewOf } from './session-page.ts';

/** Lets a running session go on by jumps until so many sets more are logged; gives the steps of all that are. */
export async function doSets(page: Page, more = 1): Promise<readonly number[]> {
  const wanted = (await loggedSteps(page)).length + more;
  for (let looks = 0; looks < 40 * more; looks++) {
    const logged = await loggedSteps(page);
    if (logged.length >= wanted) return logged;
    const view = await viewOf(page);
    // Not over the end of the step: what comes next is a step of its own.
    await jump(page, Math.max(200, (view?.goesOnIn || view?.remaining || 1_000) + 50));
    await expect.poll(async () => (await viewOf(page))?.left).not.toBe(view?.left);
  }
  throw new Error('The session stands still');
}
