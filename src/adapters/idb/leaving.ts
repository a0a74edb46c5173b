import { wrap } from 'idb';

/** What is known of a page that may be left and come back to. */
export interface Leaving {
  /** Whether the page stands in the back/forward cache, or is about to. */
  readonly is: boolean;
  /** Resolves when the page is looked at, at once unless it was left. */
  back(): Promise<void>;
  /** Breaks this transaction off should the page be left before it is over. */
  follow(transaction: IDBTransaction): void;
  /** And every one that is begun here from now on. */
  followAll(database: IDBDatabase): void;
}

/**
 * A page in the back/forward cache stands still with all it has open. Safari lets its transactions stand, too, and from
 * then on no other page of the app can write a thing, for as long as the cache keeps it. Chromium throws such a page out
 * of the cache, Firefox does not take it in. So whatever is under way is broken off, to be done again should the page
 * come back. https://github.com/w3c/IndexedDB/issues/381, https://webkit.org/b/315804
 *
 * @param onLeave closes the database
 */
export function leaving(onLeave: () => void): Leaving {
  const open = new Set<IDBTransaction>();
  let back: Promise<void> | undefined;

  function follow(transaction: IDBTransaction): void {
    open.add(transaction);
    const over = (): boolean => open.delete(transaction);
    transaction.addEventListener('complete', over);
    transaction.addEventListener('abort', over);
  }

  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return;
    back = new Promise((resolve) => {
      const comeBack = (): void => {
        back = undefined;
        resolve();
      };
      addEventListener('pageshow', comeBack, { once: true });
    });
    for (const transaction of open) {
      // Nobody waits for the end of what only reads.
      wrap(transaction).done.catch(() => {});
      try {
        transaction.abort();
      } catch {
        // About to be over anyway.
      }
    }
    onLeave();
  });

  return {
    get is() {
      return back !== undefined;
    },
    async back() {
      await back;
    },
    follow,
    followAll(database) {
      database.transaction = (...how) => {
        const transaction = IDBDatabase.prototype.transaction.apply(database, how);
        follow(transaction);
        return transaction;
      };
    },
  };
}
