import type { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/**
 * Answers an address of the app from what is kept: the home address with the home shell, every other one,
 * whatever its depth, with the app shell. Asks the network only when the shell is gone from the cache.
 */
export async function answerNavigation(files: PrecacheController, request: Request): Promise<Response> {
  const { scope } = self.registration;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  const home = address === scope || address === new URL('index.html', scope).href;
  const kept = await files.matchPrecache(new URL(home ? 'index.html' : 'app.html', scope).href);
  if (!kept) return fetch(request);

  // The shell's own addresses are relative to the home address; `base-uri 'none'` forbids <base>.
  const html = (await kept.text()).replaceAll('="./', `="${scope}`);
  const headers = new Headers(kept.headers);
  // Text no longer is what these describe.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(html, { headers });
}
