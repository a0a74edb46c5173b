import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { connect } from '../../../src/adapters/idb/connection.ts';
import { type IdbSessionStore, idbSessionStore } from '../../../src/adapters/idb/idb-session-store.ts';
import type { StoreError } from '../../../src/ports/session-store.ts';
import { anEvent, aSession, aSet, ended } from '../sessions.ts';

describe('a session that another tab took', () => {
  let name: string;
  let stores: IdbSessionStore[];
  const tab = (): IdbSessionStore => {
    const store = idbSessionStore(connect({ name, patience: 10_000 }));
    stores.push(store);
    return store;
  };
  beforeEach(() => {
    name = crypto.randomUUID();
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) store.close();
    await deleteDB(name);
  });

  const refusal = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'written',
      (error: StoreError) => error.trouble,
    );

  it('is written by that tab alone: nothing of the first comes through any more', async () => {
    const first = tab();
    const record = await first.begin(aSession('a'));
    await first.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
    await first.checkpoint('a', 31_000);

    const second = tab();
    const taken = await second.takeOver('a');
    expect(taken).to.deep.include({ record, sets: [aSet(1, 30)], reached: 31_000 });
    await second.append('a', [anEvent(2, 40_000)], []);
    const before = await second.find(['a']);

    expect(await refusal(first.append('a', [anEvent(2, 99_000)], [aSet(3, 1)]))).to.equal('elsewhere');
    expect(await refusal(first.checkpoint('a', 99_000))).to.equal('elsewhere');
    expect(await refusal(first.end(ended(record)))).to.equal('elsewhere');
    expect(await refusal(first.describe({ ...record, note: 'mine' }))).to.equal('elsewhere');
    expect(await second.find(['a'])).to.deep.equal(before);

    await second.append('a', [anEvent(3, 80_000)], [aSet(3, 30)]);
    await second.checkpoint('a', 81_000);
    await second.end(ended(record));
    expect(await refusal(first.append('a', [anEvent(4, 99_000)], []))).to.equal('elsewhere');
    expect((await second.get('a'))?.sets).to.deep.equal([aSet(1, 30), aSet(3, 30)]);
  });

  it('can be taken back, and then it is the other tab that is refused', async () => {
    const [first, second] = [tab(), tab()];
    await first.begin(aSession('a'));
    await second.takeOver('a');
    await first.takeOver('a');
    expect(await refusal(second.append('a', [anEvent(1, 1)], []))).to.equal('elsewhere');
    expect(await refusal(first.append('a', [anEvent(1, 1)], []))).to.equal('written');
  });

  it('stays taken when what the second tab holds in memory has to be written anew', async () => {
    const [first, second] = [tab(), tab()];
    await first.begin(aSession('a'));
    await second.takeOver('a');
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    try {
      expect(await refusal(second.append('a', [anEvent(1, 1)], []))).to.equal('full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await second.append('a', [anEvent(2, 2)], []);
    expect((await second.open())?.events).to.have.length(2);
    expect(await refusal(first.append('a', [anEvent(1, 9)], []))).to.equal('elsewhere');
  });

  it('does not keep anybody from putting the history right', async () => {
    const [first, second] = [tab(), tab()];
    const record = await first.begin(aSession('old'));
    await first.append('old', [anEvent(1, 1)], [aSet(1, 30)]);
    await first.end(ended(record));
    await first.begin(aSession('now'));
    await second.describe({ ...ended(record), rpe: 6 });
    await second.correct('old', aSet(1, 20));
    expect((await first.get('old'))?.record.rpe).to.equal(6);
    expect(await refusal(first.append('now', [anEvent(1, 1)], []))).to.equal('written');
  });

  it('is not to be had once it has ended, or where there is none', async () => {
    const [first, second] = [tab(), tab()];
    const record = await first.begin(aSession('a'));
    await first.end(ended(record));
    expect(await second.takeOver('a')).to.equal(undefined);
    expect(await second.takeOver('nobody')).to.equal(undefined);
    expect(await refusal(first.describe({ ...ended(record), note: 'still mine' }))).to.equal('written');
  });

  it('is had even when a third tab is frozen in the middle of beginning a fresh log', async () => {
    const [first, second] = [tab(), tab()];
    await first.begin(aSession('a'));
    // It hears nothing, and lets nobody delete what it has open.
    const frozen = await openDB(`${name}.fresh-log`, 1);
    try {
      expect((await second.takeOver('a'))?.record.id).to.equal('a');
    } finally {
      frozen.close();
      await deleteDB(`${name}.fresh-log`);
    }
  });
});
