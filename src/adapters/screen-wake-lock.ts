import type { WakeLock } from '../ports/wake-lock.ts';

/** Milliseconds between two requests, so that a device which keeps taking the lock away is not nagged. */
const PAUSE = 1_000;

/**
 * The screen wake lock, asked for again as often as it takes: the browser drops it whenever the page is hidden
 * and gives nothing back by itself, and low battery may take it at any time.
 * https://w3c.github.io/screen-wake-lock/#handling-document-loss-of-visibility
 */
export function screenWakeLock(): WakeLock {
  let heard: ((held: boolean) => void) | undefined;
  let sentinel: WakeLockSentinel | undefined;
  let asking = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  function released(lost: WakeLockSentinel): void {
    if (lost !== sentinel) return;
    sentinel = undefined;
    heard?.(false);
    clearTimeout(again);
    again = setTimeout(ask, PAUSE);
  }

  async function ask(): Promise<void> {
    if (!heard || sentinel || asking || document.hidden) return;
    asking = true;
    try {
      // Missing in Firefox before 126 and on pages without https: reading it then throws like a refusal.
      const got = await navigator.wakeLock.request('screen');
      if (!heard || got.released) {
        // Let go, or hidden, while the request was under way.
        await got.release();
        heard?.(false);
        return;
      }
      sentinel = got;
      got.addEventListener('release', () => released(got), { once: true });
      heard(true);
    } catch {
      heard?.(false);
    } finally {
      asking = false;
    }
  }

  const seen = () => void ask();

  return {
    hold(onChange) {
      const held = sentinel !== undefined;
      heard = onChange;
      document.addEventListener('visibilitychange', seen);
      if (held) onChange(true);
      else void ask();
    },
    release() {
      heard = undefined;
      clearTimeout(again);
      document.removeEventListener('visibilitychange', seen);
      const held = sentinel;
      sentinel = undefined;
      // A lock the browser has taken already refuses to be released; there is nothing left to do then.
      held?.release().catch(() => {});
    },
  };
}
