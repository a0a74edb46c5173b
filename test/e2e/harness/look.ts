import { expect } from 'vitest';
import { all, type Engine, FOCUSED, textOf, until } from './engine.ts';

/** A label, else the text; whitespace collapsed. */
const NAME = `(one) => (one.ariaLabel ?? one.textContent).replace(/\\s+/g, ' ').trim()`;

/** The names of all elements a selector finds, through shadow roots. */
export const namesOf = (engine: Engine, selector: string): Promise<string[]> =>
  engine.evaluate(`${all(selector)}.map(${NAME})`);

/** The cells of the table a chart has become, row by row, without what names the row. */
export const cellsOf = (engine: Engine, chart: string): Promise<string[][]> =>
  engine.evaluate(
    `${all(`.scroll[aria-label="${chart}"] tbody tr`)}.map((row) => [...row.querySelectorAll('td')].map(${NAME}))`,
  );

/** Where the focus is: a day of the calendar, or a name. */
export const focused = (engine: Engine): Promise<string> =>
  engine.evaluate(`((one) => one?.dataset.day ?? (${NAME})(one))(${FOCUSED})`);

/** Waits until the focus is there. */
export const focuses = (engine: Engine, name: string): Promise<unknown> =>
  until(`${engine.name}: the focus on "${name}"`, async () => (await focused(engine)) === name);

/** By the tab key alone. */
export async function tabTo(engine: Engine, name: string, most = 40): Promise<void> {
  for (let i = 0; (await focused(engine)) !== name; i++) {
    if (i === most) throw new Error(`${engine.name}: the tab key never comes to "${name}"`);
    await engine.keys('Tab');
  }
}

/** Waits until what is looked at is as expected. */
export async function becomes<T>(look: () => Promise<T>, expected: T): Promise<void> {
  const compare = async (): Promise<boolean> => {
    expect(await look()).toEqual(expected);
    return true;
  };
  // The last look says what is different.
  await until('what is expected', compare).catch(compare);
}

/** The sizes of the boxes of all elements a selector finds. */
export const sizesOf = (
  engine: Engine,
  selector: string,
): Promise<{ readonly width: number; readonly height: number }[]> =>
  engine.evaluate(
    `${all(selector)}.map((one) => one.getBoundingClientRect()).map(({ width, height }) => ({ width, height }))`,
  );

/** Nothing sticks out to the side. */
export async function fits(engine: Engine): Promise<void> {
  const [inside = 0, width = 0] = await engine.evaluate<number[]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(inside, `${engine.name}: ${await textOf(engine)}`).toBeLessThanOrEqual(width);
}
