import { deleteDB, openDB } from 'idb';
import { connect } from '../../../src/adapters/idb/connection.ts';
import { type IdbSessionStore, idbSessionStore } from '../../../src/adapters/idb/idb-session-store.ts';
import { same } from '../../../src/core/transfer/same.ts';
import { breakStorage } from './break-storage.ts';
import { fill, OPERATIONS, randomOf } from './operations.ts';
import { type Trial, trialOf, type Wrong } from './report.ts';

/*
 * The app's own store in a page of its own, and faults that fall into what it does. Bundled and called by
 * `storage-faults.ts`.
 */

declare global {
  interface Window {
    /** Has the browser clear all data of the origin. */
    gwClear(): Promise<void>;
  }
}

type Row = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, readonly unknown[]>>;
type Outcome = { readonly value: unknown } | { readonly refused: string };

/** A database that takes long is one that does not answer. */
const PATIENCE = 60_000;
/** Requests that even the smallest operation asks for. */
const FEWEST_REQUESTS = 3;

const open = (name: string): IdbSessionStore => idbSessionStore(connect({ name, patience: PATIENCE }));

const outcomeOf = (work: Promise<unknown>): Promise<Outcome> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ refused: String(error) }),
  );

/**
 * All that is stored, but for what only grows: epochs of tabs, stamps of tallies. Up to where a session is known to have
 * come, its log says as well as its checkpoint.
 */
async function contentOf(name: string): Promise<Content> {
  const content: Record<string, readonly unknown[]> = {};
  // Opening one that was cleared would make one.
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return content;
  const database = await openDB(name);
  const events: readonly Row[] = await database.getAll('events');
  const logged = (session: unknown): number =>
    Math.max(0, ...events.flatMap((event) => (event['session'] === session ? Number(event['at']) : [])));
  for (const store of database.objectStoreNames) {
    const rows: Row[] = await database.getAll(store);
    const kept = rows
      .filter((row) => row['name'] !== 'writer')
      .map(({ epoch: _, ...row }) => {
        if (store === 'checkpoints')
          return { ...row, reached: Math.max(Number(row['reached']), logged(row['session'])) };
        return String(row['name']).startsWith('shelf:') ? { ...row, value: 0 } : row;
      });
    if (kept.length > 0) content[store] = kept;
  }
  database.close();
  return content;
}

/** What a store must have come to. */
interface Expected {
  readonly before: Content;
  readonly after: Content;
  readonly outcome: Outcome;
  /** What it asked for until then. */
  readonly requests: number;
}

export async function trial(seed: number): Promise<Trial> {
  const { operation, fault } = trialOf(seed);
  const [name, twin] = [`trial-${seed}`, `twin-${seed}`];
  const random = randomOf(seed);
  const doIt = OPERATIONS[operation];

  const undisturbed = open(twin);
  const [own, expected] = [open(name), await expectedOf(undisturbed, twin)];
  const history = await fill(own, seed);
  const breaking = breakStorage({
    name,
    fault,
    after: random(expected.requests),
    stubborn: random(2) === 0,
    clear: () => window.gwClear(),
  });
  const outcome = await outcomeOf(doIt(own, history, seed));
  await breaking.end();
  const content = await contentOf(name);
  const again = await outcomeOf(doIt(own, history, seed));
  const wrong = faultsOf(
    expected,
    { outcome, content, again, finally: await contentOf(name) },
    breaking.fell,
  );

  own.close();
  undisturbed.close();
  await Promise.all([deleteDB(name), deleteDB(twin)]);
  return { seed, operation, fault, fell: breaking.fell, refused: 'refused' in outcome, wrong };

  /** The same in a database into which nothing falls. What is cleared was empty before, but for what the tab still knows. */
  async function expectedOf(store: IdbSessionStore, database: string): Promise<Expected> {
    const filled = await fill(store, seed);
    if (fault === 'clear') {
      store.close();
      await deleteDB(database);
      await store.count();
    }
    const before = await contentOf(database);
    const counting = breakStorage({ name: database });
    const result = await outcomeOf(doIt(store, filled, seed));
    await counting.end();
    const requests = fault === 'clear' ? FEWEST_REQUESTS : counting.requests;
    return { before, after: await contentOf(database), outcome: result, requests };
  }

  function faultsOf(
    { before, after, outcome: should }: Expected,
    was: {
      readonly outcome: Outcome;
      readonly content: Content;
      readonly again: Outcome;
      readonly finally: Content;
    },
    fell: boolean,
  ): Wrong[] {
    // Nothing fell: what was done is what should be, in a history that was never cleared.
    if (!fell) return fault === 'clear' || same(was.content, after) ? [] : ['between'];
    const done = 'value' in was.outcome;
    const [isBefore, isAfter] = [same(was.content, before), same(was.content, after)];
    const bad: Wrong[] = [];
    if (!isBefore && !isAfter) bad.push('between');
    // Data cleared after a word was kept are gone all the same.
    if (done && !isAfter && fault !== 'clear') bad.push('untrue');
    const clearedAfterwards = fault === 'clear' && done && !isAfter;
    const comesTo = same(was.finally, after) || (clearedAfterwards && same(was.finally, before));
    const refused = 'value' in should && !('value' in was.again) && !clearedAfterwards;
    if (!comesTo || refused) bad.push('in-vain');
    return bad;
  }
}
