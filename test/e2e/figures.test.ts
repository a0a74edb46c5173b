import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/content/exercises.ts';
import { type Engine, enter, press, showsText, until } from './harness/engine.ts';
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

/** The exercises in the list, by id. */
const LISTED = `(() => {
  const list = document.querySelector('gw-exercises')?.shadowRoot;
  return list ? [...list.querySelectorAll('li a')].map((link) => link.id) : [];
})()`;

let app: App;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

/** They stand in the list, move on their page, and in a session. */
async function seesFigures(engine: Engine): Promise<void> {
  await engine.goto(`${app.url}exercises`);
  await showsText(engine, `${Object.keys(EXERCISES).length} exercises`);
  const small = await drawn(engine, 'li gw-picture');
  expect(Math.min(small.width, small.height)).toBeGreaterThan(60);

  await press(engine, 'Glute bridge');
  await showsText(engine, 'How to do it');
  const large = await drawn(engine, '.stage gw-picture');
  expect(Math.min(large.width, large.height)).toBeGreaterThan(160);
  await until('the figure to move', async () => {
    const now = await drawn(engine, '.stage gw-picture');
    return now.paths !== large.paths;
  });

  await press(engine, 'Try it');
  await showsText(engine, /Get ready .*Glute bridge/);
  const ready = await drawn(engine, 'gw-picture');
  expect(Math.min(ready.width, ready.height)).toBeGreaterThan(60);
  await showsText(engine, /Work .*Glute bridge/, 40_000);
  const working = await drawn(engine, 'gw-picture');
  await until('the figure to work', async () => {
    const now = await drawn(engine, 'gw-picture');
    return now.paths !== working.paths;
  });
}

/** The list is searched and narrowed, and remembers favourites. */
async function findsExercises(engine: Engine): Promise<void> {
  const listed = (what: string, fits: (ids: readonly string[]) => boolean) =>
    until(`${engine.name}: ${what}`, async () => fits(await engine.evaluate<string[]>(LISTED)));
  await engine.goto(`${app.url}exercises`);
  await enter(engine, 'Search exercises', 'skwat');
  await listed('squats, found by their sound', ([first]) => first === 'squat');
  await enter(engine, 'Search exercises', '');
  await enter(engine, 'Movement', 'calf and shin');
  await enter(engine, 'Equipment', 'wall');
  await listed('what fits both', (ids) => ids.join() === 'tibialis-raise');
  await press(engine, 'Tibialis raise');
  await showsText(engine, 'How to do it');
  await press(engine, 'Favourite');
  await engine.goto(`${app.url}exercises`);
  await showsText(engine, `${Object.keys(EXERCISES).length} exercises`);
  await press(engine, 'Favourites');
  await listed('the favourite', (ids) => ids.join() === 'tibialis-raise');
}

/** A routine is shortened before Start, and begun so. */
async function shortensRoutine(engine: Engine): Promise<void> {
  await engine.goto(`${app.url}routines/core-essentials?minutes=5`);
  await showsText(engine, '3 min, without 2 rounds.');
  await press(engine, 'All of it');
  await showsText(engine, 'Circuit, 3 rounds');
  await press(engine, 'Minimum: 2 min');
  await showsText(engine, 'without Glute bridge, Leg raise, 2 rounds.');
  await press(engine, 'Start');
  await showsText(engine, /Get ready .*Plank.*Round 1 of 1/);
}

describe.concurrent.each([
  ['Chromium', chromiumEngine],
  ['Firefox', firefoxEngine],
  ['WebKit', webkitEngine],
] as const)('the library in %s', (engineName, open) => {
  let engine: Engine | undefined;

  afterAll(() => engine?.close());

  it('has figures that move, is searched and narrowed, and shortens routines', async ({ skip }) => {
    const opened = await open();
    if ('why' in opened) {
      console.warn(`${engineName} was not tested: ${opened.why}.`);
      skip(opened.why);
      return;
    }
    engine = opened;
    await seesFigures(engine);
    // A session is under way: its tab is left for another.
    await engine.anew();
    await findsExercises(engine);
    await shortensRoutine(engine);
  }, 180_000);
});
