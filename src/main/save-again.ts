import { noteBackup } from '../adapters/last-backup.ts';
import { localFavourites } from '../adapters/local-favourites.ts';
import { allSessions } from '../adapters/transfer/all-sessions.ts';
import { pickedBackupFile } from '../adapters/transfer/picked-backup-file.ts';
import type { BackupHead } from '../core/transfer/backup.ts';
import { writeBackup } from '../core/transfer/write-backup.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';

declare const __VERSION__: string;

/** What stands at the head of a backup made now. */
export function backupHead(settings: SettingsStore, madeAt: number): BackupHead {
  return {
    madeAt,
    app: __VERSION__,
    settings: { ...settings.read() },
    favourites: localFavourites().read(),
  };
}

/** Writes everything to the file that was chosen for it. False: it could not be, and the file is as it was. */
export async function saveAgain(store: SessionStore, settings: SettingsStore): Promise<boolean> {
  const now = Date.now();
  const pieces = writeBackup(backupHead(settings, now), allSessions(store));
  const saved = await pickedBackupFile()
    .write(pieces)
    .catch(() => false);
  if (saved) noteBackup(now);
  return saved;
}
