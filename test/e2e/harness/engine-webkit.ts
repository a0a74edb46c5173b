import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../../tools/browsers.ts';
import { openDisplay, stop } from './display.ts';
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

/** WebKitGTK by its own WebDriver, spoken to over HTTP (https://www.w3.org/TR/webdriver/). */
export async function webkitEngine(): Promise<Engine | Missing> {
  const webkit = findWebKit();
  if (!webkit) return { name: 'WebKit', why: 'no WebKitWebDriver with MiniBrowser is installed' };
  const display = await openDisplay();
  if (!display) return { name: 'WebKit', why: 'there is no X display and no Xvfb' };
  // A home of its own, so that it neither finds nor leaves anything.
  const home = mkdtempSync(join(tmpdir(), 'groundwork-webkit-'));
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
          'webkitgtk:browserOptions': { binary: webkit.miniBrowser, args: ['--automation'] },
        },
      },
    });
    const session = `/session/${sessionId}`;
    return {
      name: `WebKit (${capabilities.browserVersion ?? 'MiniBrowser'})`,
      goto: (url) => ask('POST', `${session}/url`, { url }),
      async anew() {
        const { handle } = await ask<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' });
        await ask('DELETE', `${session}/window`);
        await ask('POST', `${session}/window`, { handle });
      },
      evaluate: (expression) =>
        ask('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
      async press(x, y) {
        const pointer = (actions: object[]) =>
          ask('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions }] });
        await pointer([
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]);
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
