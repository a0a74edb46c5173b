import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OpenSession } from '../core/record.ts';

/** A session that an import replaced. */
export interface Replaced {
  /** As it was, whole. */
  readonly before: OpenSession;
  /** Follows from the content that took its place: whether it was changed since can be told. */
  readonly now: string;
}

/** What there was before the last import of all that it changed: enough to take it back exactly. */
export interface BeforeImport {
  /** Ids of the sessions that were added. */
  readonly added: readonly string[];
  readonly replaced: readonly Replaced[];
  /** Of both the ids of those that may have been lost before. */
  readonly returned: readonly string[];
  /** All settings before and after; missing where the import took none. */
  readonly settings?: { readonly before: object; readonly after: object };
  /** Favourites that the import added. */
  readonly favourites: readonly string[];
}

/** In a database of its own: whole sessions may be in it, and it is no part of the history. */
interface Undo extends DBSchema {
  import: { key: 'last'; value: BeforeImport };
}

const NAME = 'groundwork-last-import';

/** Where earlier versions kept ids, settings and favourites, in localStorage. */
const EARLIER = 'groundwork.before-import';

const open = (): Promise<IDBPDatabase<Undo>> =>
  openDB<Undo>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('import');
    },
  });

async function use<T>(work: (database: IDBPDatabase<Undo>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Kept across reloads; undefined: there is nothing to take back. */
export async function lastImport(): Promise<BeforeImport | undefined> {
  const kept = await use((database) => database.get('import', 'last')).catch(() => undefined);
  return kept ?? earlier();
}

/**
 * False: the device does not let us, so that it can be taken back in this visit only. What was kept before is gone then,
 * too: it would take back another import than the last.
 */
export async function keepLastImport(before: BeforeImport | undefined): Promise<boolean> {
  forgetEarlier();
  const forget = () => use((database) => database.delete('import', 'last'));
  try {
    if (before) await use((database) => database.put('import', before, 'last'));
    else await forget();
    return true;
  } catch {
    await forget().catch(() => undefined);
    return false;
  }
}

/** Of an import that an earlier version made only the sessions are taken back: settings may have changed since. */
function earlier(): BeforeImport | undefined {
  try {
    const { added } = (JSON.parse(localStorage.getItem(EARLIER) ?? 'null') ?? {}) as { added?: unknown };
    if (!Array.isArray(added) || !added.every((id) => typeof id === 'string')) return undefined;
    return { added, replaced: [], returned: [], favourites: [] };
  } catch {
    return undefined;
  }
}

function forgetEarlier(): void {
  try {
    localStorage.removeItem(EARLIER);
  } catch {
    // It could not be read either.
  }
}
