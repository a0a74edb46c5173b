import { Workbox } from 'workbox-window';
import { trustedServiceWorkerUrl } from './trusted-url.ts';

const HOUR = 3_600_000;

export interface UpdateOptions {
  /** The address of the app, ending with a slash: where `sw.js` lies and what it serves. */
  readonly base: URL;
  /** False while a session is active. Nothing reloads then. */
  readonly mayReload: () => boolean;
  /** A new version waits. `apply` puts it in force and reloads the page; while a session is active it does nothing. */
  readonly onReady: (apply: () => void) => void;
}

export interface Updates {
  /** To be called when a session has ended: does the reload that another tab's update asked for meanwhile. */
  released(): void;
}

/**
 * Makes the app work offline and keeps it up to date. A new version waits until somebody applies it, here or in
 * another tab. Does nothing where there are no service workers; never throws.
 */
export function registerUpdates({ base, mayReload, onReady }: UpdateOptions): Updates {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return { released: () => undefined };

  // Not Workbox's `isUpdate`: it stays false for the whole life of a page opened before the first installation,
  // https://github.com/GoogleChrome/workbox/issues/3377
  let controlled = container.controller !== null;
  let reloadWanted = false;
  let checked = performance.now();

  const released = (): void => {
    if (reloadWanted && mayReload()) location.reload();
  };

  // `none`: the browser's HTTP cache must not keep an old list of files alive.
  const workbox = new Workbox(trustedServiceWorkerUrl(base), {
    scope: base.pathname,
    updateViaCache: 'none',
  });

  workbox.addEventListener('waiting', () => {
    onReady(() => {
      if (mayReload()) workbox.messageSkipWaiting();
    });
  });

  // Not Workbox's `controlling`: it fires once, and the first worker's claim would use it up,
  // https://github.com/GoogleChrome/workbox/issues/2817
  container.addEventListener('controllerchange', () => {
    // The first worker of all claims the page: what runs is what it serves.
    reloadWanted = controlled;
    controlled = true;
    released();
  });

  // A page that stays open for days asks by itself; browsers do so on navigation only.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checked < HOUR) return;
    checked = performance.now();
    workbox.update().catch(() => undefined);
  });

  // A sw.js that is missing, broken or refused leaves the version in force running.
  workbox.register().catch(() => undefined);
  return { released };
}
