/**
 * The `_headers` file that Netlify and Cloudflare Pages read; `tools/serve.ts` reads it too.
 * No two rules give the same header to one address: hosts would join the values.
 *
 * @param base address of the app on its host, with slashes
 */
export function headersFile(policy: string, base: string): string {
  const rules: [path: string, headers: string[]][] = [
    [
      '*',
      [
        `Content-Security-Policy: ${policy}`,
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Cross-Origin-Opener-Policy: same-origin',
        'Cross-Origin-Resource-Policy: same-origin',
        // Never microphone=(): Safari then ignores navigator.audioSession.type, see
        // https://www.w3.org/TR/audio-session/
        'Permissions-Policy: camera=(), geolocation=(), payment=(), usb=()',
      ],
    ],
    ['assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
    ...[
      '',
      'index.html',
      'app.html',
      'sw.js',
      'manifest.webmanifest',
      'history/*',
      'settings/*',
      'routines/*',
      'exercises/*',
      'session/*',
    ].map((path): [string, string[]] => [path, ['Cache-Control: no-cache']]),
  ];
  return rules
    .map(([path, headers]) => `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('\n');
}
