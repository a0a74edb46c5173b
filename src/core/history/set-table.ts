import type { LoggedSet, StoredSession } from '../record.ts';
import type { Section } from '../routine.ts';
import type { WorkStep } from '../step.ts';

/** A set as planned, and what was done of it; undefined: nothing. */
export interface SetLine {
  readonly step: WorkStep;
  readonly done: LoggedSet | undefined;
}

/** All sets of one exercise in one part of a session. */
export interface ExerciseLines {
  readonly section: Section;
  readonly exercise: string;
  readonly lines: readonly SetLine[];
}

/** The sets of a session by exercise, in the order in which the exercises first came. */
export function setTable({ record, sets }: StoredSession): readonly ExerciseLines[] {
  const done = new Map(sets.map((set) => [set.step, set]));
  const groups = new Map<string, { section: Section; exercise: string; lines: SetLine[] }>();
  for (const step of record.timeline.steps) {
    if (step.kind !== 'work') continue;
    const { exercise } = step.set;
    const key = `${step.section} ${exercise}`;
    const group = groups.get(key) ?? { section: step.section, exercise, lines: [] };
    group.lines.push({ step, done: done.get(step.index) });
    groups.set(key, group);
  }
  return [...groups.values()];
}
