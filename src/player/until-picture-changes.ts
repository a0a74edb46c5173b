import type { Ms } from '../core/units.ts';
import type { SessionView } from '../core/view.ts';

const SECOND: Ms = 1_000;

/**
 * Milliseconds until a session that goes on by itself looks different: another second, another repetition, another step.
 * Infinite where nothing moves.
 */
export function untilPictureChanges(view: SessionView | undefined): Ms {
  if (view?.status !== 'running') return Number.POSITIVE_INFINITY;
  const { remaining, elapsed, length, goesOnIn, reps } = view;
  // Seconds left are rounded up, seconds gone down: both change where they are whole.
  const second = remaining === undefined ? SECOND - (elapsed % SECOND) : remaining % SECOND || SECOND;
  const countIn = goesOnIn === undefined ? Number.POSITIVE_INFINITY : goesOnIn % SECOND || SECOND;
  const each = reps?.paced && length !== 'open' ? length / reps.of : Number.POSITIVE_INFINITY;
  const repetition = Number.isFinite(each) ? Math.ceil(each - (elapsed % each)) : each;
  return Math.min(second, countIn, repetition);
}
