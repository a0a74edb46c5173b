const undo: (() => void)[] = [];

/** Puts `value` in place of a property of the browser until {@link putBack}. */
export function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  undo.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

/** Gives the browser back everything that was replaced. */
export function putBack(): void {
  while (undo.length > 0) undo.pop()?.();
}
