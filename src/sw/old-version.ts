import { cacheNames } from 'workbox-core';
import type { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/**
 * Files of the version before this one. A page with a running session keeps running the old version after
 * another tab has put the new one in force; what it asks for must still be there.
 */
const OLD = `groundwork-old-version-${self.registration.scope}`;

/** Puts aside every kept file that the new version does not have. Replaces what the last update put aside. */
export async function keepOldVersion(files: PrecacheController): Promise<void> {
  await caches.delete(OLD);
  const current = await caches.open(cacheNames.precache);
  const wanted = new Set(files.getCachedURLs().map((url) => files.getCacheKeyForURL(url)));
  const stale = (await current.keys()).filter(({ url }) => !wanted.has(url));
  if (stale.length === 0) return;
  const old = await caches.open(OLD);
  for (const request of stale) {
    const response = await current.match(request);
    if (response) await old.put(request, response);
  }
}

/** For a file this version does not know: the old version's, else the network's. */
export async function answerFromOldVersion(request: Request): Promise<Response> {
  const old = await caches.match(request, { cacheName: OLD });
  return old ?? fetch(request);
}
