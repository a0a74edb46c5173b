import type { Effort } from './digest.ts';
import { inOrder } from './series.ts';

/** The heaviest load (kg) of the last session in which an exercise had any, by exercise. */
export function lastLoads(efforts: readonly Effort[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { exercise, sides } of inOrder(efforts)) {
    const used = Object.values(sides).flatMap(({ load }) => load ?? []);
    if (used.length > 0) loads.set(exercise, Math.max(...used));
  }
  return loads;
}
