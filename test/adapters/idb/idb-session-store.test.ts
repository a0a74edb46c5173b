import { expect } from 'chai';
import { deleteDB } from 'idb';
import { connect } from '../../../src/adapters/idb/connection.ts';
import { type IdbSessionStore, idbSessionStore } from '../../../src/adapters/idb/idb-session-store.ts';
import type { StoreError } from '../../../src/ports/session-store.ts';
import { derivesFromSessions } from '../derived-contract.ts';
import { putBack, replace } from '../replace.ts';
import { behavesAsSessionStore } from '../session-store-contract.ts';
import { anEvent, aSession, aSet, ended } from '../sessions.ts';

const opened: { readonly store: IdbSessionStore; readonly name: string }[] = [];

function freshStore(name: string = crypto.randomUUID()): IdbSessionStore {
  const store = idbSessionStore(connect({ name, patience: 10_000 }));
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

behavesAsSessionStore('IndexedDB', async () => freshStore());
derivesFromSessions('IndexedDB', async () => freshStore());

describe('sessions in IndexedDB', () => {
  it('are found by the next page', async () => {
    const name = crypto.randomUUID();
    const before = freshStore(name);
    const record = await before.begin(aSession('a'));
    await before.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    before.close();
    expect(await freshStore(name).open()).to.deep.include({ record, sets: [aSet(1, 30)], reached: 30_000 });
  });

  it('hold nobody up from the back/forward cache, and are written when the page comes back', async () => {
    const name = crypto.randomUUID();
    const left = freshStore(name);
    await left.begin(aSession('a'));
    const { transaction } = IDBDatabase.prototype;
    const hidden = new Promise<void>((resolve) => {
      replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...rest: never[]) {
        // In the middle of what this is for.
        queueMicrotask(() => {
          putBack();
          dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
          resolve();
        });
        return transaction.apply(this, rest as never);
      });
    });
    const writing = left.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    const reading = left.get('a');
    await hidden;
    // Like the page that was navigated to.
    const next = freshStore(name);
    await next.begin(aSession('b'));
    expect((await next.get('a'))?.sets).to.deep.equal([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await writing;
    expect((await reading)?.record.id).to.equal('a');
    expect((await next.get('a'))?.sets).to.deep.equal([aSet(1, 30)]);
  });

  it('are written with strict durability, checkpoints with relaxed', async () => {
    const asked: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...rest: never[]) {
      const made = transaction.apply(this, rest as never);
      if (made.mode === 'readwrite') asked.push(made.durability);
      return made;
    });
    const store = freshStore();
    const record = await store.begin(aSession('a'));
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    await store.checkpoint('a', 31_000);
    await store.end(ended(record));
    await store.correct('a', aSet(1, 20));
    expect(asked).to.deep.equal(['strict', 'strict', 'relaxed', 'strict', 'strict']);
  });

  it('come from elsewhere all or none', async () => {
    const store = freshStore();
    const whole = {
      record: { ...ended({ ...aSession('a'), sequence: 1 }) },
      sets: [],
      events: [],
      reached: 0,
    };
    // What no database takes, far enough behind that something was written by then.
    const broken = { ...whole, record: { ...whole.record, id: 'b', note: (() => {}) as unknown as string } };
    const refusal = await store.importMany([whole, broken]).catch((error: StoreError) => error);
    expect(refusal).to.have.property('trouble', 'failed');
    expect(await store.page(9)).to.deep.equal([]);
    expect((await store.begin(aSession('c'))).sequence).to.equal(1);
  });

  it('go on after the connection was closed under the store', async () => {
    const store = freshStore();
    await store.begin(aSession('a'));
    const { transaction } = IDBDatabase.prototype;
    let broken = true;
    replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...rest: never[]) {
      if (broken) this.close();
      broken = false;
      return transaction.apply(this, rest as never);
    });
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    expect(broken).to.equal(false);
    expect((await store.get('a'))?.sets).to.deep.equal([aSet(1, 30)]);
  });

  it('are tried three times, not for ever', async () => {
    const store = freshStore();
    await store.begin(aSession('a'));
    let tries = 0;
    replace(IDBDatabase.prototype, 'transaction', () => {
      tries++;
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    const error = await store.append('a', [anEvent(1, 1)], []).catch((refusal: StoreError) => refusal);
    expect(error).to.have.property('trouble', 'failed');
    expect(tries).to.equal(3);
  });

  it('survive an aborted transaction: the write is done again', async () => {
    const store = freshStore();
    await store.begin(aSession('a'));
    const { put } = IDBObjectStore.prototype;
    let aborted = false;
    replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...rest: never[]) {
      const request = put.apply(this, rest as never);
      if (!aborted) this.transaction.abort();
      aborted = true;
      return request;
    });
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    expect((await store.open())?.events).to.deep.equal([anEvent(1, 30_000)]);
  });

  it('say when the disk is full, keep what was there, and catch up with the next write', async () => {
    const store = freshStore();
    await store.begin(aSession('a'));
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    replace(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    const error = await store
      .append('a', [anEvent(2, 80_000)], [aSet(3, 30)])
      .catch((refusal: StoreError) => refusal);
    expect(error).to.have.property('trouble', 'full');
    expect((await store.get('a'))?.sets).to.deep.equal([aSet(1, 30)]);
    putBack();
    await store.append('a', [anEvent(3, 81_000)], []);
    expect((await store.open())?.events.map(({ seq }) => seq)).to.deep.equal([1, 2, 3]);
    expect((await store.get('a'))?.sets).to.deep.equal([aSet(1, 30), aSet(3, 30)]);
  });

  it('are written again from memory when the browser threw the data away', async () => {
    const name = crypto.randomUUID();
    const store = freshStore(name);
    const record = await store.begin(aSession('a'));
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    // Deleting asks open connections to let go, which the store does.
    await deleteDB(name);
    await store.append('a', [anEvent(2, 80_000)], [aSet(3, 30)]);
    expect(await store.open()).to.deep.include({ record, sets: [aSet(1, 30), aSet(3, 30)] });
    expect((await store.open())?.events).to.have.length(2);
  });

  it('write nothing of a transaction that fails half-way', async () => {
    const store = freshStore();
    await store.begin(aSession('a'));
    const bad = { ...aSet(3, 1), step: Number.NaN };
    const error = await store
      .append('a', [anEvent(1, 1)], [aSet(1, 30), bad])
      .catch((refusal: StoreError) => refusal);
    expect(error).to.have.property('trouble', 'failed');
    const { store: other } = { store: freshStore(opened[0]?.name) };
    expect((await other.open())?.events).to.deep.equal([]);
    expect((await other.get('a'))?.sets).to.deep.equal([]);
  });
});
