import 'axe-core/axe.js';
import type axe from 'axe-core';
import { expect } from 'chai';
import type { GwEvents } from '../../src/ui/events.ts';

const styled = new Promise<void>((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../../src/ui/shell.css', import.meta.url).href;
  link.onload = () => resolve();
  link.onerror = () => reject(new Error('shell.css did not load'));
  document.head.append(link);
});

/** Puts an element on the page, drawn, with the page's own style. */
export const mount = async <T extends HTMLElement>(element: T): Promise<T> => {
  await styled;
  document.body.append(element);
  await drawn(element);
  return element;
};

/** Takes everything off the page and the theme back to the device's. */
export const clear = (): void => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
};

/** Waits until an element and all elements inside it have drawn their last change. */
export const drawn = async (element: Element): Promise<void> => {
  await (element as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
  const inside = element.shadowRoot ?? element;
  for (const child of inside.querySelectorAll('*')) if (child.localName.startsWith('gw-')) await drawn(child);
};

/** Everything in an element, through its shadow roots. */
export const within = (element: Element): Element[] => {
  const found: Element[] = [];
  for (const child of (element.shadowRoot ?? element).querySelectorAll('*')) {
    found.push(child);
    if (child.shadowRoot) found.push(...within(child));
  }
  return found;
};

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button or link with exactly this accessible name. */
export const pressable = (element: Element, name: string): HTMLElement => {
  const all = within(element).filter((e) => e.matches('button, a[href]'));
  const found = all.find((e) => nameOf(e) === name);
  if (!found) throw new Error(`no button "${name}" among: ${all.map(nameOf).join(' | ')}`);
  return found as HTMLElement;
};

export const names = (element: Element): string[] =>
  within(element)
    .filter((e) => e.matches('button') && (e as HTMLElement).checkVisibility())
    .map(nameOf);

/** Records an event's details from now on. */
export const heard = <K extends keyof GwEvents>(name: K): GwEvents[K][] => {
  const details: GwEvents[K][] = [];
  const hear = (event: Event) => details.push((event as CustomEvent<GwEvents[K]>).detail);
  document.body.addEventListener(name, hear);
  return details;
};

/** Presses a key where the focus is. */
export const press = (key: string, from: EventTarget = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  from.dispatchEvent(event);
  return event;
};

/** Fails with axe's own words when it finds anything, in the light and in the dark. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const checker = (globalThis as unknown as { axe: typeof axe }).axe;
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    const { violations, passes } = await checker.run(element, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(passes.length, 'axe saw nothing').to.be.greaterThan(0);
    const words = violations.map(
      (v) => `${theme}: ${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join('; ')}`,
    );
    expect(words).to.deep.equal([]);
  }
};

/** What an element says, shadow root first. */
export const text = (element: Element): string =>
  (element.shadowRoot ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The first element inside that the selector fits, through shadow roots. */
export const find = <T extends Element>(element: Element, selector: string): T => {
  const found = within(element).find((e) => e.matches(selector));
  if (!found) throw new Error(`no ${selector}`);
  return found as T;
};

/** Chooses one of the options of a filter. */
export const choose = async (screen: Element, label: string, value: string): Promise<void> => {
  const select = find<HTMLSelectElement>(screen, `select[aria-label="${label}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(screen);
};
