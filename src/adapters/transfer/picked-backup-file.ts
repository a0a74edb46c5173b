import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { BackupFile, ChosenFile } from '../../ports/backup-file.ts';
import { noteBackupFile } from '../last-backup.ts';

/** What TypeScript's DOM types lack of https://wicg.github.io/file-system-access/ */
interface Picker {
  showSaveFilePicker?(options: {
    id: string;
    suggestedName: string;
    types: readonly { accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<KeptHandle>;
}
interface KeptHandle extends FileSystemFileHandle {
  queryPermission?(what: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(what: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Files extends DBSchema {
  handles: { key: 'backup'; value: KeptHandle };
}

/** A database of its own: a handle is no part of the history, and its schema need not change with it. */
const open = (): Promise<IDBPDatabase<Files>> =>
  openDB<Files>('groundwork-files', 1, {
    upgrade(database) {
      database.createObjectStore('handles');
    },
  });

async function use<T>(work: (database: IDBPDatabase<Files>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const WRITE = { mode: 'readwrite' } as const;

/** The file that Chromium lets a page keep; Firefox and Safari have no such thing. */
export function pickedBackupFile(): BackupFile {
  const picker = globalThis as unknown as Picker;
  const recall = (): Promise<KeptHandle | undefined> =>
    use((database) => database.get('handles', 'backup')).catch(() => undefined);
  const isAllowed = async (handle: KeptHandle): Promise<boolean> =>
    (await handle.queryPermission?.(WRITE).catch(() => 'denied')) === 'granted';
  const asChosen = async (handle: KeptHandle): Promise<ChosenFile> => ({
    name: handle.name,
    allowed: await isAllowed(handle),
  });

  return {
    possible: typeof picker.showSaveFilePicker === 'function',

    async chosen() {
      const handle = await recall();
      return handle && asChosen(handle);
    },

    async choose(suggestedName) {
      try {
        const handle = await picker.showSaveFilePicker?.({
          id: 'groundwork-backup',
          suggestedName,
          types: [{ accept: { 'application/json': ['.json'] } }],
        });
        if (!handle) return undefined;
        await use((database) => database.put('handles', handle, 'backup'));
        noteBackupFile(true);
        return await asChosen(handle);
      } catch {
        // Put away without a choice, or not to be kept here.
        return undefined;
      }
    },

    async allow() {
      const handle = await recall();
      const answer = await handle?.requestPermission?.(WRITE).catch(() => 'denied');
      return answer === 'granted';
    },

    async write(pieces) {
      const handle = await recall();
      if (!handle || !(await isAllowed(handle))) return false;
      // It goes to a file beside, which takes the place of this one when it is whole.
      const file = await handle.createWritable();
      try {
        for await (const piece of pieces) await file.write(piece);
        await file.close();
      } catch (error) {
        await file.abort().catch(() => {});
        throw error;
      }
      return true;
    },

    async forget() {
      noteBackupFile(false);
      await use((database) => database.delete('handles', 'backup')).catch(() => {});
    },
  };
}
