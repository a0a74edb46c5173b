/** Those who want to know when there is something new to be seen. */
export class Audience {
  readonly #listeners = new Set<() => void>();

  /** Returns a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly call = (): void => {
    for (const listener of this.#listeners) listener();
  };

  leave(): void {
    this.#listeners.clear();
  }
}
