import { afterAll, describe, expect, it } from 'vitest';
import { type Engine, type Missing, press, showsText, textOf, until } from './harness/engine.ts';
import { chromiumEngine } from './harness/engine-chromium.ts';
import { firefoxEngine } from './harness/engine-firefox.ts';
import { webkitEngine } from './harness/engine-webkit.ts';
import { type App, serveApp } from './harness/serve-app.ts';

/** Length of "First minute" by its score. */
const LENGTH = 51_000;

const controlled = (engine: Engine): Promise<unknown> =>
  until(`${engine.name}: a service worker in charge`, () =>
    engine.evaluate<boolean>('navigator.serviceWorker.controller?.state === "activated"'),
  );

/** A profile, an app and a browser each, at the same time: what takes a minute takes it once. */
describe.concurrent.each([
  ['Chromium', chromiumEngine],
  ['Firefox', () => firefoxEngine()],
  ['WebKit', webkitEngine],
] as const)('First minute in real time in %s', (engineName, open) => {
  let app: App;
  let engine: Engine | undefined;

  afterAll(async () => {
    await engine?.close();
    await app?.stop();
  });

  it('is played to the end, found in the history, and all of it again without a network', async ({
    skip,
  }) => {
    const opened: Engine | Missing = await open();
    if ('why' in opened) {
      console.warn(`${engineName} was not tested: ${opened.why}.`);
      skip(opened.why);
      return;
    }
    engine = opened;
    app = await serveApp();

    await engine.goto(`${app.url}routines/first-minute`);
    await showsText(engine, 'First minute');
    await press(engine, 'Start');
    await showsText(engine, /Get ready .*Plank/);
    const from = performance.now();
    await showsText(engine, /Work .*Plank/, 15_000);
    await showsText(engine, /Work .*Glute bridge/, 40_000);
    await showsText(engine, /Done 2 of 2 sets 0:51 minutes/, 40_000).catch(() => undefined);
    const summary = await showsText(engine, 'It is in your log.');
    expect(summary).toContain('of 2 sets');
    // Not more than what a busy machine needs to draw it.
    expect(performance.now() - from).toBeGreaterThan(LENGTH - 3_000);
    expect(performance.now() - from).toBeLessThan(LENGTH + 5_000);

    await press(engine, 'Done');
    await press(engine, 'History');
    await showsText(engine, /First minute .*2 of 2 sets · 1 min/);

    await controlled(engine);
    await app.stop();
    await engine.anew();
    await engine.goto(app.url);
    await showsText(engine, /Groundwork .*Start/);
    await engine.goto(`${app.url}history`);
    await showsText(engine, /First minute .*2 of 2 sets · 1 min/);
    // And one is begun, to the first seconds of work.
    await engine.goto(`${app.url}session/first-minute`);
    await press(engine, 'Start');
    await showsText(engine, /Work .*Plank/, 20_000);
    expect(await textOf(engine)).toContain('Round 1 of 1');
  }, 170_000);
});
