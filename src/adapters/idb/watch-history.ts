import { judgeShelf, newestOf } from '../../core/witness/judge-shelf.ts';
import { sameCount, shelfOf, type Tally } from '../../core/witness/tally.ts';
import type { HistoryWatch, Loss } from '../../ports/history-watch.ts';
import { StoreError } from '../../ports/session-store.ts';
import { laterTask } from '../later-task.ts';
import type { Noted, Witness } from '../local-witness.ts';
import type { Connection } from './connection.ts';
import { readShelfOf, type ShelfReader } from './shelf-reader.ts';
import { endedOn, mendShelf, type Overview, openIsTorn, overview, readShelf } from './shelves.ts';
import { putTally, readTallies } from './tallies.ts';
import { EVERYTHING, transact } from './whole-sessions.ts';

/** Shelves looked through at every start, from the newest back. */
const NEWEST = 6;
/** And so many of the others, in turn. */
const IN_TURN = 2;

/** Looks whether the database has what it and the witness say it has. `apart`: reads the shelves of `database` beside the page. */
export function watchHistory(
  connection: Connection,
  witness: Witness,
  database: string,
  apart?: ShelfReader,
): HistoryWatch {
  /** Shelves that were found to lack something. */
  let lost: readonly number[] = [];

  async function look(): Promise<Loss | undefined> {
    // Read first: whatever is written from here on makes the database newer than this, never older.
    const noted = witness.read();
    const { all, torn } = await connection.use(async (database) => {
      const transaction = database.transaction([...EVERYTHING], 'readonly');
      return { all: await overview(transaction), torn: await openIsTorn(transaction, noted.open) };
    });
    const shelves = [...new Set([...noted.tallies.keys(), ...all.tallies.keys(), ...all.shelves])].sort(
      (one, other) => one - other,
    );
    const expected = shelves.reduce(
      (sum, shelf) => sum + (newestOf(noted.tallies.get(shelf), all.tallies.get(shelf))?.sessions ?? 0),
      0,
    );
    const known = noted.complete && expected === all.ended && all.digests === all.ended;
    const { due, turn } = known ? dueOf(shelves, noted, all) : { due: shelves, turn: 0 };
    const good = new Map<number, Tally>();
    const bad: number[] = [];
    let missing = 0;
    for (const shelf of due) {
      // A tap comes first.
      await new Promise<void>((resolve) => laterTask(resolve));
      const { tally, gone } = await lookThrough(shelf, noted);
      if (tally) good.set(shelf, tally);
      else bad.push(shelf);
      missing += gone;
    }
    lost = bad;
    witness.note({
      tallies: good,
      complete: noted.complete || bad.length === 0,
      turn,
      looks: noted.looks + 1,
    });
    if (bad.length === 0 && !torn) return undefined;
    return { expected, missing };
  }

  /** Without a tally: something is wrong. What was never noted, or only outside, is noted now. */
  async function lookThrough(
    shelf: number,
    noted: Noted,
  ): Promise<{ readonly tally?: Tally; readonly gone: number }> {
    const outside = noted.tallies.get(shelf);
    const { stored, found, stale } =
      (await apart?.read(database, shelf)) ?? (await connection.use((opened) => readShelfOf(opened, shelf)));
    const { is, expected } = judgeShelf(outside, stored, found, noted.complete);
    if (is === 'lost') return { gone: Math.max(0, expected - found.sessions) };
    const asTold = stored ? sameCount(stored, found) : found.sessions === 0;
    // A database that began anew counts from one: its next tally would seem older than the note outside.
    const behind = (stored?.stamp ?? 0) < (outside?.stamp ?? 0);
    if (asTold && !stale && !behind) return { tally: stored ?? { stamp: 0, ...found }, gone: 0 };
    return { tally: await retake(shelf), gone: 0 };
  }

  /** Makes what is there the tally, newer than any before. */
  function retake(shelf: number): Promise<Tally> {
    const outside = witness.read().tallies.get(shelf);
    return connection.use((database) =>
      transact(database, 'strict', async (transaction) => {
        const stored = (await readTallies(transaction)).get(shelf);
        const stamp = Math.max(stored?.stamp ?? 0, outside?.stamp ?? 0) + 1;
        await mendShelf(transaction, shelf);
        const tally = { stamp, ...(await readShelf(transaction, shelf)).found };
        await putTally(transaction, shelf, tally);
        return tally;
      }),
    );
  }

  /** Lets a file say of what is where something was lost that it is whole. */
  async function vouch(vouched: ReadonlySet<string>): Promise<void> {
    const noted = witness.read();
    for (const shelf of lost) {
      const { ids, stored } = await connection.use((database) => endedOn(database, shelf));
      const expected = newestOf(noted.tallies.get(shelf), stored)?.sessions ?? 0;
      if (ids.length < expected || !ids.every((id) => vouched.has(id))) continue;
      witness.note({ tallies: new Map([[shelf, await retake(shelf)]]) });
    }
  }

  async function check(first: () => Promise<void> = async () => {}): Promise<Loss | undefined> {
    try {
      await first();
      return await look();
    } catch (error) {
      const { trouble } = error instanceof StoreError ? error : { trouble: undefined };
      // What cannot be opened is told elsewhere; what cannot be read is lost until it can.
      return trouble === 'failed' ? { expected: notedSessions(witness), missing: 0 } : undefined;
    } finally {
      apart?.rest();
    }
  }

  return {
    check: () => check(),
    checkAgain: (vouched) => check(() => vouch(vouched)),
    isLost: (sequence) => lost.includes(shelfOf(sequence)),

    async accept() {
      const tallies = new Map<number, Tally>();
      for (const shelf of lost) tallies.set(shelf, await retake(shelf));
      lost = [];
      witness.note({ tallies, complete: true, open: undefined });
    },
  };
}

/** Sessions the witness knows of. */
export function notedSessions(witness: Witness): number {
  return [...witness.read().tallies.values()].reduce((sum, { sessions }) => sum + sessions, 0);
}

/** Which shelves are looked through this time: the newest, some in turn, and all on which the two do not agree. */
function dueOf(
  shelves: readonly number[],
  noted: Noted,
  { tallies }: Overview,
): { readonly due: readonly number[]; readonly turn: number } {
  const newest = shelves.slice(-NEWEST);
  const others = shelves.slice(0, -NEWEST);
  const from = noted.turn < others.length ? noted.turn : 0;
  const inTurn = others.slice(from, from + IN_TURN);
  const apart = others.filter((shelf) => noted.tallies.get(shelf)?.stamp !== tallies.get(shelf)?.stamp);
  return { due: [...new Set([...newest, ...inTurn, ...apart])], turn: from + IN_TURN };
}
