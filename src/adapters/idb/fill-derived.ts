import type { IDBPTransaction } from 'idb';
import { type Digest, digestOf, type Effort, effortsOf } from '../../core/history/digest.ts';
import type { OpenSession, SessionRecord } from '../../core/record.ts';
import { type EventRow, rowsOf, type SessionRow, type SetRow } from './schema.ts';

/** Whole sessions held at a time. */
const PAGE = 50;

/**
 * Makes digests and efforts of every ended session, in empty stores. What they say may change from one app to the next; a
 * step that follows such a change clears both stores and calls this again, and those before it keep calling it.
 */
export async function fillDerived(
  upgrade: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const digests = upgrade.objectStore('digests');
  const efforts = upgrade.objectStore('efforts');
  let last: string | undefined;
  do {
    const after = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const rows: SessionRow[] = await upgrade.objectStore('sessions').getAll(after, PAGE);
    await Promise.all(
      rows
        .filter(({ endedAt }) => endedAt !== undefined)
        .map(async (record) => {
          const sets: SetRow[] = await upgrade.objectStore('sets').getAll(rowsOf(record.id));
          // They tell of changes of the tempo and of nothing else.
          const events: EventRow[] = isCounted(record)
            ? await upgrade.objectStore('events').getAll(rowsOf(record.id))
            : [];
          const derived = derivedOf({ record, sets, events, reached: 0 });
          if (!derived) return;
          // Async, because `put` throws at once when the upgrade was aborted, and the promise before it would be left alone.
          await Promise.all([
            digests.put(derived.digest),
            ...derived.efforts.map(async (effort) => efforts.put(effort)),
          ]);
        }),
    );
    last = rows.at(-1)?.id;
  } while (last !== undefined);
}

/** Whether any set of it has a tempo; a damaged row may have no sets at all. */
const isCounted = ({ timeline }: Partial<SessionRecord>): boolean =>
  Array.isArray(timeline?.steps) && timeline.steps.some((step) => step?.set?.tempo !== undefined);

/** One damaged row must not keep every other out of reach: it stays as it is, and gets nothing. */
function derivedOf(session: OpenSession): { digest: Digest; efforts: readonly Effort[] } | undefined {
  try {
    return { digest: digestOf(session), efforts: effortsOf(session) };
  } catch {
    return undefined;
  }
}
