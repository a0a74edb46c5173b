import { expect } from 'chai';
import { deleteDB } from 'idb';
import historyUrl from '../../src/adapters/history.worker.ts?worker&url';
import { openSessionStore } from '../../src/adapters/idb/open-store.ts';
import { workerShelfReader } from '../../src/adapters/worker-shelf-reader.ts';
import { aSession, ended } from './sessions.ts';

describe('shelves read beside the page', () => {
  it('are what the page would read', async () => {
    const name = crypto.randomUUID();
    const { store } = await openSessionStore({ name });
    await store.end(ended(await store.begin(aSession('a'))));
    const reader = workerShelfReader();
    const reading = await reader.read(name, 0);
    expect(reading?.found.sessions).to.equal(1);
    expect(reading?.stored).to.include(reading?.found);
    expect(reading?.stale).to.equal(false);
    // A worker that has rested is woken again.
    reader.rest();
    expect(await reader.read(name, 0)).to.deep.equal(reading);
    reader.rest();
    await deleteDB(name);
  });

  it('are given back when the page is left, for the worker must not stand still with them', async () => {
    const name = crypto.randomUUID();
    const { store } = await openSessionStore({ name });
    await store.end(ended(await store.begin(aSession('a'))));
    const reader = workerShelfReader();
    const reading = reader.read(name, 0);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await reading).to.equal(undefined);
    expect((await reader.read(name, 0))?.found.sessions).to.equal(1);
    reader.rest();
    await deleteDB(name);
  });

  it('makes no database where there is none', async () => {
    const name = crypto.randomUUID();
    const reader = workerShelfReader();
    expect(await reader.read(name, 0)).to.equal(undefined);
    reader.rest();
    expect((await indexedDB.databases()).some((database) => database.name === name)).to.equal(false);
  });

  it('are left to the page where the worker cannot be had', async () => {
    const gone = new URL('history.worker-gone.js', new URL(historyUrl, location.href)).href;
    const reader = workerShelfReader(gone);
    expect(await reader.read('any', 0)).to.equal(undefined);
    expect(await workerShelfReader('/elsewhere/history.worker.js').read('any', 0)).to.equal(undefined);
  });
});
