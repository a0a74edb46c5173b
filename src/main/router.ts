import { type Address, parseAddress } from './address.ts';

export interface Going {
  /** Takes the place of the current entry of the browser's history. */
  readonly replace?: boolean;
}

/** Where the app is, and how it gets elsewhere: the browser's own history, links as plain links. */
export class Router {
  readonly #base: URL;
  readonly #onChange: (address: Address) => void;

  /** @param base the app's address, ending with a slash */
  constructor(base: URL, onChange: (address: Address) => void) {
    this.#base = base;
    this.#onChange = onChange;
    addEventListener('popstate', () => this.#changed());
    addEventListener('click', (event) => this.#click(event));
  }

  get address(): Address {
    return parseAddress(this.path, location.search);
  }

  /** The address below the base. */
  get path(): string {
    const { pathname } = location;
    return pathname.startsWith(this.#base.pathname) ? pathname.slice(this.#base.pathname.length) : '?';
  }

  go(path: string, going: Going = {}): void {
    this.note(path, going);
    this.#changed();
  }

  /** Changes the address only: what it names is on the screen already. */
  note(path: string, { replace = false }: Going = {}): void {
    const url = new URL(path, this.#base);
    if (replace) history.replaceState(null, '', url);
    else if (url.href !== location.href) history.pushState(null, '', url);
  }

  #changed(): void {
    this.#onChange(this.address);
  }

  /** A plain click on a link to one of our own places stays in the page; every other click is the browser's. */
  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.target || link.download || !link.href) return;
    const url = new URL(link.href);
    if (url.origin !== this.#base.origin || !url.pathname.startsWith(this.#base.pathname) || url.hash) return;
    event.preventDefault();
    this.go(url.pathname.slice(this.#base.pathname.length) + url.search);
  }
}
