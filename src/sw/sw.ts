import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerNavigation } from './answer-navigation.ts';
import { answerFromOldVersion, keepOldVersion } from './old-version.ts';

declare const self: ServiceWorkerGlobalScope;

/** Everything the app consists of. The build puts the list in place of `__WB_MANIFEST`. */
const files = new PrecacheController();
files.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  files.install(event);
});

// Files of the version before go only now, when this one takes over, and even then are kept for the pages
// that still run it.
self.addEventListener('activate', (event) => {
  event.waitUntil(keepOldVersion(files).then(() => files.activate(event)));
});

// A new version waits until the app says so: it must never change under a running session.
self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The very first visit becomes an offline-capable one at once.
clientsClaim();

registerRoute(new NavigationRoute(({ request }) => answerNavigation(files, request)));
registerRoute(new PrecacheRoute(files, { cleanURLs: false, directoryIndex: '' }));
registerRoute(
  ({ url }) => url.href.startsWith(new URL('assets/', self.registration.scope).href),
  ({ request }) => answerFromOldVersion(request),
);
