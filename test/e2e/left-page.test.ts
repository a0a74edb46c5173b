import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, press, showsText, until } from './harness/engine.ts';
import { chromiumEngine } from './harness/engine-chromium.ts';
import { firefoxEngine } from './harness/engine-firefox.ts';
import { webkitEngine } from './harness/engine-webkit.ts';
import { type App, serveApp } from './harness/serve-app.ts';

/** Whether the app's note of what it has written names the session. */
const ON_DISK = `JSON.parse(localStorage.getItem('groundwork.witness') ?? '{}').open !== undefined`;

let app: App;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

/** Browsers keep a page that is left, as it is, for whoever comes back: it must not keep anything from the next one. */
describe.concurrent.each([
  ['Chromium', chromiumEngine],
  ['Firefox', firefoxEngine],
  ['WebKit', webkitEngine],
] as const)('a page with a session under way in %s', (engineName, open) => {
  let engine: Engine | undefined;

  afterAll(() => engine?.close());

  it('is left by its address, and the next page goes on with the session', async ({ skip }) => {
    const opened = await open();
    if ('why' in opened) {
      console.warn(`${engineName} was not tested: ${opened.why}.`);
      skip(opened.why);
      return;
    }
    engine = opened;
    await engine.goto(`${app.url}session/core-essentials`);
    await press(engine, 'Start');
    await showsText(engine, /Get ready .*Plank/);
    // What has not come to the disk yet is gone with the page.
    await until('the session to be on the disk', () => opened.evaluate<boolean>(ON_DISK));
    for (let times = 0; times < 3; times++) {
      await engine.goto(app.url);
      await showsText(engine, 'Paused, and safe Core essentials');
      await press(engine, 'Resume');
      await showsText(engine, /left .*Pause/);
    }
    await press(engine, 'End session');
    await press(engine, 'End session');
    await showsText(engine, 'It is in your log.');
    await engine.goto(`${app.url}history`);
    await showsText(engine, /1 session in 1 week.*Core essentials/);
    expect(await engine.complaints()).toEqual([]);
  }, 120_000);
});
