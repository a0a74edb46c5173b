/** Watches what a file must not reach: whatever runs code, and what every object inherits. */
export interface Traps {
  /** How often something was run. */
  readonly ran: number;
  /** Whether what all objects share is as it was. */
  untouched(): boolean;
  remove(): void;
}

const RUNS_CODE = ['alert', 'eval', 'Function'] as const;
const shared = (): object[] => [Object.prototype, Array.prototype, Function.prototype, globalThis];
const namesOf = (it: object): string => Reflect.ownKeys(it).map(String).join();
/** Names cost more than their number, so that they are compared now and then only. */
const OFTEN = 100;

export function setTraps(): Traps {
  let ran = 0;
  let looks = 0;
  const spring = (): object => {
    ran++;
    return {};
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  const real = RUNS_CODE.map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)] as const);
  for (const name of RUNS_CODE) {
    const target = typeof globals[name] === 'function' ? (globals[name] as () => void) : spring;
    const value = new Proxy(target, { apply: spring, construct: spring });
    Object.defineProperty(globals, name, { value, configurable: true, writable: true });
  }
  const before = shared().map((it) => [it, Reflect.ownKeys(it).length, namesOf(it)] as const);
  return {
    get ran() {
      return ran;
    },
    untouched() {
      const names = looks++ % OFTEN === 0;
      return before.every(([it, count, all]) =>
        names ? namesOf(it) === all : Reflect.ownKeys(it).length === count,
      );
    },
    remove() {
      for (const [name, descriptor] of real) {
        delete globals[name];
        if (descriptor) Object.defineProperty(globals, name, descriptor);
      }
    },
  };
}
