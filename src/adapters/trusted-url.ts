/**
 * Script addresses under Trusted Types: registering a service worker and starting a worker throw under
 * `require-trusted-types-for 'script'` unless an allowed policy made the address.
 * https://www.w3.org/TR/trusted-types/#require-trusted-types-for-csp-directive
 */

/** The two kinds of script address the app ever needs. */
type Kind = 'service-worker' | 'worker';

/**
 * Lets an address through if it is one of the app's own.
 *
 * @param base the app's address for `service-worker`; the folder the app's modules come from for `worker`
 * @throws TypeError for any other address
 */
function check(url: string, kind: Kind, base: string): string {
  const { origin, href, pathname } = new URL(url, base);
  const allowed =
    origin === location.origin &&
    (kind === 'service-worker'
      ? href === new URL('sw.js', base).href
      : href.startsWith(base) &&
        /^(ticker|import|history)\.worker[\w.-]*$/.test(pathname.slice(new URL(base).pathname.length)));
  if (!allowed) throw new TypeError(`Not a script of this app: ${href}`);
  return href;
}

/** The name may be taken once in a page; a second creation throws. Hence one module, one constant. */
const policy = window.trustedTypes?.createPolicy('groundwork-sw', { createScriptURL: check });

/** Where Trusted Types are missing the address is the checked string itself. */
const trusted = (url: string, kind: Kind, base: string): string | TrustedScriptURL =>
  policy ? policy.createScriptURL(url, kind, base) : check(url, kind, base);

/**
 * The address of the service worker.
 *
 * @param base the address of the app, ending with a slash
 */
export const trustedServiceWorkerUrl = (base: URL): string | TrustedScriptURL =>
  trusted(new URL('sw.js', base).href, 'service-worker', base.href);

/**
 * The address of one of the workers, as `?worker&url` gave it. They lie beside this module,
 * in the sources and in the built app alike.
 *
 * @throws TypeError when it is anything else
 */
export const trustedWorkerUrl = (url: string): string =>
  // TypeScript's Worker takes string or URL only, while browsers under enforcement want the trusted object.
  trusted(url, 'worker', new URL(/* @vite-ignore */ '.', import.meta.url).href) as string;
