import type { OpenSession } from '../record.ts';

/** Whether two values of plain data are equal. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

/**
 * Whether two sessions say the same of the same athlete's hour. Their place in the history's order is the store's
 * business, and the time reached matters only until the end, which the record tells.
 */
export function sameSession(one: OpenSession, other: OpenSession): boolean {
  return same(contentOf(one), contentOf(other));
}

/** A session without what the store adds to it. */
export function contentOf({ record, sets, events }: OpenSession): unknown {
  const { sequence: _, ...rest } = record;
  return { record: rest, sets, events };
}
