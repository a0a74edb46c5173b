import { expect } from 'chai';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { MIGRATIONS } from '../../../src/adapters/idb/migrations.ts';
import { openSessionStore } from '../../../src/adapters/idb/open-store.ts';
import type { StoreError } from '../../../src/ports/session-store.ts';
import { putBack, replace } from '../replace.ts';
import { anEvent, aSession, aSet, ended } from '../sessions.ts';
import { until } from '../until.ts';

describe('opening the session store', () => {
  let name: string;
  const others: IDBPDatabase[] = [];
  beforeEach(() => {
    name = crypto.randomUUID();
  });
  afterEach(() => {
    putBack();
    for (const other of others.splice(0)) other.close();
    // Without waiting: the stores under test still hold it until they are told to let go.
    void deleteDB(name);
  });

  it('gives the persistent one', async () => {
    const { store, trouble } = await openSessionStore({ name });
    expect(store.kind).to.equal('persistent');
    expect(trouble).to.equal(undefined);
  });

  it('falls back to memory when opening throws', async () => {
    replace(indexedDB, 'open', () => {
      throw new DOMException('Access is denied', 'SecurityError');
    });
    const { store, trouble } = await openSessionStore({ name });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'unavailable']);
    const record = await store.begin(aSession('a'));
    await store.append('a', [anEvent(1, 1)], [aSet(1, 30)]);
    await store.end(ended(record));
    expect((await store.list(9)).map(({ setsDone }) => setsDone)).to.deep.equal([1]);
  });

  it('falls back to memory when opening fails', async () => {
    replace(indexedDB, 'open', () => {
      const request = Object.assign(new EventTarget(), {
        error: new DOMException('Damaged', 'UnknownError'),
      });
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
    });
    const { store, trouble } = await openSessionStore({ name, patience: 200 });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'unavailable']);
  });

  it('tries again when opening fails, and moves over what memory holds once it does not', async () => {
    const { open } = indexedDB;
    let failing = 3;
    replace(indexedDB, 'open', (...words: Parameters<IDBFactory['open']>) => {
      if (failing-- <= 0) return open.apply(indexedDB, words);
      const error = new DOMException('Internal error opening backing store', 'UnknownError');
      const request = Object.assign(new EventTarget(), { error });
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
    });
    const { store, trouble, late } = await openSessionStore({ name, again: 20 });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'unavailable']);
    await store.begin(aSession('a'));
    await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    await late;
    expect(store.kind).to.equal('persistent');
    const { store: next } = await openSessionStore({ name });
    expect(await next.open()).to.deep.include({ sets: [aSet(1, 30)], events: [anEvent(1, 30_000)] });
  });

  it('falls back to memory when opening hangs', async () => {
    replace(indexedDB, 'open', () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype));
    const { store, trouble } = await openSessionStore({ name, patience: 100 });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'unavailable']);
  });

  it('reads nothing and deletes nothing of a newer app', async () => {
    const newer = await openDB(name, MIGRATIONS.length + 1, {
      upgrade: (database) => void database.createObjectStore('future'),
    });
    await newer.put('future', 'here', 'key');
    newer.close();
    const { store, trouble } = await openSessionStore({ name });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'newer']);
    await store.begin(aSession('a'));
    const again = await openDB(name);
    others.push(again);
    expect(again.version).to.equal(MIGRATIONS.length + 1);
    expect(await again.get('future', 'key')).to.equal('here');
  });

  it('reads what a newer app keeps, as far as it can, and changes nothing of it', async () => {
    const { store: old } = await openSessionStore({ name });
    const record = await old.begin(aSession('a'));
    await old.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    await old.end(ended(record));
    const newer = await openDB(name, MIGRATIONS.length + 1, {
      upgrade: (database) => void database.createObjectStore('future'),
    });
    const everything = async () =>
      JSON.stringify(await Promise.all([...newer.objectStoreNames].map((rows) => newer.getAll(rows))));
    const before = await everything();
    others.push(newer);

    const { store, trouble } = await openSessionStore({ name });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'newer']);
    const fresh = await store.begin(aSession('b', record.startedAt - 86_400_000));
    await store.append('b', [anEvent(1, 30_000)], [aSet(1, 25)]);
    await store.end(ended(fresh));
    expect((await store.list(9)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect((await store.list(1, fresh.sequence)).map(({ id }) => id)).to.deep.equal(['a']);
    expect((await store.page(9)).map(({ record: { id }, sets }) => [id, sets.length])).to.deep.equal([
      ['a', 1],
      ['b', 1],
    ]);
    expect((await store.digests()).map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(await store.count()).to.equal(2);
    const [session] = await store.page(1);
    if (!session) throw new Error('There is no session');
    for (const write of [
      () => store.describe({ ...session.record, note: 'changed' }),
      () => store.strike('a', 1),
      () => store.remove('a'),
      () => store.importMany([session]),
      () => store.clear(),
    ])
      expect(await write().catch((refusal: StoreError) => refusal)).to.have.property('trouble', 'newer');
    expect(await everything()).to.equal(before);
  });

  it('waits for a blocked upgrade, then moves over what memory holds', async () => {
    const more = [...MIGRATIONS, () => {}];
    // Another tab that does not let go.
    const old = await openSessionStoreThatStays(name);
    const { store, trouble } = await openSessionStore({ name, migrations: more, patience: 200 });
    expect([store.kind, trouble]).to.deep.equal(['memory', 'blocked']);
    const record = await store.begin(aSession('b'));
    await store.append('b', [anEvent(1, 30_000)], [aSet(1, 30)]);
    old.close();
    await until('the database takes over', () => store.kind === 'persistent');
    await store.append('b', [anEvent(2, 80_000)], [aSet(3, 30)]);
    await store.end(ended(record));
    expect((await store.list(9)).map(({ id, sequence, setsDone }) => [id, sequence, setsDone])).to.deep.equal(
      [['b', 2, 2]],
    );
    expect(await store.count()).to.equal(2);
  });

  it('lets go for a newer app, and says so at the next write', async () => {
    const { store } = await openSessionStore({ name });
    await store.begin(aSession('a'));
    const newer = await openDB(name, MIGRATIONS.length + 1);
    others.push(newer);
    const error = await store.append('a', [anEvent(1, 1)], []).catch((refusal: StoreError) => refusal);
    expect(error).to.have.property('trouble', 'newer');
    expect(await newer.count('sessions')).to.equal(1);
  });

  it('lets go for the same app and comes back', async () => {
    const { store } = await openSessionStore({ name });
    await store.begin(aSession('a'));
    await deleteDB(name);
    await store.append('a', [anEvent(1, 1)], []);
    expect((await store.open())?.record.id).to.equal('a');
  });

  it('leaves the old version whole when a migration fails', async () => {
    const { store: first } = await openSessionStore({ name });
    await first.begin(aSession('a'));
    const broken = [
      ...MIGRATIONS,
      (database: IDBPDatabase<unknown>) => {
        database.createObjectStore('half');
        throw new Error('not today');
      },
    ];
    const { store, trouble } = await openSessionStore({ name, migrations: broken });
    expect(store.kind).to.equal('memory');
    expect(trouble).to.equal('unavailable');
    const { store: after } = await openSessionStore({ name });
    expect((await after.open())?.record.id).to.equal('a');
  });
});

/** A store of the first version with one session, held by a connection that ignores requests to close. */
async function openSessionStoreThatStays(name: string): Promise<IDBPDatabase> {
  const { store } = await openSessionStore({ name });
  await store.begin(aSession('a'));
  const held = await openDB(name, MIGRATIONS.length);
  return held;
}
