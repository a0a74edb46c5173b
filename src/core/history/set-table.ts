import type { LoggedSet, StoredSession } from '../record.ts';
import type { Section } from '../routine.ts';
import type { WorkStep } from '../step.ts';
import type { Side, Target } from '../units.ts';

/** A set as planned, and what was done of it; undefined: nothing. */
export interface SetLine {
  readonly step: WorkStep;
  readonly done: LoggedSet | undefined;
  /** When it ended, epoch milliseconds; absent where nobody knows. */
  readonly at?: number;
}

/** What was planned and done of one side in all: repetitions, or whole seconds. */
export interface SideTotal {
  readonly side: Side;
  readonly kind: Target['kind'];
  readonly planned: number;
  readonly done: number;
}

/** All sets of one exercise in one part of a session. */
export interface ExerciseLines {
  readonly section: Section;
  readonly exercise: string;
  readonly lines: readonly SetLine[];
}

/** The sets of a session by exercise, in the order in which the exercises first came. */
export function setTable(session: StoredSession): readonly ExerciseLines[] {
  const { record, sets } = session;
  const done = new Map(sets.map((set) => [set.step, set]));
  const ends = endsOf(session);
  const groups = new Map<string, { section: Section; exercise: string; lines: SetLine[] }>();
  for (const step of record.timeline.steps) {
    if (step.kind !== 'work') continue;
    const { exercise } = step.set;
    const key = `${step.section} ${exercise}`;
    const group = groups.get(key) ?? { section: step.section, exercise, lines: [] };
    const at = ends.get(step.index);
    group.lines.push({ step, done: done.get(step.index), ...(at !== undefined && { at }) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * When the sets ended, by step. Nobody knows it of a set from another program, which tells of sets and of nothing between
 * them; nor of one that was entered afterwards, which bears the time of the entry.
 */
function endsOf({ record, sets }: StoredSession): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (record.timeline.steps.every(({ kind }) => kind === 'work')) return ends;
  let next = record.endedAt ?? Number.POSITIVE_INFINITY;
  for (const { step, endedWall } of sets.toReversed()) {
    if (endedWall > next) continue;
    ends.set(step, endedWall);
    next = endedWall;
  }
  return ends;
}

/** The amount a set asks for: repetitions, or whole seconds. */
export const amountOf = (target: Target): number =>
  target.kind === 'reps' ? target.reps : Math.round(target.ms / 1000);

/** The lines of an exercise by side, where there is more than one set of a side. */
export function sideTotals(lines: readonly SetLine[]): readonly SideTotal[] {
  const kinds = new Set(lines.map(({ step }) => step.set.target.kind));
  const [kind] = kinds;
  const sides = new Set(lines.flatMap(({ step }) => step.set.side ?? []));
  if (!kind || kinds.size > 1 || lines.some(({ step }) => !step.set.side) || lines.length <= sides.size)
    return [];
  return [...sides].map((side) => {
    const own = lines.filter(({ step }) => step.set.side === side);
    return {
      side,
      kind,
      planned: own.reduce((sum, { step }) => sum + amountOf(step.set.target), 0),
      done: own.reduce((sum, { done }) => sum + ((kind === 'reps' ? done?.reps : done?.seconds) ?? 0), 0),
    };
  });
}
