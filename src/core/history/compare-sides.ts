import type { Side } from '../units.ts';
import { addDays, type Day } from './day.ts';
import type { Effort, SideEffort } from './digest.ts';

/** Left against right. */
export interface SideComparison {
  readonly measure: 'seconds' | 'reps' | 'load';
  /** The mean of a set: whole seconds, repetitions or kilograms to a tenth. */
  readonly left: number;
  readonly right: number;
  /** The side that does less; absent when they are alike. */
  readonly behind?: Side;
  /** How much less, 0–1, of the other side's mean. */
  readonly share: number;
}

/** Days looked back. */
export const COMPARED_DAYS = 28;
/** Sets of each side below which a difference says nothing. */
const ENOUGH_SETS = 4;
/** A smaller share is not a difference. */
const ALIKE = 0.05;

/**
 * Compares the sides of an exercise over the four weeks up to `until`. Only sessions in which both sides worked count,
 * or a side that was left out would be compared with the other's better days.
 *
 * @returns undefined when there are not enough sets, or nothing that both sides have
 */
export function compareSides(efforts: readonly Effort[], until: Day): SideComparison | undefined {
  const since = addDays(until, -COMPARED_DAYS);
  const pairs: (readonly [SideEffort, SideEffort])[] = [];
  for (const { day, sides } of efforts)
    if (day > since && day <= until && sides.left && sides.right) pairs.push([sides.left, sides.right]);
  const count = (side: 0 | 1): number => pairs.reduce((total, pair) => total + pair[side].sets, 0);
  if (Math.min(count(0), count(1)) < ENOUGH_SETS) return undefined;
  const load = compare(pairs, 'load', 0.1);
  // Where both sides move the same load, the repetitions tell.
  if (load && load.left !== load.right) return load;
  return compare(pairs, 'seconds', 1) ?? compare(pairs, 'reps', 0.1) ?? load;
}

function compare(
  pairs: readonly (readonly [SideEffort, SideEffort])[],
  measure: SideComparison['measure'],
  precision: number,
): SideComparison | undefined {
  const left = meanOf(
    pairs.map(([side]) => side),
    measure,
    precision,
  );
  const right = meanOf(
    pairs.map(([, side]) => side),
    measure,
    precision,
  );
  if (left === undefined || right === undefined || Math.max(left, right) <= 0) return undefined;
  // Of the numbers that are shown, so that who reckons it over finds the same.
  const share = 1 - Math.min(left, right) / Math.max(left, right);
  if (share < ALIKE) return { measure, left, right, share };
  return { measure, left, right, share, behind: left < right ? 'left' : 'right' };
}

/** Undefined unless every session has the measure. */
function meanOf(
  sides: readonly SideEffort[],
  measure: SideComparison['measure'],
  precision: number,
): number | undefined {
  let total = 0;
  let sets = 0;
  for (const side of sides) {
    const sum = { seconds: side.totalSeconds, reps: side.totalReps, load: side.totalLoad }[measure];
    if (sum === undefined) return undefined;
    total += sum;
    sets += side.sets;
  }
  return Number((Math.round(total / sets / precision) * precision).toFixed(1));
}
