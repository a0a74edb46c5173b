import type { PlacedTone } from './lay-out.ts';
import { COUNTDOWNS, type Countdown } from './preferences.ts';
import { type Ms, seconds } from './units.ts';
import { tone } from './wish.ts';

/**
 * A tone on each of the last seconds of a step: `most` of them, fewer where they would take the time of what has to be
 * said first, and never fewer than three where three fit.
 *
 * @param opening the time the step's first words need
 */
export function countDown(length: Ms, most: Countdown = COUNTDOWNS[0], opening: Ms = 0): PlacedTone[] {
  const room = Math.floor((length - opening) / 1_000);
  const count = Math.min(most, Math.max(COUNTDOWNS[0], room));
  return Array.from({ length: count }, (_, i) => seconds(count - i))
    .filter((before) => before <= length)
    .map((before) => tone('count-in', 'end', -before, 'countdown'));
}
