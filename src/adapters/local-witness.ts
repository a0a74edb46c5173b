import type { Tallies, Tally } from '../core/witness/tally.ts';

/** How far the open session had come when it was last written. */
export interface OpenNote {
  readonly id: string;
  /** Number of its last event. */
  readonly seq: number;
}

/** What is noted of the history outside its database. */
export interface Noted {
  readonly tallies: Tallies;
  /** Whether every shelf there was has been noted once. */
  readonly complete: boolean;
  readonly open: OpenNote | undefined;
  /** The shelf that is looked through next, of those whose turn comes once in a while. */
  readonly turn: number;
  /** Looks there have been. */
  readonly looks: number;
}

export interface Witness {
  read(): Noted;
  note(change: Partial<Noted>): void;
}

interface Stored {
  readonly v: 1;
  readonly shelves: Readonly<Record<string, readonly [stamp: number, sessions: number, sum: number]>>;
  readonly complete?: boolean;
  readonly open?: OpenNote;
  readonly turn?: number;
  readonly looks?: number;
}

const NOTHING: Noted = { tallies: new Map(), complete: false, open: undefined, turn: 0, looks: 0 };

/**
 * In localStorage, which browsers keep in other files than the database. What this page knows is held in memory too, so
 * that data thrown away under the running app is noted again with the next change. Without localStorage there is no
 * witness, and nothing complains.
 *
 * @param name of the database
 */
export function localWitness(name = 'groundwork'): Witness {
  const key = `${name}.witness`;
  let last = NOTHING;

  function read(): Noted {
    const stored = load(key);
    if (!stored) return last;
    const tallies = new Map(last.tallies);
    // Another tab may have noted something since.
    for (const [shelf, [stamp, sessions, sum]] of Object.entries(stored.shelves)) {
      const mine = tallies.get(Number(shelf));
      if (!mine || mine.stamp <= stamp) tallies.set(Number(shelf), { stamp, sessions, sum });
    }
    const { complete = false, open, turn = 0, looks = 0 } = stored;
    return { tallies, complete, open, turn, looks };
  }

  return {
    read,
    note(change) {
      const before = read();
      const tallies = new Map(before.tallies);
      for (const [shelf, tally] of change.tallies ?? []) {
        if ((tallies.get(shelf)?.stamp ?? 0) <= tally.stamp) tallies.set(shelf, tally);
      }
      last = { ...before, ...change, tallies };
      save(key, last);
    },
  };
}

function load(key: string): Stored | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isStored(stored) ? stored : undefined;
  } catch {
    // No storage, or damaged.
    return undefined;
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { v, shelves } = value as Partial<Stored>;
  return (
    v === 1 &&
    typeof shelves === 'object' &&
    Object.values(shelves).every(
      (tally) => Array.isArray(tally) && tally.length === 3 && tally.every(Number.isFinite),
    )
  );
}

function save(key: string, { tallies, complete, open, turn, looks }: Noted): void {
  const asRow = ({ stamp, sessions, sum }: Tally) => [stamp, sessions, sum] as const;
  const shelves = Object.fromEntries([...tallies].map(([shelf, tally]) => [shelf, asRow(tally)]));
  const stored = { v: 1, shelves, complete, ...(open && { open }), turn, looks } as const satisfies Stored;
  try {
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // Full or refused: then nothing is noticed, and nothing else suffers.
  }
}
