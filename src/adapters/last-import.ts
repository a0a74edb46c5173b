/** What was there before the last import, and what it added: enough to take it back, since it writes over nothing. */
export interface BeforeImport {
  /** Ids of the sessions that were added. */
  readonly added: readonly string[];
  readonly settings: unknown;
  readonly favourites: readonly string[];
}

/** The key in localStorage. */
const KEY = 'groundwork.before-import';

/** Kept across reloads; undefined: there is nothing to take back. */
export function lastImport(): BeforeImport | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isBeforeImport(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** False: the device does not let us, so that it can be taken back in this visit only. */
export function keepLastImport(before: BeforeImport | undefined): boolean {
  try {
    if (before) localStorage.setItem(KEY, JSON.stringify(before));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

function isBeforeImport(stored: unknown): stored is BeforeImport {
  const { added, favourites } = (stored ?? {}) as Partial<Record<keyof BeforeImport, unknown>>;
  return isTexts(added) && isTexts(favourites);
}

const isTexts = (list: unknown): list is readonly string[] =>
  Array.isArray(list) && list.every((item) => typeof item === 'string');
