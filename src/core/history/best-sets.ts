import type { StoredSession } from '../record.ts';
import { effortsOf } from './digest.ts';
import { setTable } from './set-table.ts';

/** What was done of one exercise in one session, sides taken together. */
export interface BestSets {
  readonly exercise: string;
  /** Each side is a set of its own. */
  readonly sets: number;
  /** Most repetitions of a set. */
  readonly reps?: number;
  /** Longest set in whole seconds. */
  readonly seconds?: number;
  /** Heaviest load, kilograms. */
  readonly load?: number;
}

/** The exercises of a session of which anything was done, those of the main part first. */
export function bestSets(session: StoredSession): readonly BestSets[] {
  const main = new Set(
    setTable(session).flatMap(({ section, exercise }) => (section === 'main' ? [exercise] : [])),
  );
  const all = effortsOf(session).map(({ exercise, sides }): BestSets => {
    const efforts = Object.values(sides);
    const best = (of: 'reps' | 'seconds' | 'load') => {
      const values = efforts.flatMap((effort) => effort[of] ?? []);
      return values.length > 0 ? { [of]: Math.max(...values) } : {};
    };
    const sets = efforts.reduce((sum, effort) => sum + effort.sets, 0);
    return { exercise, sets, ...best('reps'), ...best('seconds'), ...best('load') };
  });
  return [
    ...all.filter(({ exercise }) => main.has(exercise)),
    ...all.filter(({ exercise }) => !main.has(exercise)),
  ];
}
