/** What the short session needs of a browser, whatever it is driven by. Reload and back are not part of it. */
export interface Engine {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** A new tab, shown in front; the others are closed. */
  anew(): Promise<void>;
  /** The value of an expression in the page; it must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real press of the pointer, which counts as the user's own act. Coordinates of the viewport. */
  press(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine that cannot be had here, and why. */
export interface Missing {
  readonly name: string;
  readonly why: string;
}

const IN_PAGE = `
  const roots = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const seen = (element) => element.checkVisibility({ checkVisibilityCSS: true });
`;

/** The middle of the first visible button or link of that name, through shadow roots; null when there is none. */
const middleOf = (name: string): string => `(() => {
  ${IN_PAGE}
  for (const root of roots)
    for (const element of root.querySelectorAll('button, a[href]')) {
      const name = element.getAttribute('aria-label') ?? element.textContent.replace(/\\s+/g, ' ').trim();
      if (name !== ${JSON.stringify(name)} || element.disabled || !seen(element)) continue;
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    }
  return null;
})()`;

/** All text that can be seen, shadow roots included, whitespace collapsed. */
const TEXT = `(() => {
  ${IN_PAGE}
  const words = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.closest('style, script') === null && seen(node.parentElement)) words.push(node.data);
  }
  return words.join(' ').replace(/\\s+/g, ' ').trim();
})()`;

export const textOf = (engine: Engine): Promise<string> => engine.evaluate(TEXT);

/** Waits until `look` gives something other than undefined, null or false; pages between two documents are waited for. */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  limit = 30_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + limit;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false)
        return found as NonNullable<Exclude<T, false>>;
      last = found;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${limit} ms in vain: ${what} (last: ${String(last)})`);
}

/** Presses the button or link of that name as soon as it is there and stands still. */
export async function press(engine: Engine, name: string): Promise<void> {
  const place = () => engine.evaluate<{ x: number; y: number } | null>(middleOf(name));
  const { x, y } = await until(`${engine.name}: a button "${name}"`, async () => {
    const [one, two] = [await place(), await place()];
    return one && two && one.x === two.x && one.y === two.y ? one : null;
  });
  await engine.press(x, y);
}

/** Puts a value into the field or the choice of that label, as somebody's typing or choosing would. */
export const enter = (engine: Engine, label: string, value: string): Promise<boolean> =>
  until(`${engine.name}: a field "${label}"`, () =>
    engine.evaluate<boolean>(`(() => {
      ${IN_PAGE}
      for (const root of roots)
        for (const field of root.querySelectorAll('input, select')) {
          if (field.getAttribute('aria-label') !== ${JSON.stringify(label)} || !seen(field)) continue;
          field.value = ${JSON.stringify(value)};
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
          return true;
        }
      return false;
    })()`),
  );

/** Waits until the page shows that text. */
export const showsText = (engine: Engine, text: string | RegExp, limit?: number): Promise<string> =>
  until(
    `${engine.name}: the text ${text}`,
    async () => {
      const all = await textOf(engine);
      return (typeof text === 'string' ? all.includes(text) : text.test(all)) && all;
    },
    limit,
  );
