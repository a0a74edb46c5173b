/**
 * Finds the browsers the tests drive, and gets them when they are missing.
 *
 *     node tools/browsers.ts        prints what was found
 */
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, runBin } from './run.ts';

export interface WebKit {
  /** WebKitWebDriver, spoken to over HTTP. */
  readonly driver: string;
  readonly miniBrowser: string;
}

const LOCAL = process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');

/** The first of these programs that exists: absolute paths as they are, bare names on the PATH. */
function find(...candidates: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of candidates) {
    if (!name) continue;
    const paths = /[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name));
    const found = paths.find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/** Chromium or Chrome. `CHROME_PATH` goes before everything. */
export const findChromium = (): string | undefined =>
  find(
    process.env['CHROME_PATH'],
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    join(LOCAL, 'Google\\Chrome\\Application\\chrome.exe'),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ...downloaded(),
  );

/** What playwright-core's own download left, newest first. */
function downloaded(): string[] {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(LOCAL, 'ms-playwright'),
    }[process.platform as string] ??
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = [
    'chromium-*/chrome-linux*/chrome',
    'chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
    'chromium-*/chrome-win*/chrome.exe',
  ];
  return globSync(inside, { cwd: cache })
    .sort()
    .reverse()
    .map((path) => join(cache, path));
}

/** Firefox. `FIREFOX_PATH` goes before everything. */
export const findFirefox = (): string | undefined =>
  find(
    process.env['FIREFOX_PATH'],
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

/** WebKitGTK's driver and its small browser. Linux only. */
export function findWebKit(): WebKit | undefined {
  const driver = find('WebKitWebDriver');
  const miniBrowser = find(
    ...globSync(['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser']),
  );
  return driver && miniBrowser ? { driver, miniBrowser } : undefined;
}

/** A display made of nothing, for browsers that need one. */
export const findXvfb = (): string | undefined => find('Xvfb');

/**
 * Chromium, for a test that cannot do without.
 *
 * @throws when there is none
 */
export function chromium(): string {
  const found = findChromium();
  if (!found) throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROME_PATH.');
  return found;
}

/** Switches Chromium needs here: its sandbox does not start as root. */
export const CHROMIUM_SWITCHES: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What the tests want, and the Debian packages that bring it. */
const DEBIAN: readonly (readonly [name: string, found: () => unknown, packages: readonly string[]])[] = [
  ['Chromium', findChromium, ['chromium']],
  ['Firefox', findFirefox, ['firefox-esr']],
  ['WebKit', findWebKit, ['webkit2gtk-driver']],
  ['Xvfb', findXvfb, ['xvfb']],
];

/**
 * Gets what is missing: from Debian where that is possible, Chromium else as playwright-core's own download.
 * What cannot be had is said; only Chromium is indispensable.
 *
 * @throws when there is no Chromium in the end
 */
export async function ensureBrowsers(): Promise<void> {
  const missing = DEBIAN.filter(([, found]) => !found());
  if (missing.length > 0 && find('apt-get')) {
    const packages = missing.flatMap(([, , names]) => names);
    console.log(`Installing ${packages.join(' ')} …`);
    // Not root: only where sudo asks for no password.
    const [program, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(program ?? '', [...first, 'update', '-qq'], { env });
    await run(program ?? '', [...first, 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
    });
  }
  if (!findChromium()) await runBin('playwright-core/cli.js', 'install', 'chromium');
  for (const [name, found] of DEBIAN)
    if (!found()) console.log(`${name} was not found; it will not be tested.`);
  chromium();
}

if (import.meta.main)
  console.log({ chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit(), xvfb: findXvfb() });
