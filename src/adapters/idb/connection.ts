import { openDB, unwrap } from 'idb';
import { StoreError, type StoreTrouble } from '../../ports/session-store.ts';
import { laterTask } from '../later-task.ts';
import { beginFreshLog } from './fresh-log.ts';
import { leaving } from './leaving.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';
import type { Database } from './schema.ts';

/** How often a piece of work is tried, each time on a new handle. */
const TRIES = 3;
/** Milliseconds a session waits for a fresh log. */
const FRESH_LOG = 500;

export interface ConnectionOptions {
  readonly name: string;
  /** Milliseconds an opening may take. */
  readonly patience: number;
  readonly migrations?: readonly Migration[];
  /** Opens the database in whatever version it is, makes none and upgrades none. */
  readonly asIs?: boolean;
}

/** A handle on the database that comes back by itself when the browser takes it away. */
export interface Connection {
  /** Does the work, again on a new handle if the old one was lost: it must be idempotent. Rejects with StoreError. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Resolves when it is open, however long that takes. */
  opened(): Promise<void>;
  /** Before the first write to what a kill may have left behind. Never rejects. */
  beginFreshLog(): Promise<void>;
  /** Closes the handle; the next use opens another. */
  close(): void;
}

export function connect({
  name,
  patience,
  migrations = MIGRATIONS,
  asIs = false,
}: ConnectionOptions): Connection {
  let opening: Promise<Database> | undefined;
  let blocked = false;
  /** Pieces of work under way, and whether the handle is to be closed once there is none. */
  let working = 0;
  let lettingGo = false;
  /** The disk was full at the last try: Chromium says so once, then the database does not even open. */
  let diskFull = false;
  const left = leaving(forget);

  /** An async function, because `indexedDB.open` itself may throw (site data blocked, opaque origin). */
  async function openNow(): Promise<Database> {
    blocked = false;
    const database = await openDB<unknown>(name, asIs ? undefined : migrations.length, {
      upgrade(database, from, _to, transaction) {
        left.follow(unwrap(transaction));
        if (asIs) {
          // There was none.
          transaction.abort();
          transaction.done.catch(() => {});
          return;
        }
        // Should a step fail, nothing of the upgrade may stay.
        migrate(database, from, transaction, migrations).catch(() => {
          try {
            transaction.abort();
          } catch {
            // Aborted already: the browser did, and that is why the step failed.
          }
        });
        // The opening itself tells of the abort.
        transaction.done.catch(() => {});
      },
      blocked() {
        // Another tab has been told to let go and has not yet; it still may.
        blocked = true;
      },
      // We are the other tab: let go, or a newer app could not start.
      blocking: leave,
      terminated: forget,
    });
    blocked = false;
    left.followAll(unwrap(database));
    return database as unknown as Database;
  }

  function open(): Promise<Database> {
    if (!opening) {
      const attempt = openNow();
      opening = attempt;
      attempt.catch(() => {
        if (opening === attempt) opening = undefined;
      });
    }
    return opening;
  }

  /**
   * Closes the handle once nothing is under way. A session writes one piece after the other: what waits for its turn
   * begins before a later task, and a newer database would refuse it.
   */
  function leave(): void {
    lettingGo = true;
    laterTask(() => {
      if (lettingGo && working === 0) forget();
    });
  }

  /** Work under way on the handle still ends; `close` waits for it. */
  function forget(): void {
    lettingGo = false;
    const old = opening;
    opening = undefined;
    old?.then(
      (database) => database.close(),
      () => {},
    );
  }

  async function handle(): Promise<Database> {
    try {
      // WebKit's storage process sometimes never answers (https://webkit.org/b/226547); a blocked upgrade
      // waits for another tab. An opening under way goes on and serves whoever asks later.
      return await within(patience, open(), () => (blocked ? 'blocked' : 'unavailable'));
    } catch (error) {
      throw storeError(error, diskFull ? 'full' : 'unavailable');
    }
  }

  /** Another tab, frozen in the middle of the same, must not hold this one up. */
  const freshLog = (limit: number): Promise<void> => within(limit, beginFreshLog(name), () => 'failed');

  return {
    async use(work) {
      for (let attempt = 1; ; attempt++) {
        await left.back();
        const database = await handle();
        working++;
        try {
          if (diskFull) await freshLog(patience);
          const result = await work(database);
          diskFull = false;
          return result;
        } catch (error) {
          diskFull ||= isDiskFull(error);
          // Broken off because the page was left, not because anything is wrong.
          if (left.is) attempt = 0;
          else {
            const again = attempt < TRIES && !diskFull && isPassing(error);
            // After a failed write to the disk Chromium has closed it.
            if (!again && diskFull) forget();
            if (!again) throw storeError(error, diskFull ? 'full' : 'failed');
          }
          // iOS drops the connection of a page in the background, and every retry on the same handle fails.
          // https://webkit.org/b/277615
          forget();
        } finally {
          working--;
          if (lettingGo) leave();
        }
      }
    },
    async opened() {
      await open();
    },
    beginFreshLog: () => freshLog(FRESH_LOG).catch(() => {}),
    close: forget,
  };
}

/** The work, or a StoreError when it takes longer than so many milliseconds. */
async function within<T>(limit: number, work: Promise<T>, otherwise: () => StoreTrouble): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError(otherwise())), limit);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Errors that say something of the data or of the disk come again on a new handle; all others may not. */
function isPassing(error: unknown): boolean {
  if (error instanceof StoreError || !(error instanceof DOMException)) return false;
  return !['QuotaExceededError', 'ConstraintError', 'DataError', 'DataCloneError'].includes(error.name);
}

/** Chromium has no name for it: an `UnknownError` says `FILE_ERROR_NO_SPACE`. */
function isDiskFull(error: unknown): boolean {
  return error instanceof DOMException && error.message.includes('NO_SPACE');
}

function storeError(error: unknown, otherwise: StoreTrouble): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return new StoreError('newer', error);
  if (name === 'QuotaExceededError' || isDiskFull(error)) return new StoreError('full', error);
  return new StoreError(otherwise, error);
}
