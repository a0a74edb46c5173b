import { hasBackupFile, lastBackup } from '../adapters/last-backup.ts';
import { persistStorage } from '../adapters/persist-storage.ts';
import { storageUse } from '../adapters/storage-use.ts';
import { backupDue, UNSAVED } from '../core/history/backup-due.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';

/** A session has ended and is kept: the moment to make sure of it. */
export async function makeSure(store: SessionStore, settings: SettingsStore): Promise<void> {
  // What is in memory only is one session: the file of years must not become that.
  if (store.kind !== 'persistent') return;
  await persistStorage();
  if (!hasBackupFile()) return;
  const { saveAgain } = await import('./save-again.ts');
  await saveAgain(store, settings);
}

/** Whether a backup is due, where the browser may throw the history away. */
export async function isBackupDue(store: SessionStore): Promise<boolean> {
  if (store.kind === 'memory') return false;
  const [{ persistent }, newest] = await Promise.all([storageUse(), store.list(UNSAVED)]);
  const state = { now: Date.now(), lastBackup: lastBackup(), persistent };
  return backupDue({ ...state, newest: newest.map(({ startedAt }) => startedAt) });
}
