/** The keys in localStorage. */
const KEY = 'groundwork.last-backup';
const FILE = 'groundwork.backup-file';
const FILE_SESSIONS = 'groundwork.backup-file-sessions';
const FILE_BEHIND = 'groundwork.backup-file-behind';

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
  note(FILE, chosen ? '1' : undefined);
  // What another file held, or lacked, says nothing of this one.
  note(FILE_SESSIONS, undefined);
  note(FILE_BEHIND, undefined);
}

/**
 * How many sessions should be here: those that were written to that file, and those done since, without those deleted
 * since. Where there are fewer, the file may be all that is left of them. Undefined: not known.
 */
export function fileSessions(): number | undefined {
  try {
    const count = Number(localStorage.getItem(FILE_SESSIONS) ?? Number.NaN);
    return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
  } catch {
    return undefined;
  }
}

export const noteFileSessions = (count: number): void => note(FILE_SESSIONS, String(count));

/** So many sessions were done, or deleted where that is below 0. */
export function noteFileChange(by: number): void {
  const held = fileSessions();
  if (held !== undefined) noteFileSessions(Math.max(0, held + by));
}

/** Whether something changed that the file does not have. */
export function isFileBehind(): boolean {
  try {
    return localStorage.getItem(FILE_BEHIND) !== null;
  } catch {
    return false;
  }
}

export const noteFileBehind = (behind: boolean): void => note(FILE_BEHIND, behind ? '1' : undefined);

function note(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It is written by hand, then.
  }
}
