import type { OpenSession } from '../record.ts';
import { same } from './same.ts';

/** Part of a session in which two versions of it may differ; `other` is what no screen shows. */
export type Difference = 'name' | 'sets' | 'time' | 'effort' | 'pain' | 'note' | 'other';

/** In what two versions of one session differ: whoever chooses between them wants to know. */
export function tellApart(one: OpenSession, two: OpenSession): readonly Difference[] {
  const [a, b] = [one.record, two.record];
  const parts: readonly (readonly [Difference, boolean])[] = [
    ['name', a.routine.name === b.routine.name],
    ['sets', same(one.sets, two.sets)],
    ['time', a.endedAt === b.endedAt && a.active === b.active && a.zone === b.zone],
    ['effort', a.rpe === b.rpe],
    ['pain', same(a.pain, b.pain)],
    ['note', a.note === b.note],
  ];
  const found = parts.filter(([, alike]) => !alike).map(([part]) => part);
  return found.length > 0 ? found : ['other'];
}
