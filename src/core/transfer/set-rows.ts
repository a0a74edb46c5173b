import type { LoggedSet, StoredSession } from '../record.ts';
import type { PlannedSet, Timeline, WorkStep } from '../step.ts';

/** The name of a catalogue exercise in the language of whoever exports. */
export type NameOf = (exercise: string) => string | undefined;

/** One set as planned, and what was done of it. */
export interface ExportedSet {
  readonly step: WorkStep;
  readonly set: PlannedSet;
  readonly name: string;
  /** 1-based among the sets of this exercise in this session, both sides counted. */
  readonly order: number;
  readonly done: LoggedSet | undefined;
}

/** Every set of a session, in its order. */
export function* setsOf({ record, sets }: StoredSession, nameOf: NameOf): Generator<ExportedSet, void, void> {
  const done = new Map(sets.map((set) => [set.step, set]));
  const orders = new Map<string, number>();
  for (const step of record.timeline.steps) {
    if (step.kind !== 'work') continue;
    const { exercise } = step.set;
    const order = (orders.get(exercise) ?? 0) + 1;
    orders.set(exercise, order);
    yield {
      step,
      set: step.set,
      name: nameIn(record.timeline, exercise, nameOf),
      order,
      done: done.get(step.index),
    };
  }
}

const nameIn = ({ words }: Timeline, exercise: string, nameOf: NameOf): string =>
  words[exercise]?.name ?? nameOf(exercise) ?? exercise;

/** RPE of a set from what was left in reserve (RPE = 10 − RIR). */
export const rpeOf = ({ rir }: LoggedSet): number | undefined => (rir === undefined ? undefined : 10 - rir);

/** How long a session took by the wall, in milliseconds; without a believable end, its active time. */
export function lengthOf({ startedAt, endedAt, active }: StoredSession['record']): number {
  const byTheWall = (endedAt ?? startedAt) - startedAt;
  return byTheWall >= active && byTheWall < 86_400_000 ? byTheWall : active;
}
