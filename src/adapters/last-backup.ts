/** The keys in localStorage. */
const KEY = 'groundwork.last-backup';
const FILE = 'groundwork.backup-file';

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

/** Whether a file was chosen to be written again and again; without asking the database for it. */
export function hasBackupFile(): boolean {
  try {
    return localStorage.getItem(FILE) !== null;
  } catch {
    return false;
  }
}

export function noteBackupFile(chosen: boolean): void {
  try {
    if (chosen) localStorage.setItem(FILE, '1');
    else localStorage.removeItem(FILE);
  } catch {
    // It is written by hand, then.
  }
}
