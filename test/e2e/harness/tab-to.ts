import type { Page } from 'playwright-core';

/** The name of what has the focus, as a screen reader would say it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const [label] = (at as Partial<HTMLInputElement> | null)?.labels ?? [];
    const words = at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '';
    return words.replace(/\s+/g, ' ').trim();
  });

/** By keys alone: the tab key until something of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, back = false): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 120; i++) {
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    met.push(now);
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`The tab key never comes to ${name}, only to ${[...new Set(met)].join(' | ')}`);
}
