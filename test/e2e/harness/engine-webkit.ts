import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../../tools/browsers.ts';
import { openDisplay, stop } from './display.ts';
import { savedIn } from './downloads.ts';
import { type Engine, type Missing, until } from './engine.ts';

/** A port nobody listens on at the moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Keys without a character, https://www.w3.org/TR/webdriver/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** By this name an answer holds an element, https://www.w3.org/TR/webdriver/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** This driver does not tell what stands on the console: the page keeps it, from the end of loading on. */
const LISTEN = `void (() => {
  const said = (window.gwComplaints ??= []);
  if (said.listening) return;
  said.listening = true;
  addEventListener('error', ({ message }) => said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    said.push('security policy: ' + violatedDirective + ' ' + blockedURI));
  const { error } = console;
  console.error = (...words) => { said.push(words.join(' ')); error(...words); };
})()`;

/** Notes how large the next file is that the page gives away. */
const NOTE_SIZE = `void (() => {
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    window.gwSize = blob.size;
    URL.createObjectURL = createObjectURL;
    return createObjectURL.call(URL, blob);
  };
})()`;

/** WebKitGTK by its own WebDriver, spoken to over HTTP (https://www.w3.org/TR/webdriver/). */
export async function webkitEngine(): Promise<Engine | Missing> {
  const webkit = findWebKit();
  if (!webkit) return { name: 'WebKit', why: 'no WebKitWebDriver with MiniBrowser is installed' };
  const display = await openDisplay();
  if (!display) return { name: 'WebKit', why: 'there is no X display and no Xvfb' };
  // A home of its own, so that it neither finds nor leaves anything.
  const home = mkdtempSync(join(tmpdir(), 'groundwork-webkit-'));
  // Where GLib looks for the folder of downloads.
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const driver = spawn(webkit.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // Its sandbox cannot be set up as root or inside a container.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    stdio: 'ignore',
  });

  async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  const clean = async (): Promise<void> => {
    await stop(driver);
    await display.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until('WebKitWebDriver to listen', async () => {
      await fetch(`http://127.0.0.1:${port}/status`);
      return true;
    });
    const { sessionId, capabilities } = await ask<{
      sessionId: string;
      capabilities: { browserVersion?: string };
    }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: webkit.miniBrowser,
            // Without its toolbar the window can be as narrow as a phone.
            args: ['--automation', '--full-screen'],
          },
        },
      },
    });
    const session = `/session/${sessionId}`;
    const evaluate = <T>(expression: string): Promise<T> =>
      ask('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] });
    const complaints: string[] = [];
    async function complained(): Promise<readonly string[]> {
      complaints.push(...(await evaluate<string[]>('(window.gwComplaints ?? []).splice(0)')));
      return complaints;
    }
    return {
      name: `WebKit (${capabilities.browserVersion ?? 'MiniBrowser'})`,
      complaints: complained,
      async goto(url) {
        await complained();
        await ask('POST', `${session}/url`, { url });
        await evaluate(LISTEN);
      },
      async anew() {
        await complained();
        const { handle } = await ask<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' });
        await ask('DELETE', `${session}/window`);
        await ask('POST', `${session}/window`, { handle });
      },
      evaluate,
      async press(x, y) {
        const pointer = (actions: object[]) =>
          ask('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions }] });
        await pointer([
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]);
      },
      async keys(...names) {
        const actions = names.flatMap((name) => {
          const value = KEYS[name] ?? name;
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ];
        });
        await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      async choose(input, path) {
        const found = await evaluate<Record<string, string>>(input);
        await ask('POST', `${session}/element/${found[ELEMENT]}/value`, { text: path });
      },
      async saved(act) {
        await evaluate(NOTE_SIZE);
        // It writes in place: only the size tells when all is there.
        return savedIn(downloads, act, async (size) => size === (await evaluate('window.gwSize')));
      },
      async resize(width, height) {
        // The window is told; how much of it the page gets depends on what else it shows.
        await until('a page of that size', async () => {
          const [w = 0, h = 0, outerWidth = 0, outerHeight = 0] = await evaluate<number[]>(
            '[innerWidth, innerHeight, outerWidth, outerHeight]',
          );
          if (w === width && h === height) return true;
          const size = { width: outerWidth + width - w, height: outerHeight + height - h };
          await ask('POST', `${session}/window/rect`, size);
          return false;
        });
      },
      async close() {
        await ask('DELETE', session).catch(() => undefined);
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
