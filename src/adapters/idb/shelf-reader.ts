import type { Change, Tally } from '../../core/witness/tally.ts';
import type { Database } from './schema.ts';
import { readShelf } from './shelves.ts';
import { readTallies } from './tallies.ts';
import { EVERYTHING } from './whole-sessions.ts';

/** A shelf as it is, and what the database says of it in the same breath. */
export interface ShelfReading {
  readonly stored: Tally | undefined;
  readonly found: Change;
  readonly stale: boolean;
}

export async function readShelfOf(database: Database, shelf: number): Promise<ShelfReading> {
  const transaction = database.transaction([...EVERYTHING], 'readonly');
  const stored = (await readTallies(transaction)).get(shelf);
  return { stored, ...(await readShelf(transaction, shelf)) };
}

/** Reads shelves beside the page. */
export interface ShelfReader {
  /** Undefined where it cannot be done here; then the page does it. */
  read(database: string, shelf: number): Promise<ShelfReading | undefined>;
  /** No more for now. */
  rest(): void;
}
