import type { Day } from './day.ts';
import type { Digest } from './digest.ts';

export interface PainPoint {
  readonly day: Day;
  /** 0–10. */
  readonly score: number;
  readonly where?: string;
  /** Id of the session. */
  readonly session: string;
}

/** Up to this, go on; up to the other, hold or step back; above, stop (Silbernagel 2007). */
export const PAIN_LIMITS = { goOn: 2, holdBack: 5 } as const;

/** The pain that was told, oldest first. Sessions about which nothing was said say nothing. */
export function painOver(digests: readonly Digest[]): readonly PainPoint[] {
  const told: PainPoint[] = [];
  for (const { id, day, pain } of digests.toSorted((a, b) => a.sequence - b.sequence))
    if (pain) told.push({ day, session: id, ...pain });
  return told;
}
