import type { SessionRecord } from '../core/record.ts';
import type { Routine } from '../core/routine.ts';
import type { Score } from '../core/score.ts';
import type { Clock } from '../ports/clock.ts';

/** The record of a session that has not begun. */
export function newRecord(id: string, routine: Routine, score: Score, clock: Clock): SessionRecord {
  return {
    id,
    schema: 1,
    sequence: 0,
    routine,
    timeline: score.timeline,
    startedAt: Math.round(clock.wall()),
    zone: clock.zone(),
    active: 0,
    completed: false,
  };
}
