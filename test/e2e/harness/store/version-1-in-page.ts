import type { IDBPDatabase } from 'idb';
import type { OpenSession } from '../../../../src/core/record.ts';
import { fillVersion1, openVersion1 } from '../../../adapters/idb/version-1.ts';
import { fillVersion2, openVersion2 } from '../../../adapters/idb/version-2.ts';

/*
 * Version 1 of the schema, and 2 behind it, by their own code, in a page that has nothing else. Bundled by
 * `store-page.ts`.
 */

let held: IDBPDatabase | undefined;

/** A database as that code sees it, which does not wait for each row: a thousand sessions would take a minute. */
function hasty(database: IDBPDatabase): IDBPDatabase {
  const transaction = (...words: Parameters<IDBPDatabase['transaction']>) => {
    const real = database.transaction(words[0], 'readwrite');
    const objectStore = (name: string) => {
      const store = real.objectStore(name);
      return { put: (row: unknown) => void store.put?.(row) };
    };
    return { objectStore, done: real.done };
  };
  return { transaction } as unknown as IDBPDatabase;
}

const version1 = {
  /** Opens the app's database as version 1 did, which asks nobody to let go and lets go for nobody. */
  async hold(): Promise<void> {
    held = await openVersion1('groundwork');
  },

  /** Writes these sessions as version 1 had them. `text`: as JSON, since a thousand are slow to hand over otherwise. */
  async fill(text: string): Promise<void> {
    const database = await openVersion1('groundwork');
    await fillVersion1(hasty(database), JSON.parse(text) as readonly OpenSession[]);
    database.close();
  },

  /** The same of version 2. */
  async fillVersion2(text: string): Promise<void> {
    const database = await openVersion2('groundwork');
    await fillVersion2(hasty(database), JSON.parse(text) as readonly OpenSession[]);
    database.close();
  },

  letGo(): void {
    held?.close();
    held = undefined;
  },
};

export type Version1InPage = typeof version1;

Object.assign(window, { gwVersion1: version1 });
