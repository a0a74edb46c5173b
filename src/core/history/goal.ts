import type { Day } from './day.ts';

/** What somebody set out to do, and since when: a week is held to the goal it had, whatever the goal is now. */
export interface Goal {
  /** Oldest first, at least one; what came first holds for all weeks before it, too. */
  readonly since: readonly GoalSince[];
  /** Mondays of the weeks that ask for nothing: illness, injury, holiday. */
  readonly frozen: readonly Day[];
}

export interface GoalSince {
  /** A Monday. */
  readonly from: Day;
  /** Sessions a week, 1–7. */
  readonly perWeek: number;
}

/** The same in every week there ever was. */
export const steadyGoal = (perWeek: number): Goal => ({
  since: [{ from: '1970-01-05', perWeek }],
  frozen: [],
});

/** The sessions that the week beginning on this Monday asks for. */
export const sessionsIn = ({ since }: Goal, week: Day): number =>
  (since.findLast(({ from }) => from <= week) ?? since[0])?.perWeek ?? 1;

/** The goal with so many sessions a week from this Monday on. Weeks before it keep theirs. */
export function withSessions(goal: Goal, perWeek: number, week: Day): Goal {
  const before = goal.since.filter(({ from }) => from < week);
  return before.at(-1)?.perWeek === perWeek
    ? { ...goal, since: before }
    : { ...goal, since: [...before, { from: week, perWeek }] };
}
