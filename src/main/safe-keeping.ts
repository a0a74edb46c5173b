import { lastBackup } from '../adapters/last-backup.ts';
import { persistStorage } from '../adapters/persist-storage.ts';
import { storageUse } from '../adapters/storage-use.ts';
import { backupDue, UNSAVED } from '../core/history/backup-due.ts';
import type { SessionStore } from '../ports/session-store.ts';

/** A session has ended and is kept: the moment to make sure of it. */
export async function makeSure(store: SessionStore): Promise<void> {
  if (store.kind === 'persistent') await persistStorage();
}

/** Whether a backup is due, where the browser may throw the history away. */
export async function isBackupDue(store: SessionStore): Promise<boolean> {
  if (store.kind === 'memory') return false;
  const [{ persistent }, newest] = await Promise.all([storageUse(), store.list(UNSAVED)]);
  const state = { now: Date.now(), lastBackup: lastBackup(), persistent };
  return backupDue({ ...state, newest: newest.map(({ startedAt }) => startedAt) });
}
