import { expect } from 'chai';
import fc from 'fast-check';
import { describeRecord } from '../../src/core/describe-record.ts';
import { type Digest, digestOf, type Effort, effortsOf } from '../../src/core/history/digest.ts';
import type { LoggedSet, OpenSession, StoredSession } from '../../src/core/record.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import { histories } from '../core/transfer/arbitrary-session.ts';
import { anEvent, aSession, aSet, ended } from './sessions.ts';

/** A store, with what only some of them can do. */
type Store = SessionStore & { adopt?(sessions: readonly OpenSession[]): Promise<void> };

type Operation =
  | { readonly kind: 'begin'; readonly days: number }
  | { readonly kind: 'append'; readonly of: number; readonly step: number; readonly gone: boolean }
  | { readonly kind: 'correct'; readonly of: number; readonly step: number; readonly seconds: number }
  | { readonly kind: 'describe'; readonly of: number; readonly rpe: number }
  | { readonly kind: 'strike' | 'end' | 'go-on' | 'remove'; readonly of: number }
  | { readonly kind: 'restore' | 'removeMany' | 'clear' }
  | { readonly kind: 'importMany' | 'adopt'; readonly sessions: readonly OpenSession[] };

const of = fc.nat(6);
const kinds = <const Kind extends string>(...all: readonly Kind[]) => fc.constantFrom(...all);
const operations: fc.Arbitrary<readonly Operation[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('begin'), days: fc.nat(3) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('append'),
        of,
        step: kinds('1', '3').map(Number),
        gone: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('correct'), of, step: fc.nat(9), seconds: fc.nat(90) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('describe'), of, rpe: fc.nat(10) }) },
    { weight: 8, arbitrary: fc.record({ kind: kinds('strike', 'end', 'end', 'go-on', 'remove'), of }) },
    { weight: 3, arbitrary: fc.record({ kind: kinds('restore', 'restore', 'removeMany', 'clear') }) },
    { weight: 2, arbitrary: fc.record({ kind: kinds('importMany', 'adopt'), sessions: histories }) },
  ) as fc.Arbitrary<Operation>,
  { maxLength: 14 },
);

/** What a store must do with digests and efforts. `open` gives an empty one. */
export function derivesFromSessions(name: string, open: () => Promise<Store>): void {
  describe(`${name}: digests and efforts`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });

    const done = async (id: string, startedAt: number, sets: readonly LoggedSet[] = [aSet(1, 30)]) => {
      const record = await store.begin(aSession(id, startedAt));
      await store.append(id, [anEvent(1, 30_000)], sets);
      await store.end(ended(record));
    };
    const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
    const ids = (digests: readonly { readonly id: string }[]): string[] => digests.map(({ id }) => id);

    it('have none of a session that runs', async () => {
      const record = await store.begin(aSession('a'));
      await store.append('a', [anEvent(1, 30_000)], [aSet(1, 30)]);
      expect(await store.digests()).to.deep.equal([]);
      expect(await store.efforts('plank')).to.deep.equal([]);
      expect(await store.exercisesDone()).to.deep.equal([]);
      await store.end(ended(record));
      expect((await store.digests()).map(({ id, setsDone }) => [id, setsDone])).to.deep.equal([['a', 1]]);
      expect(await store.exercisesDone()).to.deep.equal(['plank']);
    });

    it('are found by day, both ends included, oldest first whatever the order in which they came', async () => {
      await done('may 2', noon('2026-05-02'));
      await done('may 1', noon('2026-05-01'));
      await done('may 3', noon('2026-05-03'));
      await done('may 3 again', noon('2026-05-03') - 3_600_000);
      expect(ids(await store.digests())).to.deep.equal(['may 1', 'may 2', 'may 3', 'may 3 again']);
      expect(ids(await store.digests('2026-05-02'))).to.deep.equal(['may 2', 'may 3', 'may 3 again']);
      expect(ids(await store.digests(undefined, '2026-05-02'))).to.deep.equal(['may 1', 'may 2']);
      expect(ids(await store.digests('2026-05-02', '2026-05-02'))).to.deep.equal(['may 2']);
      expect(ids(await store.digests('2026-05-03', '2026-05-01'))).to.deep.equal([]);
      const efforts = await store.efforts('plank', '2026-05-02');
      expect(efforts.map(({ session }) => session)).to.deep.equal(['may 2', 'may 3', 'may 3 again']);
      expect(await store.efforts('plan')).to.deep.equal([]);
      expect((await store.lastEffort('plank'))?.day).to.equal('2026-05-03');
      expect(await store.lastEffort('plan')).to.equal(undefined);
    });

    it('keep the day of the zone in which a session began', async () => {
      // Half past eleven in the evening, UTC: the next day in Berlin already.
      await done('late', Date.parse('2026-05-01T23:30:00Z'));
      expect((await store.digests()).map(({ day }) => day)).to.deep.equal(['2026-05-02']);
      expect((await store.efforts('plank')).map(({ day }) => day)).to.deep.equal(['2026-05-02']);
    });

    it('are those of the sessions, after any sequence of operations', async () => {
      await fc.assert(
        fc.asyncProperty(operations, async (all) => {
          store = await open();
          const removed: StoredSession[] = [];
          for (const operation of all) {
            await perform(store, operation, removed);
            await areThoseOfTheSessions(store);
          }
        }),
        { numRuns: 40 },
      );
    }).timeout(120_000);
  });
}

let begun = 0;

/** Does it to one of the sessions there are, if there is any. */
async function perform(store: Store, operation: Operation, removed: StoredSession[]): Promise<void> {
  const all = await store.page(99);
  const chosen = 'of' in operation ? all[operation.of % Math.max(1, all.length)] : undefined;
  const { record, sets = [] } = chosen ?? {};
  switch (operation.kind) {
    case 'begin':
      return void (await store.begin(
        aSession(`s${++begun}`, 1_790_000_000_000 + operation.days * 86_400_000),
      ));
    case 'restore': {
      const session = removed.pop();
      return session && store.restore(session);
    }
    case 'removeMany':
      return void removed.push(...(await store.removeMany(all.slice(1, 3).map(({ record }) => record.id))));
    case 'clear':
      return store.clear();
    case 'importMany':
      return void (await store.importMany(operation.sessions));
    case 'adopt':
      return store.adopt?.(operation.sessions);
  }
  if (!record) return;
  const { id } = record;
  const { endedAt: _, ...going } = record;
  switch (operation.kind) {
    case 'append':
      return store.append(
        id,
        [],
        operation.gone ? [] : [aSet(operation.step, 20)],
        operation.gone ? [operation.step] : [],
      );
    case 'correct': {
      const set = sets[operation.step % Math.max(1, sets.length)];
      return set && store.correct(id, { ...set, seconds: operation.seconds });
    }
    case 'describe':
      return store.describe(describeRecord(record, { rpe: operation.rpe }));
    case 'strike':
      return sets[0] && store.strike(id, sets[0].step);
    case 'end':
      return store.end(ended(record));
    case 'go-on':
      return store.describe(going);
    case 'remove': {
      const session = await store.remove(id);
      return void (session && removed.push(session));
    }
  }
}

/** Holds digests and efforts against those computed from the whole sessions. */
export async function areThoseOfTheSessions(store: SessionStore): Promise<void> {
  const sessions = (await store.page(999)).filter(({ record }) => record.endedAt !== undefined);
  const digests = sessions.map(digestOf);
  const efforts = sessions.flatMap(effortsOf);
  const listed = await store.list(999);
  expect(sorted(listed)).to.deep.equal(sorted(digests));
  for (const [i, { sequence }] of listed.entries())
    expect(sequence).to.be.at.most(listed[i - 1]?.sequence ?? Number.POSITIVE_INFINITY);
  const found = await store.digests();
  expect(sorted(found)).to.deep.equal(sorted(digests));
  for (const [i, { day }] of found.entries()) expect(day >= (found[i - 1]?.day ?? '')).to.equal(true);
  const done = await store.exercisesDone();
  expect(done).to.deep.equal([...new Set(efforts.map(({ exercise }) => exercise))].sort());
  const each = await Promise.all(done.map((exercise) => store.efforts(exercise)));
  expect(sorted(each.flat())).to.deep.equal(sorted(efforts));
}

const keyOf = (row: Digest | Effort): string => ('id' in row ? row.id : `${row.exercise} ${row.session}`);
const sorted = <Row extends Digest | Effort>(rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
