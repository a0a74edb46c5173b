import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/content/exercises.ts';
import { type Engine, press, showsText, until } from './harness/engine.ts';
import { chromiumEngine } from './harness/engine-chromium.ts';
import { firefoxEngine } from './harness/engine-firefox.ts';
import { webkitEngine } from './harness/engine-webkit.ts';
import { type App, serveApp } from './harness/serve-app.ts';

/** The first figure inside an element of the screen: how large it is drawn, and its paths. */
const figureIn = (selector: string): string => `(() => {
  for (const screen of document.body.children) {
    const picture = screen.shadowRoot?.querySelector(${JSON.stringify(selector)});
    const svg = picture?.shadowRoot?.querySelector('gw-figure')?.shadowRoot?.querySelector('svg');
    if (!svg) continue;
    const { width, height } = svg.getBoundingClientRect();
    return { width, height, paths: [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')).join() };
  }
  return null;
})()`;

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly paths: string;
}

const drawn = (engine: Engine, selector: string): Promise<Seen> =>
  until(`${engine.name}: a figure in ${selector}`, async () => {
    const seen = await engine.evaluate<Seen | null>(figureIn(selector));
    return seen && seen.paths.length > 500 && seen;
  });

let app: App;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

describe.concurrent.each([
  ['Chromium', chromiumEngine],
  ['Firefox', firefoxEngine],
  ['WebKit', webkitEngine],
] as const)('the figures in %s', (engineName, open) => {
  let engine: Engine | undefined;

  afterAll(() => engine?.close());

  it('stand in the library, move on their page and in a session', async ({ skip }) => {
    const opened = await open();
    if ('why' in opened) {
      console.warn(`${engineName} was not tested: ${opened.why}.`);
      skip(opened.why);
      return;
    }
    engine = opened;
    await engine.goto(`${app.url}exercises`);
    await showsText(engine, `${Object.keys(EXERCISES).length} exercises`);
    const small = await drawn(engine, 'li gw-picture');
    expect(Math.min(small.width, small.height)).toBeGreaterThan(60);

    await press(engine, 'Glute bridge');
    await showsText(engine, 'How to do it');
    const large = await drawn(engine, '.stage gw-picture');
    expect(Math.min(large.width, large.height)).toBeGreaterThan(160);
    await until('the figure to move', async () => {
      const now = await drawn(opened, '.stage gw-picture');
      return now.paths !== large.paths;
    });

    await press(engine, 'Try it');
    await showsText(engine, /Get ready .*Glute bridge/);
    const ready = await drawn(engine, 'gw-picture');
    expect(Math.min(ready.width, ready.height)).toBeGreaterThan(60);
    await showsText(engine, /Work .*Glute bridge/, 40_000);
    const working = await drawn(engine, 'gw-picture');
    await until('the figure to work', async () => {
      const now = await drawn(opened, 'gw-picture');
      return now.paths !== working.paths;
    });
  }, 120_000);
});
