/** The key in localStorage. */
const KEY = 'groundwork.last-backup';

/** When the last backup was saved, in epoch milliseconds; undefined: never, or it is not known. */
export function lastBackup(): number | undefined {
  try {
    const at = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return Number.isSafeInteger(at) && at > 0 ? at : undefined;
  } catch {
    return undefined;
  }
}

/** Notes it, if the device lets us. */
export function noteBackup(at: number): void {
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // It will be asked for again.
  }
}
