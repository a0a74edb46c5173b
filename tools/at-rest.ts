import type { Page } from 'playwright-core';

/**
 * Waits until a page can be pictured: nothing changes its colour or place by itself any more (what goes on for ever does
 * not count), and no notice stands there. What the browser that takes the picture lacks is true of it, not of what the
 * picture is about.
 */
export async function atRest(page: Page): Promise<void> {
  const notice = page.locator('.notice').getByRole('button', { name: 'OK', exact: true });
  for (;;) {
    while (await notice.isVisible()) await notice.click();
    await page.waitForFunction(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
      return roots
        .flatMap((root) => root.getAnimations())
        .every(
          ({ effect, playState }) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
        );
    });
    if (!(await notice.isVisible())) return;
  }
}
