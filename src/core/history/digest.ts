import type { OpenSession, Pain, StoredSession } from '../record.ts';
import type { SetResult } from '../session.ts';
import type { PlannedSet } from '../step.ts';
import type { Ms, Side, Tempo } from '../units.ts';
import { coachedSteps } from './coached-steps.ts';
import { dayOf } from './day.ts';

/** What the history's screens need of one ended session: small, so that a year of them is read at once. */
export interface Digest {
  /** Of the session. */
  readonly id: string;
  readonly sequence: number;
  /** `YYYY-MM-DD` in the zone in which it began. */
  readonly day: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly zone: string;
  /** The routine's id and name as they were then. */
  readonly routine: string;
  readonly name: string;
  /** Unpaused time; 0 says nothing, see {@link lengthOf}. */
  readonly active: Ms;
  readonly completed: boolean;
  readonly setsDone: number;
  readonly setsPlanned: number;
  /** Sets done of each exercise outside the warm-up and cool-down; each side is a set of its own. */
  readonly sets: Readonly<Record<string, number>>;
  /** Names of exercises the catalogue does not have. */
  readonly names?: Readonly<Record<string, string>>;
  readonly rpe?: number;
  readonly pain?: Pain;
  readonly note?: string;
}

/** One exercise in one session, by side. */
export interface Effort {
  readonly exercise: string;
  readonly session: string;
  readonly sequence: number;
  /** As {@link Digest.day}. */
  readonly day: string;
  /** `both`: sets in which no single side works. At least one of the three. */
  readonly sides: Readonly<Partial<Record<WorkedSide, SideEffort>>>;
  /** The tempo in which all its sets were coached; absent where one was at its own pace, slowed, or in another. */
  readonly tempo?: Tempo;
}

export type WorkedSide = Side | 'both';

/** The best of one set, and the total. */
export interface SideEffort {
  readonly sets: number;
  /** Most repetitions of one set, and of all together. */
  readonly reps?: number;
  readonly totalReps?: number;
  /** Longest set in whole seconds, and all together. */
  readonly seconds?: number;
  readonly totalSeconds?: number;
  /** Heaviest load, kilograms. */
  readonly load?: number;
  /** The loads of all sets added up, kilograms; absent unless each had one. */
  readonly totalLoad?: number;
  /** Load × repetitions over all sets, kilograms. */
  readonly volume?: number;
}

/** How long a session took; undefined where nobody knows: other programs' files often do not say. */
export const lengthOf = ({ active }: Pick<Digest, 'active'>): Ms | undefined =>
  active > 0 ? active : undefined;

/** Makes the digest of an ended session. */
export function digestOf({ record, sets }: StoredSession): Digest {
  const { id, sequence, startedAt, zone, routine, timeline, active, completed, rpe, pain, note } = record;
  const work = timeline.steps.filter((step) => step.kind === 'work');
  const done: Record<string, number> = {};
  for (const { step } of sets) {
    const planned = timeline.steps[step];
    if (planned?.section !== 'main') continue;
    const { exercise } = planned.set;
    done[exercise] = (done[exercise] ?? 0) + 1;
  }
  const names = Object.fromEntries(Object.entries(timeline.words).map(([id, { name }]) => [id, name]));
  return {
    id,
    sequence,
    day: dayOf(startedAt, zone),
    startedAt,
    zone,
    routine: routine.id,
    name: routine.name,
    active,
    completed,
    setsDone: sets.length,
    setsPlanned: work.length,
    sets: done,
    ...(Object.keys(names).length > 0 && { names }),
    ...(rpe !== undefined && { rpe }),
    ...(pain !== undefined && { pain }),
    ...(note !== undefined && { note }),
  };
}

/**
 * What was done of each exercise of an ended session, in the order of the timeline; nothing of those left undone. With the
 * session's events it is known which sets were slowed down or done at their own pace.
 */
export function effortsOf({
  record,
  sets,
  events = [],
}: StoredSession & Partial<OpenSession>): readonly Effort[] {
  const { id: session, sequence, startedAt, zone, timeline } = record;
  const day = dayOf(startedAt, zone);
  const coached = coachedSteps(timeline, events);
  const found = new Map<string, Effort>();
  for (const result of sets) {
    const planned = timeline.steps[result.step]?.set;
    if (!planned) continue;
    const { exercise, side = 'both' } = planned;
    const before = found.get(exercise);
    const tempo = coached(result.step) ? planned.tempo : undefined;
    found.set(exercise, {
      exercise,
      session,
      sequence,
      day,
      sides: { ...before?.sides, [side]: withSet(before?.sides[side], result, planned) },
      ...(tempo && (!before || before.tempo?.join() === tempo.join()) && { tempo }),
    });
  }
  return [...found.values()];
}

function withSet(before: SideEffort | undefined, result: SetResult, planned: PlannedSet): SideEffort {
  const { reps, seconds } = result;
  // No load at all is what 0 says: it was taken back.
  const load = (result.load ?? planned.load) || undefined;
  const { totalLoad, ...rest } = before ?? { totalLoad: 0 };
  return {
    ...rest,
    sets: (before?.sets ?? 0) + 1,
    ...(reps !== undefined && {
      reps: Math.max(before?.reps ?? 0, reps),
      totalReps: (before?.totalReps ?? 0) + reps,
    }),
    ...(seconds !== undefined && {
      seconds: Math.max(before?.seconds ?? 0, seconds),
      totalSeconds: (before?.totalSeconds ?? 0) + seconds,
    }),
    ...(load !== undefined && { load: Math.max(before?.load ?? 0, load) }),
    ...(load !== undefined && totalLoad !== undefined && { totalLoad: totalLoad + load }),
    ...(load !== undefined && reps !== undefined && { volume: (before?.volume ?? 0) + load * reps }),
  };
}
