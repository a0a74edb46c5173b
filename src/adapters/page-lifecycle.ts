import type { Lifecycle } from '../ports/lifecycle.ts';

/**
 * The page's life as events. `unload` is left alone: phones do not fire it and it forbids the back/forward
 * cache. https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export const pageLifecycle: Lifecycle = {
  watch(heard) {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('visibilitychange', () => heard(document.hidden ? 'hidden' : 'shown'), {
      signal,
    });
    // Chromium alone fires these two; elsewhere a freeze shows as a gap between two ticks.
    document.addEventListener('freeze', () => heard('frozen'), { signal });
    document.addEventListener('resume', () => heard('thawed'), { signal });
    window.addEventListener('pagehide', () => heard('leaving'), { signal });
    // The first `pageshow` is the page's own load. A persisted one comes back from the back/forward cache,
    // where the page was frozen without a `freeze` event in Safari and Firefox.
    window.addEventListener('pageshow', (event) => event.persisted && heard('thawed'), { signal });
    return () => listening.abort();
  },
};
