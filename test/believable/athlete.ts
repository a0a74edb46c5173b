import type { Routine, SetPlan } from '../../src/core/routine.ts';
import type { PlannedSet } from '../../src/core/step.ts';
import type { Random } from './random.ts';
import type { Phase } from './training-days.ts';

/** The load of a first day, kilograms. */
const FIRST_LOAD: Readonly<Record<string, number>> = {
  'weighted-squat': 40,
  deadlift: 50,
  'weighted-reverse-lunge': 12,
  'bent-over-row': 30,
  'dumbbell-row': 12,
};

/** The left side does so much less. */
const LEFT = 0.91;

/** Somebody who gets stronger the way people do: quickly at first, with setbacks, never on a straight line. */
export interface Athlete {
  /** Lives through one more session's day. */
  train(phase: Phase): void;
  /** The routine as they would set it for themselves today. */
  adapt(routine: Routine): Routine;
  /** How much of what the set asks is in them today; 1 or more: all of it. */
  share(set: PlannedSet): number;
  /** 0 fresh – 1 worn out. */
  readonly tired: number;
}

export function athlete(random: Random): Athlete {
  let trained = 0;
  /** Lost to breaks; comes back. */
  let lost = 0;
  let today = 0;
  /** Some exercises suit them better than others. */
  const suits = new Map<string, number>();
  const strength = (): number => 0.85 + 0.75 * (1 - Math.exp(-trained / 90)) - lost;

  /** How strong they are at it, against the catalogue's dose. */
  function at(exercise: string): number {
    const known = suits.get(exercise) ?? 1 + random.normal(0.08);
    suits.set(exercise, known);
    return strength() * known;
  }

  /** What they set themselves follows what they can do slowly, in steps. */
  const planned = (exercise: string): number => Math.floor(at(exercise) * 10) / 10;

  function adapted(plan: SetPlan): SetPlan {
    const factor = planned(plan.exercise);
    const { target } = plan;
    const first = FIRST_LOAD[plan.exercise];
    if (first !== undefined && plan.rir === undefined)
      return { ...plan, load: Math.max(2.5, Math.round((first * factor) / 2.5) * 2.5) };
    if (target.kind === 'time')
      return {
        ...plan,
        target: { kind: 'time', ms: Math.max(10, Math.round((target.ms * factor) / 5_000) * 5) * 1_000 },
      };
    return { ...plan, target: { ...target, reps: Math.max(3, Math.round(target.reps * factor)) } };
  }

  return {
    get tired() {
      return Math.min(1, Math.max(0, 0.45 - today * 3));
    },
    train(phase) {
      trained++;
      lost = phase === 'hurt' ? 0.3 : phase === 'away' ? Math.max(lost, 0.06) : lost * 0.9;
      today = random.normal(0.06);
    },
    adapt: (routine) => ({
      ...routine,
      main: routine.main.map((block) => ({ ...block, items: block.items.map(adapted) })),
    }),
    share({ exercise, side, number }) {
      const able = at(exercise) * (1 + today) * (side === 'left' ? LEFT : 1) * (1 - 0.02 * (number - 1));
      return (able * (1.08 + random.normal(0.03))) / planned(exercise);
    },
  };
}
