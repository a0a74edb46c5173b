import type { Fault } from './report.ts';

/** Methods that ask the database for something. */
const REQUESTS = ['put', 'add', 'get', 'getAll', 'getKey', 'getAllKeys', 'delete', 'clear', 'count'] as const;
const CURSORS = ['openCursor', 'openKeyCursor'] as const;

export interface Breaking {
  /** Whether the fault has fallen. */
  readonly fell: boolean;
  /** How many requests the last transaction that writes has asked for. */
  readonly requests: number;
  /** Everything as it was. */
  end(): Promise<void>;
}

export interface BreakingAsked {
  /** Of the database. */
  readonly name: string;
  readonly fault?: Fault;
  /** Requests of a writing transaction that pass before; unless it is given, nothing falls and requests are counted. */
  readonly after?: number;
  /** It falls into every attempt, not only the first. */
  readonly stubborn?: boolean;
  /** Clears all data of the origin: what the fault `clear` does. */
  readonly clear?: () => Promise<void>;
}

/** Lets a fault fall into the next transaction that writes to the database. */
export function breakStorage({
  name,
  fault,
  after = Number.POSITIVE_INFINITY,
  stubborn = false,
  clear = async () => undefined,
}: BreakingAsked): Breaking {
  let fell = false;
  let requests = 0;
  const asked = new WeakMap<IDBTransaction, number>();
  const dead = new WeakSet<IDBDatabase>();
  let cleared: Promise<void> | undefined;
  const undo: (() => void)[] = [];

  function change<Owner extends object, Name extends keyof Owner>(
    owner: Owner,
    method: Name,
    make: (original: Owner[Name]) => Owner[Name],
  ): void {
    const original = owner[method];
    owner[method] = make(original);
    undo.push(() => {
      owner[method] = original;
    });
  }

  /** Counts a request; true for the one into which the fault falls. */
  function isStruck(transaction: IDBTransaction): boolean {
    const { mode, db } = transaction;
    if (mode !== 'readwrite' || db.name !== name) return false;
    const count = asked.get(transaction) ?? 0;
    requests = count + 1;
    asked.set(transaction, requests);
    return count === after && (stubborn || !fell);
  }

  function strike(transaction: IDBTransaction): void {
    fell = true;
    if (fault === 'clear') {
      cleared ??= clear();
      // Half of the time the transaction is still under way when everything goes.
      if (after % 2 === 0) holdUntil(transaction, cleared);
      return;
    }
    if (fault === 'throw') throw new DOMException('An internal error was encountered', 'UnknownError');
    if (fault === 'lost') dead.add(transaction.db);
    if (fault === 'quota')
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('The quota has been exceeded', 'QuotaExceededError'),
      });
    transaction.abort();
  }

  const watched = <Asked extends (...rest: never[]) => IDBRequest>(original: Asked): Asked =>
    function (this: IDBObjectStore | IDBIndex, ...rest: never[]) {
      const { transaction } = 'transaction' in this ? this : this.objectStore;
      const struck = isStruck(transaction);
      if (struck && fault === 'throw') strike(transaction);
      const request = original.apply(this, rest);
      if (struck && fault !== 'throw') strike(transaction);
      return request;
    } as Asked;

  for (const method of [...REQUESTS, ...CURSORS]) change(IDBObjectStore.prototype, method, watched as never);
  for (const method of ['get', 'getAll', 'getKey', 'getAllKeys', 'count', ...CURSORS] as const)
    change(IDBIndex.prototype, method, watched as never);
  change(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (this: IDBDatabase, ...rest: Parameters<typeof original>) {
        if (dead.has(this)) throw new DOMException('The connection is closing', 'InvalidStateError');
        return original.apply(this, rest);
      },
  );

  return {
    get fell() {
      return fell;
    },
    get requests() {
      return requests;
    },
    async end() {
      for (const back of undo.reverse()) back();
      await cleared;
    },
  };
}

/** Keeps a transaction busy until then, or until it ends for another reason. */
function holdUntil(transaction: IDBTransaction, end: Promise<void>): void {
  let over = false;
  void end.then(() => {
    over = true;
  });
  const [first] = transaction.objectStoreNames;
  const ask = (): void => {
    if (over || first === undefined) return;
    try {
      IDB_GET.call(transaction.objectStore(first), 'nobody').onsuccess = ask;
    } catch {
      // It has been aborted.
    }
  };
  ask();
}

/** As it was before anything was broken. */
const IDB_GET = IDBObjectStore.prototype.get;
