/** What the tests for all engines need of a browser, whatever it is driven by. Reload and back are not part of it. */
export interface Engine {
  readonly name: string;
  /** Errors of the console so far, uncaught exceptions among them. */
  complaints(): Promise<readonly string[]>;
  goto(url: string): Promise<void>;
  /** A new tab, shown in front; the others are closed. */
  anew(): Promise<void>;
  /** The value of an expression in the page; it must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real press of the pointer, which counts as the user's own act. Coordinates of the viewport. */
  press(x: number, y: number): Promise<void>;
  /** One key after the other, pressed and let go: characters, or names such as `Enter` and `ArrowLeft`. */
  keys(...names: readonly KeyName[]): Promise<void>;
  /** Chooses a file in an `<input type="file">`, which the expression finds in the page. */
  choose(input: string, path: string): Promise<void>;
  /** Does what saves a file, and gives what was saved. */
  saved(act: () => Promise<void>): Promise<SavedFile>;
  /** Makes the page so large, or as near as its window comes to that. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A character, or a key by the name it has in the page's events. */
export type KeyName = string;

export interface SavedFile {
  readonly name: string;
  readonly text: string;
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

/** An expression for all elements a selector finds, through shadow roots, tree by tree. */
export const all = (selector: string): string => `(() => {
  ${IN_PAGE}
  return roots.flatMap((root) => [...root.querySelectorAll(${JSON.stringify(selector)})]);
})()`;

/** An expression for the element that has the focus, through shadow roots. */
export const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** What can be pressed. A label stands for its radio button, which is too small for a finger or not seen at all. */
const PRESSED = 'button, a[href], label, summary, input[aria-label]';

/**
 * Takes aim at the first visible thing of that name that a press would reach, through shadow roots: its middle, or null
 * when there is none. `group`: what surrounds it has this name. Between the look and the press a busy page may move:
 * what then meets something else is kept from it, and `gwAim` tells.
 */
const aimAt = (name: string, group?: string): string => `(() => {
  ${IN_PAGE}
  const group = ${JSON.stringify(group ?? null)};
  if (!('gwAim' in window))
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, (event) => {
        const aim = window.gwAim;
        if (!aim) return;
        const met = event.composedPath().includes(aim.element);
        if (type === 'click') aim.met = met;
        if (met) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      }, true);
  window.gwAim = null;
  for (const root of roots)
    for (const element of root.querySelectorAll(${JSON.stringify(PRESSED)})) {
      const name = element.getAttribute('aria-label') ?? element.textContent.replace(/\\s+/g, ' ').trim();
      if (name !== ${JSON.stringify(name)} || element.disabled || !seen(element)) continue;
      if (group !== null && element.closest('[aria-label]:not(button)')?.ariaLabel !== group) continue;
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      // Not what lies behind an open dialog.
      if (!element.contains(root.elementFromPoint(middle.x, middle.y))) continue;
      window.gwAim = { element, met: null };
      return middle;
    }
  return null;
})()`;

/** Whether the press met what was aimed at; null as long as that is not known. Another page than before: it did. */
const MET = `(() => {
  if (!window.gwAim) return true;
  const { met } = window.gwAim;
  if (met !== null) window.gwAim = null;
  return met;
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

/** Presses the button, link or label of that name as soon as it is there and stands still. */
export async function press(engine: Engine, name: string, group?: string): Promise<void> {
  const aim = () => engine.evaluate<{ x: number; y: number } | null>(aimAt(name, group));
  const met = async () => {
    const known = await engine.evaluate<boolean | null>(MET);
    return known === null ? null : { known };
  };
  await until(`${engine.name}: a button "${name}" to be pressed`, async () => {
    const [one, two] = [await aim(), await aim()];
    if (!one || !two || one.x !== two.x || one.y !== two.y) return false;
    await engine.press(two.x, two.y);
    return (await until('the press to arrive', met, 5_000)).known;
  });
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
      if (typeof text === 'string' ? all.includes(text) : text.test(all)) return all;
      throw new Error(all);
    },
    limit,
  );
