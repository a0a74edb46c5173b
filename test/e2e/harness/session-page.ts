import type { Locator, Page } from 'playwright-core';
import type { SessionView } from '../../../src/core/view.ts';

/** The session screen's own moment; undefined where no session stands. */
export const viewOf = (page: Page): Promise<SessionView | undefined> =>
  page
    .locator('gw-session')
    .first()
    .evaluate((element) => (element as HTMLElement & { view?: SessionView }).view, undefined, { timeout: 1_000 })
    .catch(() => undefined);

/** A button of the player or of a dialog, by its exact name. */
export const key = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The home screen's Start, a link so that it works before its script. */
export const homeStart = (page: Page): Locator => page.getByRole('link', { name: 'Start', exact: true });
