import type { Exercise } from '../exercise.ts';
import { repetition } from '../repetition.ts';
import { type Ms, seconds, type Tempo } from '../units.ts';
import type { Figure } from './figure.ts';

/** How a figure moves in time. */
export type Motion =
  | {
      readonly kind: 'reps';
      readonly tempo: Tempo;
      readonly exercise: Pick<Exercise, 'laterality' | 'begins'>;
      /** How many repetitions the figure's loop is; one unless said. */
      readonly loop?: number;
    }
  | { readonly kind: 'loop'; readonly length: Ms }
  | { readonly kind: 'hold' };

/** A calm breath: in, out. */
export const BREATH: Ms = seconds(4);
/** Of work with no cadence of its own. */
const CADENCE = 1.2;

/** The motion of an exercise done as it is coached. `tempo` is the set's, where it has its own. */
export function motionOf(exercise: Exercise, figure: Figure, tempo = exercise.tempo): Motion {
  if (exercise.mode === 'reps' && tempo) return { kind: 'reps', tempo, exercise, loop: figure.reps ?? 1 };
  if (exercise.mode === 'hold') return { kind: 'hold' };
  return { kind: 'loop', length: seconds(figure.cadence ?? CADENCE) };
}

/** How long until everything is as it was. */
export function loopLength(motion: Motion): Ms {
  if (motion.kind === 'reps')
    return (repetition(motion.exercise, motion.tempo).length || seconds(1)) * (motion.loop ?? 1);
  return motion.kind === 'loop' ? motion.length : BREATH;
}

/**
 * The phase of a figure at a moment of a set, in step with the tones of the coach: each half of a repetition takes
 * the time its part of the tempo says, and the pause after it stands still. A half of no length is done within
 * the other (a hop is one tone: up, and down of itself).
 */
export function phaseAt(motion: Motion, elapsed: Ms): number {
  const length = loopLength(motion);
  const at = (((elapsed % length) + length) % length) / length;
  if (motion.kind === 'hold') return 0;
  if (motion.kind === 'loop') return at;
  const { tempo, exercise, loop = 1 } = motion;
  const [lower, bottom, lift, top] = tempo;
  const down = [lower, lower + bottom] as const;
  const up = [lift, lift + top] as const;
  const [first, second] = exercise.begins === 'lift' ? [up, down] : [down, up];
  const sides = (exercise.laterality === 'alternating' ? 2 : 1) * loop;
  const whole = first[1] + second[1];
  const side = Math.min(sides - 1, Math.floor(at * sides));
  return (side + halves(first, second, (at * sides - side) * whole)) / sides;
}

function halves(
  [first, firstEnds]: readonly [number, number],
  [second, secondEnds]: readonly [number, number],
  now: number,
): number {
  if (firstEnds === 0) return Math.min(1, now / second);
  if (secondEnds === 0) return Math.min(1, now / first);
  if (now < firstEnds) return 0.5 * (first > 0 ? Math.min(1, now / first) : 1);
  return 0.5 + 0.5 * (second > 0 ? Math.min(1, (now - firstEnds) / second) : 1);
}

/** How full the lungs are, 0 to 1. Only a hold shows its breath. */
export function breathAt(motion: Motion, elapsed: Ms): number {
  return motion.kind === 'hold' ? (1 - Math.cos((2 * Math.PI * elapsed) / BREATH)) / 2 : 0;
}

/** The phases a still picture shows: where the figure comes to rest up to the turn, or what it says itself. */
export function keyPhases(figure: Figure): readonly number[] {
  if (figure.shows) return figure.shows;
  const rests = figure.keys.filter(({ t, pass }) => !pass && t <= 0.5).map(({ t }) => t);
  // Of work that alternates, the other side is the same picture.
  return figure.alternates ? rests.map((t) => t / 2) : rests;
}
