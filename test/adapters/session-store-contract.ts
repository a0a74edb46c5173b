import { expect } from 'chai';
import fc from 'fast-check';
import type { OpenSession } from '../../src/core/record.ts';
import type { LoggedEvent } from '../../src/core/session.ts';
import type { SessionStore, StoreError } from '../../src/ports/session-store.ts';
import { anEvent, aSession, aSet, ended } from './sessions.ts';

/** What every SessionStore must do. `open` gives an empty one. */
export function behavesAsSessionStore(name: string, open: () => Promise<SessionStore>): void {
  describe(`${name} as a session store`, () => {
    let store: SessionStore;
    beforeEach(async () => {
      store = await open();
    });

    it('starts empty', async () => {
      expect(await store.open()).to.equal(undefined);
      expect(await store.list(10)).to.deep.equal([]);
      expect(await store.get('nobody')).to.equal(undefined);
      expect(await store.remove('nobody')).to.equal(undefined);
    });

    it('numbers sessions one by one, whatever their clocks say', async () => {
      const first = await store.begin(aSession('a', 2_000));
      const second = await store.begin(aSession('b', 1_000));
      expect([first.sequence, second.sequence]).to.deep.equal([1, 2]);
      for (const record of [second, first]) await store.end(ended(record));
      expect((await store.list(10)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
    });

    it('numbers sessions begun at the same time apart', async () => {
      const begun = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.begin(aSession(id))));
      expect(new Set(begun.map(({ sequence }) => sequence)).size).to.equal(4);
    });

    it('gives back an open session whole', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [{ seq: 1, at: 0, wall: 1, event: { kind: 'start' } }], []);
      await store.append('a', [anEvent(2, 45_000)], [aSet(1, 30)]);
      await store.checkpoint('a', 52_300);
      expect(await store.open()).to.deep.equal({
        record,
        sets: [aSet(1, 30)],
        events: [{ seq: 1, at: 0, wall: 1, event: { kind: 'start' } }, anEvent(2, 45_000)],
        reached: 52_300,
      });
    });

    it('has reached at least the last event, however old the checkpoint', async () => {
      await store.begin(aSession('a'));
      await store.checkpoint('a', 10_000);
      await store.append('a', [anEvent(1, 12_000)], []);
      expect((await store.open())?.reached).to.equal(12_000);
    });

    it('opens the newest session that has not ended', async () => {
      await store.begin(aSession('a'));
      await store.begin(aSession('b'));
      const last = await store.begin(aSession('c'));
      await store.end(ended(last));
      expect((await store.open())?.record.id).to.equal('b');
    });

    it('has nothing to open once all have ended, and keeps their sets', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      await store.end(ended(record));
      expect(await store.open()).to.equal(undefined);
      expect(await store.get('a')).to.deep.equal({ record: ended(record), sets: [aSet(1, 30)] });
    });

    it('writes the same events and sets twice without a trace', async () => {
      await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      const once = await store.open();
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      expect(await store.open()).to.deep.equal(once);
    });

    it('takes back results with the event that took them back', async () => {
      await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30), aSet(3, 20)]);
      await store.append('a', [{ seq: 2, at: 31_000, wall: 2, event: { kind: 'undo' } }], [], [3]);
      expect((await store.get('a'))?.sets).to.deep.equal([aSet(1, 30)]);
    });

    it('keeps sets in the order of steps', async () => {
      await store.begin(aSession('a'));
      await store.append('a', [], [aSet(11, 9)]);
      await store.append('a', [], [aSet(3, 20)]);
      expect((await store.get('a'))?.sets.map(({ step }) => step)).to.deep.equal([3, 11]);
    });

    it('lists what has ended page by page, newest first, counting sets done and planned', async () => {
      for (const id of ['a', 'b', 'c', 'd', 'e', 'open']) {
        const record = await store.begin(aSession(id));
        if (id === 'd') await store.append('d', [], [aSet(1, 30)]);
        if (id !== 'open') await store.end(ended(record));
      }
      const page = await store.list(2);
      expect(page.map(({ id, setsDone, setsPlanned }) => [id, setsDone, setsPlanned])).to.deep.equal([
        ['e', 0, 2],
        ['d', 1, 2],
      ]);
      const next = await store.list(9, page.at(-1)?.sequence);
      expect(next.map(({ id }) => id)).to.deep.equal(['c', 'b', 'a']);
      expect(await store.list(0)).to.deep.equal([]);
    });

    it('corrects and strikes single sets', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [], [aSet(1, 30), aSet(3, 30)]);
      await store.end(ended(record));
      await store.correct('a', { ...aSet(1, 25), rir: 2 });
      await store.strike('a', 3);
      expect((await store.get('a'))?.sets).to.deep.equal([{ ...aSet(1, 25), rir: 2 }]);
    });

    it('describes a session and leaves its place alone', async () => {
      await store.begin(aSession('a'));
      const record = ended(await store.begin(aSession('b')));
      await store.end(record);
      const told = {
        ...record,
        sequence: 77,
        rpe: 7,
        pain: { score: 2, where: 'left knee' },
        note: '<b>ok</b>',
      };
      await store.describe(told);
      expect((await store.get('b'))?.record).to.deep.equal({ ...told, sequence: record.sequence });
    });

    it('removes a session and puts it back as it was', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      await store.checkpoint('a', 31_000);
      const before = await store.open();
      const removed = await store.remove('a');
      expect(removed?.record).to.deep.equal(record);
      expect(await store.get('a')).to.equal(undefined);
      expect(await store.open()).to.equal(undefined);
      if (removed) await store.restore(removed);
      expect(await store.open()).to.deep.equal(before);
    });

    it('gives the place of a removed session to nobody else', async () => {
      await store.begin(aSession('a'));
      await store.begin(aSession('b'));
      const removed = await store.remove('b');
      const third = await store.begin(aSession('c'));
      if (removed) await store.restore(removed);
      expect(third.sequence).to.equal(3);
      expect(await order()).to.deep.equal(['c', 'b', 'a']);
    });

    it('refuses to write to a session that is not there', async () => {
      const refusal = await store.append('nobody', [anEvent(1, 1)], []).catch((error: StoreError) => error);
      expect(refusal).to.have.property('trouble', 'failed');
      expect(await store.page(9)).to.deep.equal([]);
    });

    /** As a file brings it: ended, at a place of another history. */
    const fromElsewhere = (id: string, startedAt: number, sequence = 1): OpenSession => ({
      record: ended({ ...aSession(id, startedAt), sequence }),
      sets: [aSet(1, 30)],
      events: [anEvent(1, 30_000)],
      reached: 30_000,
    });
    /** Ids of all there are, newest first. */
    const order = async (): Promise<string[]> =>
      (await store.page(99)).map(({ record }) => record.id).reverse();

    it('hands out whole sessions page by page, oldest first', async () => {
      for (const id of ['a', 'b', 'c']) await store.begin(aSession(id));
      await store.append('b', [anEvent(1, 30_000)], [aSet(1, 30)]);
      expect(await store.count()).to.equal(3);
      const first = await store.page(2);
      expect(first.map(({ record, sets, events }) => [record.id, sets, events])).to.deep.equal([
        ['a', [], []],
        ['b', [aSet(1, 30)], [anEvent(1, 30_000)]],
      ]);
      const rest = await store.page(2, first.at(-1)?.record.sequence);
      expect(rest.map(({ record }) => record.id)).to.deep.equal(['c']);
      expect((await store.find(['c', 'nobody', 'a'])).map(({ record }) => record.id)).to.deep.equal([
        'c',
        'a',
      ]);
    });

    it('takes in a history as it was, where there is none', async () => {
      const history = [fromElsewhere('a', 1_000, 3), fromElsewhere('b', 2_000, 7)];
      expect(await store.importMany(history)).to.deep.equal(['a', 'b']);
      expect(await store.page(9)).to.deep.equal(history);
      expect((await store.begin(aSession('c'))).sequence).to.equal(8);
    });

    it('puts sessions from elsewhere at their place in time', async () => {
      await store.begin(aSession('may', 5_000));
      await store.begin(aSession('july', 7_000));
      await store.importMany([
        fromElsewhere('june', 6_000),
        fromElsewhere('august', 8_000),
        fromElsewhere('april', 4_000),
      ]);
      expect(await order()).to.deep.equal(['august', 'july', 'june', 'may', 'april']);
      expect((await store.list(2, 3)).map(({ id }) => id)).to.deep.equal(['june', 'april']);
      const next = await store.begin(aSession('september', 9_000));
      expect(Number.isInteger(next.sequence)).to.equal(true);
      expect((await order())[0]).to.equal('september');
    });

    it('never writes over what is here', async () => {
      await store.importMany([fromElsewhere('a', 1_000)]);
      const before = await store.page(9);
      const other = { ...fromElsewhere('a', 5_000), sets: [aSet(1, 5)] };
      expect(
        await store.importMany([other, fromElsewhere('b', 2_000), fromElsewhere('b', 3_000)]),
      ).to.deep.equal(['b']);
      expect(await store.find(['a'])).to.deep.equal(before);
      expect((await store.find(['b']))[0]?.record.startedAt).to.equal(2_000);
    });

    it('takes an import back, and leaves the rest', async () => {
      await store.begin(aSession('mine', 5_000));
      const before = await store.page(9);
      const added = await store.importMany([fromElsewhere('a', 1_000), fromElsewhere('b', 9_000)]);
      const removed = await store.removeMany([...added, 'nobody']);
      expect(removed.map(({ record }) => record.id)).to.deep.equal(['a', 'b']);
      expect(await store.page(9)).to.deep.equal(before);
    });

    it('gives the place of a removed session to one from elsewhere, and finds it another when it comes back', async () => {
      for (const [id, startedAt] of [
        ['a', 1_000],
        ['b', 2_000],
        ['c', 3_000],
      ] as const)
        await store.begin(aSession(id, startedAt));
      const removed = await store.remove('b');
      await store.importMany([fromElsewhere('x', 2_500, 2)]);
      if (removed) await store.restore(removed);
      const places = (await store.page(9)).map(({ record }) => record.sequence);
      expect(new Set(places).size).to.equal(4);
      // Page by page nobody is passed over.
      const met: string[] = [];
      for (let after: number | undefined; ; ) {
        const [next] = await store.page(1, after);
        if (!next) break;
        met.push(next.record.id);
        after = next.record.sequence;
      }
      expect(met).to.deep.equal(['a', 'x', 'b', 'c']);
    });

    it('puts a session over the one that is here, whole and at its place, and back again', async () => {
      await store.importMany([fromElsewhere('a', 1_000, 3), fromElsewhere('b', 2_000, 7)]);
      const [before] = await store.find(['a']);
      const other = { ...fromElsewhere('a', 1_000, 99), sets: [aSet(3, 9)], events: [], reached: 0 };
      const added = await store.importMany([fromElsewhere('c', 3_000, 8)], {
        over: [other, fromElsewhere('nobody', 5)],
      });
      expect(added).to.deep.equal(['c']);
      expect(await store.find(['a', 'nobody'])).to.deep.equal([
        { ...other, record: { ...other.record, sequence: 3 } },
      ]);
      expect((await store.list(9)).find(({ id }) => id === 'a')?.setsDone).to.equal(1);
      await store.removeMany(added, { over: before ? [before] : [] });
      expect(await store.find(['a', 'c'])).to.deep.equal([before]);
    });

    it('puts nothing over a session that has not ended', async () => {
      await store.begin(aSession('a'));
      await store.importMany([], { over: [fromElsewhere('a', 1_000)] });
      expect((await store.open())?.record.id).to.equal('a');
    });

    it('forgets everything when told to, but no place in the order', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      await store.clear();
      expect([await store.page(9), await store.open(), await store.get('a')]).to.deep.equal([
        [],
        undefined,
        undefined,
      ]);
      expect((await store.begin(aSession('b'))).sequence).to.equal(record.sequence + 1);
    });

    it('is what a log says, after any sequence of appends, repeats and take-backs', async () => {
      const write = fc.record({
        events: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
        sets: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 })), {
          maxLength: 3,
          selector: ([step]) => step,
        }),
        gone: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
        repeated: fc.boolean(),
      });
      let session = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(write, { maxLength: 8 }), async (writes) => {
          const id = `s${++session}`;
          const record = await store.begin(aSession(id));
          const events = new Map<number, LoggedEvent>();
          const sets = new Map<number, number>();
          for (const { events: seqs, sets: done, gone, repeated } of writes) {
            const logged = seqs.map((seq) => anEvent(seq, seq * 1000));
            for (let times = repeated ? 2 : 1; times > 0; times--)
              await store.append(
                id,
                logged,
                done.map(([step, seconds]) => aSet(step, seconds)),
                gone,
              );
            for (const event of logged) events.set(event.seq, event);
            for (const [step, seconds] of done) sets.set(step, seconds);
            for (const step of gone) sets.delete(step);
          }
          const found = await store.open();
          expect(found?.record).to.deep.equal(record);
          expect(found?.events).to.deep.equal([...events.values()].sort((a, b) => a.seq - b.seq));
          expect(found?.sets).to.deep.equal(
            [...sets].sort(([a], [b]) => a - b).map(([step, seconds]) => aSet(step, seconds)),
          );
          await store.end(ended(record));
        }),
        { numRuns: 30 },
      );
    });
  });
}
