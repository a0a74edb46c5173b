import { expect } from 'chai';
import { deleteDB } from 'idb';
import { type BeforeImport, keepLastImport, lastImport } from '../../src/adapters/last-import.ts';
import { putBack, replace } from './replace.ts';
import { aSession, ended } from './sessions.ts';

const EARLIER = 'groundwork.before-import';

const importOf = (...added: string[]): BeforeImport => ({
  added,
  replaced: [
    {
      before: { record: ended({ ...aSession('a'), sequence: 1 }), sets: [], events: [], reached: 0 },
      now: 'x',
    },
  ],
  settings: { before: { rate: 1 }, after: { rate: 2 } },
  returned: ['b'],
  favourites: ['plank'],
});

describe('what the last import can be taken back with', () => {
  afterEach(async () => {
    putBack();
    localStorage.removeItem(EARLIER);
    await deleteDB('groundwork-last-import');
  });

  it('is kept, replaced by the next, and forgotten', async () => {
    expect(await lastImport()).to.equal(undefined);
    expect(await keepLastImport(importOf('b'))).to.equal(true);
    expect(await keepLastImport(importOf('c'))).to.equal(true);
    expect(await lastImport()).to.deep.equal(importOf('c'));
    expect(await keepLastImport(undefined)).to.equal(true);
    expect(await lastImport()).to.equal(undefined);
  });

  it('is not that of an older import where there is no room for the last one', async () => {
    await keepLastImport(importOf('b'));
    replace(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await keepLastImport(importOf('c'))).to.equal(false);
    expect(await lastImport()).to.equal(undefined);
  });

  it('is, of an import by an earlier version, the sessions it added', async () => {
    localStorage.setItem(EARLIER, JSON.stringify({ added: ['a'], settings: { rate: 2 }, favourites: ['x'] }));
    expect(await lastImport()).to.deep.equal({ added: ['a'], replaced: [], returned: [], favourites: [] });
    await keepLastImport(undefined);
    expect(await lastImport()).to.equal(undefined);
    localStorage.setItem(EARLIER, '{"added":[1]}');
    expect(await lastImport()).to.equal(undefined);
  });
});
