import { expect } from 'chai';
import fc from 'fast-check';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { connect } from '../../../src/adapters/idb/connection.ts';
import { type IdbSessionStore, idbSessionStore } from '../../../src/adapters/idb/idb-session-store.ts';
import { MIGRATIONS } from '../../../src/adapters/idb/migrations.ts';
import type { OpenSession } from '../../../src/core/record.ts';
import { histories } from '../../core/transfer/arbitrary-session.ts';
import { areThoseOfTheSessions } from '../derived-contract.ts';
import { putBack, replace } from '../replace.ts';
import { anEvent, aSession, aSet, ended } from '../sessions.ts';
import { fillVersion1, openVersion1 } from './version-1.ts';
import { fillVersion2, openVersion2 } from './version-2.ts';

const opened: { readonly store: IdbSessionStore; readonly name: string }[] = [];

function openApp(name: string): IdbSessionStore {
  const store = idbSessionStore(connect({ name, patience: 20_000 }));
  opened.push({ store, name });
  return store;
}

afterEach(async () => {
  putBack();
  for (const { store, name } of opened.splice(0)) {
    store.close();
    await deleteDB(name);
  }
});

/** The versions there were, each with its own code: how it opened a database and filled it, and what an upgrade asks for. */
const VERSIONS = [
  // Two stores, four indexes, two reads of a page, the sets of two sessions, two digests, two efforts.
  { version: 1, openOld: openVersion1, fillOld: fillVersion1, requests: 14 },
  // Two stores cleared, two reads of a page, the sets of two sessions, two digests, two efforts.
  { version: 2, openOld: openVersion2, fillOld: fillVersion2, requests: 10 },
];

/** A few sessions, the newest of them under way. */
const some: readonly OpenSession[] = ['a', 'b', 'c'].map((id, i) => {
  const record = { ...aSession(id, 1_790_000_000_000 + i * 86_400_000), sequence: i + 1 };
  return {
    record: id === 'c' ? record : ended(record),
    sets: [aSet(1, 30 - i), aSet(3, 20)],
    events: [anEvent(1, 45_000)],
    reached: 46_000,
  };
});

for (const { version, openOld, fillOld, requests } of VERSIONS)
  describe(`a database of version ${version}`, () => {
    /** As that version left it; gives its name. */
    async function left(sessions: readonly OpenSession[]): Promise<string> {
      const name = crypto.randomUUID();
      const database = await openOld(name);
      await fillOld(database, sessions);
      database.close();
      return name;
    }

    it('is taken over whole: every set is there, and what is derived is right', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (sessions) => {
          const store = openApp(await left(sessions));
          expect(await store.page(99)).to.deep.equal(sessions);
          await areThoseOfTheSessions(store);
        }),
        { numRuns: 15 },
      );
    });

    it('goes on: the session under way is opened, ended, and digested', async () => {
      const store = openApp(await left(some));
      const going = await store.open();
      expect(going).to.deep.equal(some[2]);
      if (going) await store.end(ended(going.record));
      expect((await store.list(9)).map(({ id }) => id)).to.deep.equal(['c', 'b', 'a']);
      await areThoseOfTheSessions(store);
      expect((await store.begin(aSession('d'))).sequence).to.equal(4);
    });

    it('is digested page by page, however many sessions there are', async () => {
      const many = Array.from({ length: 120 }, (_, i): OpenSession => {
        const record = ended({ ...aSession(`s${i}`, 1_700_000_000_000 + i * 86_400_000), sequence: i + 1 });
        return { record, sets: [aSet(1, i)], events: [], reached: 0 };
      });
      const store = openApp(await left(many));
      expect(await store.digests()).to.have.length(120);
      await areThoseOfTheSessions(store);
    });

    it('comes to the very stores and indexes of a new one', async () => {
      const names = [await left(some), crypto.randomUUID()];
      for (const name of names) {
        const store = openApp(name);
        await store.count();
        store.close();
      }
      const [upgraded, fresh] = await Promise.all(names.map(shapeOf));
      expect(upgraded).to.deep.equal(fresh);
      expect(Object.keys(fresh?.stores ?? {})).to.include.members(['sessions', 'sets', 'digests', 'efforts']);
    });

    it('is opened even if one of its rows makes no sense; that row stays', async () => {
      const name = await left(some);
      const database = await openOld(name);
      await database.put('sessions', { id: 'bad', sequence: 0, startedAt: 2, endedAt: 2 });
      database.close();
      const store = openApp(name);
      expect((await store.list(9)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
      expect(await store.count()).to.equal(4);
      // Its place is taken all the same: what is imported goes elsewhere.
      const [early] = some;
      if (early) await store.importMany([{ ...early, record: { ...early.record, id: 'd', startedAt: 1 } }]);
      expect((await store.find(['d']))[0]?.record.sequence).to.equal(-1);
    });

    it('stays whole if the upgrade is cut short at any request, and is upgraded the next time', async () => {
      let cuts = 0;
      for (let at = 1; ; at++) {
        const name = await left(some);
        const before = await dump(name);
        const cut = cutShort(at);
        const first = openApp(name);
        const outcome = await first.count().then(
          () => 'opened',
          () => 'refused',
        );
        first.close();
        putBack();
        if (!cut.happened) {
          expect(outcome).to.equal('opened');
          break;
        }
        cuts++;
        expect(outcome, `cut at ${at}`).to.equal('refused');
        expect(await dump(name), `cut at ${at}`).to.deep.equal(before);
        const store = openApp(name);
        expect(await store.page(99)).to.deep.equal(some);
        await areThoseOfTheSessions(store);
      }
      expect(cuts).to.be.at.least(requests);
    });
  });

/** Aborts the upgrade right after it has asked for its nth change or reading, counted from 1; once. */
function cutShort(at: number): { readonly happened: boolean } {
  const cut = { happened: false };
  let asked = 0;
  const after = (upgrade: IDBTransaction | null) => {
    if (upgrade?.mode !== 'versionchange' || ++asked !== at) return;
    cut.happened = true;
    upgrade.abort();
  };
  const { createObjectStore } = IDBDatabase.prototype;
  replace(IDBDatabase.prototype, 'createObjectStore', function (this: IDBDatabase, ...rest: never[]) {
    const made = createObjectStore.apply(this, rest as never);
    after(made.transaction);
    return made;
  });
  for (const method of ['createIndex', 'put', 'getAll', 'clear'] as const) {
    const original = IDBObjectStore.prototype[method] as (...rest: never[]) => unknown;
    replace(IDBObjectStore.prototype, method, function (this: IDBObjectStore, ...rest: never[]) {
      const made = original.apply(this, rest);
      after(this.transaction);
      return made as never;
    });
  }
  return cut;
}

/** Version, stores, and every row, whatever the version is. */
async function dump(name: string): Promise<unknown> {
  const database = await openDB(name);
  const rows: Record<string, unknown> = {};
  for (const store of database.objectStoreNames) rows[store] = await database.getAll(store);
  const { version } = database;
  database.close();
  return { version, rows };
}

/** Version, and what there is to hold rows. */
async function shapeOf(name: string) {
  const database: IDBPDatabase = await openDB(name);
  const stores = Object.fromEntries(
    [...database.objectStoreNames].map((storeName) => {
      const store = database.transaction(storeName).store;
      const indexes = [...store.indexNames].map((indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName);
        return [indexName, keyPath, unique, multiEntry];
      });
      return [storeName, { keyPath: store.keyPath, indexes }];
    }),
  );
  const { version } = database;
  database.close();
  expect(version).to.equal(MIGRATIONS.length);
  return { version, stores };
}
