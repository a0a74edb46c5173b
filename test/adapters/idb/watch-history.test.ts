import { expect } from 'chai';
import { deleteDB, openDB, unwrap } from 'idb';
import { openSessionStore } from '../../../src/adapters/idb/open-store.ts';
import { workerShelfReader } from '../../../src/adapters/worker-shelf-reader.ts';
import type { HistoryWatch } from '../../../src/ports/history-watch.ts';
import type { SessionStore } from '../../../src/ports/session-store.ts';
import { anEvent, aSession, aSet, ended } from '../sessions.ts';

for (const [where, reader] of [
  ['in the page', undefined],
  ['in a worker', workerShelfReader],
] as const)
  describe(`the watch over the history, ${where}`, () => {
    let name: string;
    beforeEach(() => {
      name = crypto.randomUUID();
    });
    afterEach(() => {
      localStorage.removeItem(`${name}.witness`);
      void deleteDB(name);
    });

    const start = async (): Promise<{ store: SessionStore; history: HistoryWatch }> => {
      const { store, history, trouble } = await openSessionStore({
        name,
        ...(reader && { apart: reader() }),
      });
      expect(trouble).to.equal(undefined);
      return { store, history };
    };

    /** Sessions with two sets each, done one after the other. */
    async function done(store: SessionStore, ...ids: string[]): Promise<void> {
      for (const id of ids) {
        const record = await store.begin(aSession(id));
        await store.append(id, [anEvent(1, 30_000)], [aSet(1, 30)]);
        await store.append(id, [anEvent(2, 80_000)], [aSet(3, 30)]);
        await store.end(ended(record));
      }
    }

    /** Does something to the rows behind the app's back. */
    async function behind(change: (row: (store: string) => IDBObjectStore) => void): Promise<void> {
      const database = await openDB(name);
      const transaction = unwrap(database.transaction([...database.objectStoreNames], 'readwrite'));
      const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
      change((store) => transaction.objectStore(store));
      await done;
      database.close();
    }

    it('finds nothing wrong with anything the app itself does', async () => {
      const { store, history } = await start();
      expect(await history.check()).to.equal(undefined);
      await done(store, 'a', 'b', 'c', 'd');
      const { record } = (await store.get('a')) ?? {};
      if (!record) throw new Error('There is no session a');
      await store.describe({ ...record, rpe: 7, note: 'good' });
      await store.correct('b', aSet(1, 12));
      await store.strike('b', 3);
      await store.append('c', [anEvent(3, 90_000)], [aSet(3, 20)]);
      const removed = await store.remove('d');
      if (removed) await store.restore(removed);
      const [session] = await store.find(['a']);
      if (!session) throw new Error('There is no session a');
      const added = await store.importMany([
        { ...session, record: { ...session.record, id: 'e', startedAt: 1 } },
        { ...session, record: { ...session.record, id: 'f', startedAt: 2 } },
      ]);
      expect(added).to.deep.equal(['e', 'f']);
      await store.removeMany(['e']);
      await store.begin(aSession('g'));
      await store.append('g', [anEvent(1, 1_000)], []);
      expect(await history.check()).to.equal(undefined);
      const { history: next } = await start();
      expect(await next.check()).to.equal(undefined);
      await store.clear();
      expect(await (await start()).history.check()).to.equal(undefined);
    });

    it('says how many sessions are missing when the database was emptied', async () => {
      const { store, history } = await start();
      await history.check();
      await done(store, 'a', 'b', 'c');
      await deleteDB(name);
      expect(await (await start()).history.check()).to.deep.equal({ expected: 3, missing: 3 });
    });

    it('notices a missing session, a missing set, a missing event and a changed number', async () => {
      const { store, history } = await start();
      await history.check();
      await done(store, 'a', 'b', 'c');
      const whole = await store.page(9);
      const damages: readonly [(row: (store: string) => IDBObjectStore) => void, number][] = [
        [(row) => row('sessions').delete('b'), 1],
        [(row) => row('sets').delete(['a', 1]), 0],
        [(row) => row('events').delete(['c', 2]), 0],
        [(row) => row('sets').put({ ...aSet(3, 29), session: 'a' }), 0],
      ];
      for (const [damage, missing] of damages) {
        await behind(damage);
        const { history: next, store: again } = await start();
        expect(await next.check()).to.deep.equal({ expected: 3, missing });
        // Put back as it was, as nothing ever happened.
        await behind((row) => {
          for (const { record, sets, events } of whole) {
            row('sessions').put(record);
            for (const set of sets) row('sets').put({ ...set, session: record.id });
            for (const event of events) row('events').put({ ...event, session: record.id });
          }
        });
        expect(await (await start()).history.check()).to.equal(undefined);
        expect(await again.page(9)).to.deep.equal(whole);
      }
    });

    it('notices that the session under way has lost its end or a piece of its middle', async () => {
      const { store, history } = await start();
      await history.check();
      await store.begin(aSession('a'));
      for (const seq of [1, 2, 3]) await store.append('a', [anEvent(seq, seq * 1_000)], []);
      for (const seq of [2, 3]) {
        await behind((row) => row('events').delete(['a', seq]));
        expect(await (await start()).history.check()).to.deep.equal({ expected: 0, missing: 0 });
        await behind((row) => row('events').put({ ...anEvent(seq, seq * 1_000), session: 'a' }));
        expect(await (await start()).history.check()).to.equal(undefined);
      }
    });

    it('goes on with what is there once it is told to, and notices the next loss', async () => {
      const { store, history } = await start();
      await history.check();
      await done(store, 'a', 'b', 'c');
      await behind((row) => row('sessions').delete('b'));
      const { history: next } = await start();
      await next.check();
      await next.accept();
      expect(await next.check()).to.equal(undefined);
      const { history: later, store: again } = await start();
      expect(await later.check()).to.equal(undefined);
      expect((await again.list(9)).map(({ id }) => id)).to.deep.equal(['c', 'a']);
      await behind((row) => row('sessions').delete('a'));
      expect(await (await start()).history.check()).to.deep.equal({ expected: 2, missing: 1 });
    });

    it('believes the database where a kill came before the note outside of it', async () => {
      const { store, history } = await start();
      await history.check();
      await done(store, 'a');
      const before = localStorage.getItem(`${name}.witness`) ?? '';
      await done(store, 'b');
      localStorage.setItem(`${name}.witness`, before);
      expect(await (await start()).history.check()).to.equal(undefined);
    });

    it('makes digests anew that are missing or say something else', async () => {
      const { store, history } = await start();
      await history.check();
      await done(store, 'a', 'b');
      const digests = await store.list(9);
      await behind((row) => {
        row('digests').delete('a');
        row('efforts').clear();
      });
      const { store: again, history: next } = await start();
      expect(await next.check()).to.equal(undefined);
      expect(await again.list(9)).to.deep.equal(digests);
      expect(await again.exercisesDone()).to.deep.equal(['plank']);
    });

    it('looks through a long history in turns', async () => {
      const { store, history } = await start();
      const [session] = await (async () => {
        await done(store, 'first');
        return store.find(['first']);
      })();
      if (!session) throw new Error('There is no first session');
      const many = Array.from({ length: 330 }, (_, i) => ({
        ...session,
        record: { ...session.record, id: `s${i}`, startedAt: session.record.startedAt + i + 1 },
      }));
      await store.importMany(many);
      expect(await history.check()).to.equal(undefined);
      // In the oldest part, which is not looked at each time.
      await behind((row) => row('sets').delete(['s3', 1]));
      const found: (number | undefined)[] = [];
      for (let look = 0; look < 4; look++) found.push((await (await start()).history.check())?.missing);
      expect(found.filter((missing) => missing === 0).length).to.be.greaterThan(0);
    });

    describe('after a file brought back what it had', () => {
      /** Three sessions, all that a backup would hold of them, and damage done behind the app's back. */
      async function damaged(damage: (row: (store: string) => IDBObjectStore) => void) {
        const { store, history } = await start();
        await history.check();
        await done(store, 'a', 'b', 'c');
        const file = await store.page(9);
        await behind(damage);
        const next = await start();
        return { ...next, file, loss: await next.history.check() };
      }

      it('is content when a session is there again, and stays so', async () => {
        const { store, history, file, loss } = await damaged((row) => row('sessions').delete('b'));
        expect(loss).to.deep.equal({ expected: 3, missing: 1 });
        expect(history.isLost(2)).to.equal(true);
        await store.importMany(
          file.filter(({ record }) => record.id === 'b'),
          { lost: ({ sequence }) => history.isLost(sequence) },
        );
        expect(await history.checkAgain(new Set())).to.equal(undefined);
        await done(store, 'd');
        expect(await (await start()).history.check()).to.equal(undefined);
      });

      it('is content when a damaged session was replaced, and not before', async () => {
        const { store, history, file, loss } = await damaged((row) => row('sets').delete(['b', 1]));
        expect(loss).to.deep.equal({ expected: 3, missing: 0 });
        // Something else came in: the damage is where it was.
        const [one] = file;
        if (!one) throw new Error('There is nothing in the file');
        const other = { ...one, record: { ...one.record, id: 'x', sequence: 0, startedAt: 1 } };
        await store.importMany([other], { lost: ({ id }) => id === 'b' });
        expect(await history.checkAgain(new Set(['a', 'c', 'x']))).to.deep.equal({
          expected: 4,
          missing: 0,
        });
        await store.importMany([], {
          over: file.filter(({ record }) => record.id === 'b'),
          lost: ({ sequence }) => history.isLost(sequence),
        });
        expect(await history.checkAgain(new Set())).to.equal(undefined);
        expect(await (await start()).history.check()).to.equal(undefined);
      });

      it('still says what the file did not have', async () => {
        const { store, history, file } = await damaged((row) => {
          row('sessions').delete('b');
          row('sessions').delete('c');
        });
        await store.importMany(
          file.filter(({ record }) => record.id === 'b'),
          { lost: ({ sequence }) => history.isLost(sequence) },
        );
        expect(await history.checkAgain(new Set(['a', 'b']))).to.deep.equal({ expected: 3, missing: 1 });
        expect(await (await start()).history.check()).to.deep.equal({ expected: 3, missing: 1 });
      });

      it('believes a file that knows all that stands there', async () => {
        const { store, history, file } = await damaged((row) => row('sessions').delete('b'));
        // An older state of it, as it was before it was told about.
        const older = file.map((session) => ({
          ...session,
          record: { ...session.record, note: 'as it was', id: session.record.id },
        }));
        await store.importMany(
          older.filter(({ record }) => record.id === 'b'),
          { lost: ({ sequence }) => history.isLost(sequence) },
        );
        expect(await history.checkAgain(new Set(['a', 'b', 'c']))).to.equal(undefined);
        expect(await (await start()).history.check()).to.equal(undefined);
      });

      it('counts on from there when the whole database had begun anew', async () => {
        const { store, history } = await start();
        await history.check();
        await done(store, 'a', 'b', 'c');
        const file = await store.page(9);
        await deleteDB(name);
        const next = await start();
        expect(await next.history.check()).to.deep.equal({ expected: 3, missing: 3 });
        await next.store.importMany(file, { lost: ({ sequence }) => next.history.isLost(sequence) });
        expect(await next.history.checkAgain(new Set())).to.equal(undefined);
        await done(next.store, 'd');
        expect(await (await start()).history.check()).to.equal(undefined);
      });
    });

    it('is silent where the browser has no localStorage', async () => {
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      try {
        const { store, history } = await start();
        await done(store, 'a');
        expect(await history.check()).to.equal(undefined);
      } finally {
        Storage.prototype.getItem = getItem;
      }
    });
  });
