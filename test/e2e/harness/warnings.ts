import type { Page } from 'playwright-core';

/** Keeps every warning the session shows, and puts it away as a person would. Runs inside the page. */
export function putAway(): void {
  const warnings: string[] = [];
  const look = (): void => {
    requestAnimationFrame(look);
    const notice = document.querySelector('gw-session')?.shadowRoot?.querySelector('.notice');
    const text = notice?.querySelector('span')?.textContent?.trim();
    if (!text) return;
    warnings.push(text);
    notice?.querySelector('button')?.click();
  };
  requestAnimationFrame(look);
  Object.assign(window, { gwWarnings: warnings });
}

/** Every warning a session has shown on this page so far. */
export const warningsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { gwWarnings: string[] }).gwWarnings);
