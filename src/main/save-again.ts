import { fileSessions, noteBackup, noteFileBehind, noteFileSessions } from '../adapters/last-backup.ts';
import { localFavourites } from '../adapters/local-favourites.ts';
import { allSessions } from '../adapters/transfer/all-sessions.ts';
import { pickedBackupFile } from '../adapters/transfer/picked-backup-file.ts';
import type { BackupHead } from '../core/transfer/backup.ts';
import { writeBackup } from '../core/transfer/write-backup.ts';
import type { BackupFile } from '../ports/backup-file.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';

declare const __VERSION__: string;

/** What stands at the head of a backup made now. */
export function backupHead(
  settings: SettingsStore,
  madeAt: number,
): BackupHead & { readonly madeAt: number } {
  return {
    madeAt,
    app: __VERSION__,
    settings: { ...settings.read() },
    favourites: localFavourites().read(),
  };
}

/**
 * What became of writing the file that was chosen. Of all but `saved` the file is as it was.
 *
 * - `none`: no file is chosen
 * - `lapsed`: the browser wants the athlete to be asked again
 * - `incomplete`: what is here is not all there was, and the file may have the rest
 * - `fewer`: there are fewer sessions here than there should be, and nobody deleted them: the file may be all that is left
 * - `failed`: the disk is full, or the file is gone
 */
export type Saved = 'saved' | 'none' | 'lapsed' | 'incomplete' | 'fewer' | 'failed';

/** What there is to be saved, and what is known of it. */
export interface Saving {
  readonly store: SessionStore;
  readonly settings: SettingsStore;
  /** Whether something of the history is missing. */
  readonly lossPending: () => Promise<boolean>;
  /** The file was chosen just now: what it held is the athlete's own affair. */
  readonly anew?: boolean;
}

/** Writes everything to the file that was chosen for it, unless that could cost the athlete what only the file has. */
export async function saveAgain(
  { store, settings, lossPending, anew = false }: Saving,
  file: BackupFile = pickedBackupFile(),
): Promise<Saved> {
  const chosen = await file.chosen();
  if (!chosen) return 'none';
  // In memory is what was done on this page, and after a loss what was left.
  if (store.kind !== 'persistent' || (await lossPending())) return 'incomplete';
  if (!chosen.allowed) return 'lapsed';
  try {
    if (!anew && (await store.count()) < (fileSessions() ?? 0)) return 'fewer';
    const now = Date.now();
    let written = 0;
    const counted = async function* () {
      for await (const session of allSessions(store)) {
        // One under way is not counted until it has ended.
        if (session.record.endedAt !== undefined) written++;
        yield session;
      }
    };
    // What changes from here on is for the next time.
    noteFileBehind(false);
    if (!(await file.write(writeBackup(backupHead(settings, now), counted()))))
      throw new Error('Not written');
    noteBackup(now);
    noteFileSessions(written);
    return 'saved';
  } catch {
    noteFileBehind(true);
    return 'failed';
  }
}
