/**
 * The Content Security Policy. The page needs nothing but its own origin, so nothing else is let in;
 * Trusted Types are limited to lit's templates and to the worker scripts.
 *
 * @param styleHash sha256 of the one inline style, base64
 */
export function contentSecurityPolicy(styleHash: string): { readonly header: string; readonly meta: string } {
  const before = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
  ];
  const after = ["require-trusted-types-for 'script'", 'trusted-types lit-html groundwork-sw'];
  return {
    header: [...before, "frame-ancestors 'none'", ...after].join('; '),
    // A <meta> may not speak of frame-ancestors: https://www.w3.org/TR/CSP3/#meta-element
    meta: [...before, ...after].join('; '),
  };
}
