import type { Browser, Page } from 'playwright-core';
import type { Page as RealPage } from 'puppeteer-core';

/** Every process of this browser that draws pages. */
export async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Stops every page of the browser as a busy or sleeping device does, and lets them go on. */
export async function stallRenderers(browser: Browser, ms: number): Promise<void> {
  const pids = await rendererPids(browser);
  if (pids.length === 0) throw new Error('There is no renderer to stop');
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const pid of pids) {
      try {
        process.kill(pid, name);
      } catch {
        // A spare one, gone meanwhile.
      }
    }
  };
  signal('SIGSTOP');
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    signal('SIGCONT');
  }
}

/** Freezes the page as a browser does with those it has no memory for, and gives a function that thaws it. */
export async function freeze(page: RealPage): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await session.detach();
  };
}

/** What was heard, and when. Page milliseconds. */
export interface Heard {
  /** Lines the voice was given. */
  readonly lines: readonly { readonly text: string; readonly at: number }[];
  /** Tones handed to the sound card, and how late each was by then. */
  readonly tones: readonly { readonly at: number; readonly late: number }[];
  /** Moments at which the page was told that it is frozen. */
  readonly frozen: readonly number[];
  readonly now: number;
}

declare global {
  interface Window {
    gwHeardTones: { at: number; late: number }[];
    gwFrozen: number[];
  }
}

/** Writes down every tone as it is handed over. Runs inside the page, before its scripts and before a fake time. */
export function listenToTones(): void {
  window.gwHeardTones = [];
  window.gwFrozen = [];
  document.addEventListener('freeze', () => window.gwFrozen.push(performance.now()));
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...more: number[]) {
    // The shortest is silence, which opens the output.
    if ((this.buffer?.duration ?? 0) > 0.01)
      window.gwHeardTones.push({ at: performance.now(), late: (this.context.currentTime - when) * 1000 });
    return start.call(this, when, ...more);
  };
}

/** Everything heard since the page was opened; it needs a voice that keeps a list. */
export const heardOn = (page: Page): Promise<Heard> =>
  page.evaluate(() => ({
    lines: window.gwSpoken.map(({ text, at }) => ({ text, at })),
    tones: window.gwHeardTones,
    frozen: window.gwFrozen,
    now: performance.now(),
  }));
