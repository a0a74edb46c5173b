const DAY = 86_400_000;
/** A backup is old after so many days… */
export const OLD = 30 * DAY;
/** …and worth a word once so many sessions are not in it. */
export const UNSAVED = 3;

export interface BackupState {
  /** Epoch milliseconds, as those below. */
  readonly now: number;
  /** When the last one was saved; undefined: never. */
  readonly lastBackup: number | undefined;
  /** The browser has promised not to throw the storage away. */
  readonly persistent: boolean;
  /** When the newest sessions began, newest first; {@link UNSAVED} are enough. */
  readonly newest: readonly number[];
}

/** Whether to remind of a backup: only where the history could be lost, and there is something to lose. */
export function backupDue({ now, lastBackup, persistent, newest }: BackupState): boolean {
  if (persistent) return false;
  const unsaved = newest.filter((startedAt) => lastBackup === undefined || startedAt > lastBackup);
  return unsaved.length >= UNSAVED && (lastBackup === undefined || now - lastBackup > OLD);
}
