import { repetition } from './repetition.ts';
import type { Pace } from './routine.ts';
import type { Step, Timeline } from './step.ts';
import type { Ms } from './units.ts';

/** How sets are to run that were planned otherwise, by the index of their step. */
export type ChosenPaces = Readonly<Record<number, Pace>>;

/** Length of a counted set at its planned tempo; undefined where nobody can count in tempo. */
export function pacedLength({ exercises }: Timeline, { set, kind }: Step): Ms | undefined {
  const exercise = exercises[set.exercise];
  if (kind !== 'work' || set.target.kind !== 'reps' || !set.tempo || !exercise) return undefined;
  return set.target.reps * repetition(exercise, set.tempo).length || undefined;
}

/** The length with which a step begins. */
export function stepLength(timeline: Timeline, step: Step, chosen: ChosenPaces = {}): Ms | 'open' {
  const pace = chosen[step.index];
  const paced = pace && pacedLength(timeline, step);
  if (paced === undefined) return step.length;
  return pace === 'paced' ? paced : 'open';
}

/** The steps of one set from this one on: the other side is done at the same pace. */
export function stepsOfSet({ steps }: Timeline, index: number): number[] {
  const of = steps[index]?.set;
  const found: number[] = [];
  for (const step of steps.slice(index)) {
    if (step.kind === 'rest' || (step.kind === 'prepare' && step.index > index)) break;
    if (step.kind !== 'work') continue;
    if (step.set.exercise !== of?.exercise || step.set.number !== of.number) break;
    found.push(step.index);
  }
  return found;
}
