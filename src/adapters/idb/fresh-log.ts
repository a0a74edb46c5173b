import { deleteDB, openDB } from 'idb';

/**
 * Lets Chromium begin a new log file for all databases of this origin, by making a database of no use and deleting it.
 *
 * A write that a full disk or a power cut broke off leaves half a record at the end of LevelDB's log. The next start
 * passes over it and goes on writing behind it, so the start after that finds it in the middle, calls the database
 * corrupt, and Chromium deletes it with everything in it. Deleting a database compacts its range, for which LevelDB puts
 * all it remembers into a table and begins a log anew. Elsewhere this does next to nothing.
 * https://github.com/google/leveldb/blob/main/db/db_impl.cc (`RecoverLogFile`, `CompactRange`)
 *
 * @param name of the app's database
 */
export async function beginFreshLog(name: string): Promise<void> {
  const useless = `${name}.fresh-log`;
  (await openDB(useless, 1)).close();
  await deleteDB(useless);
}
