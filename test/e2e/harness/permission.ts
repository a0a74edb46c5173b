import type { CDPSession, Page } from 'playwright-core';

/** As the DevTools protocol calls them: `accelerometer` answers for the motion events. */
export type Permission = 'microphone' | 'accelerometer' | 'screen-wake-lock';

/** What the browser itself answers from now on, wherever the page's context asks for it: it forgets with the page. */
export async function setPermission(
  page: Page,
  url: string,
  name: Permission,
  setting: 'granted' | 'denied' | 'prompt',
): Promise<void> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  const { origin } = new URL(url);
  await cdp.send('Browser.setPermission', {
    permission: { name },
    setting,
    origin,
    ...(browserContextId !== undefined && { browserContextId }),
  });
}
