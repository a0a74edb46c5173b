import type { Screen } from '../ui/screens/screen.ts';

/** The one place where a screen stands. */
export class Stage {
  #screen: HTMLElement | undefined;

  /** @param screen what stands there from the beginning, if anything */
  constructor(screen: HTMLElement | undefined) {
    this.#screen = screen;
    addEventListener('gw-title', ({ detail: { title } }) => {
      document.title = title === 'Groundwork' ? title : `${title} · Groundwork`;
    });
  }

  get screen(): HTMLElement | undefined {
    return this.#screen;
  }

  /** Lets a screen take the place of the one that stands there; a reader begins at its heading. */
  show(screen: HTMLElement): void {
    if (screen === this.#screen) return;
    const first = this.#screen === undefined;
    if (this.#screen) this.#screen.replaceWith(screen);
    else document.body.prepend(screen);
    this.#screen = screen;
    if (first) return;
    scrollTo(0, 0);
    if ('focusHeading' in screen) void (screen as Screen).focusHeading();
  }
}
