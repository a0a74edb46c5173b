import { StoreError } from '../../ports/session-store.ts';
import type { Transaction } from './schema.ts';

/*
 * A session that has not ended has one writer, known by its epoch: a number that grows with each tab that takes the
 * session. It lies beside the checkpoint, and every write of the session looks at it in its own transaction. So a tab
 * that was frozen, and does not know that another went on, cannot write a thing when it thaws.
 */

/** An epoch higher than any before. */
export async function nextEpoch(transaction: Transaction<'readwrite'>): Promise<number> {
  const counters = transaction.objectStore('counters');
  const value = ((await counters.get('writer'))?.value ?? 0) + 1;
  await counters.put({ name: 'writer', value });
  return value;
}

/** Makes this epoch the session's. */
export async function setEpoch(
  transaction: Transaction<'readwrite'>,
  session: string,
  epoch: number,
): Promise<void> {
  const checkpoints = transaction.objectStore('checkpoints');
  const row = (await checkpoints.get(session)) ?? { session, reached: 0 };
  await checkpoints.put({ ...row, epoch });
}

/**
 * Lets nobody pass whose session another tab has taken since.
 *
 * @param mine undefined where this tab never took it (no Web Locks): passes
 * @throws StoreError `elsewhere`
 */
export async function fence(
  transaction: Transaction<'readwrite'>,
  session: string,
  mine: number | undefined,
): Promise<void> {
  if (mine === undefined) return;
  const row = await transaction.objectStore('checkpoints').get(session);
  if ((row?.epoch ?? 0) > mine) throw new StoreError('elsewhere');
}
