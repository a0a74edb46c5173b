import { median } from '../statistics.ts';
import { RATE, type Recorded } from './stage.ts';

/** Milliseconds in which the promptest piece of a recording is looked for. */
const WINDOW = 2_000;
/** Milliseconds by which two windows may differ from the usual; more is a change of the recorder's own delay. */
const STEADY = 3;

/**
 * Frames a second the sound card really gave, by the monotonic clock. A card made of software runs fast: PulseAudio
 * 16's null sink by 0.6 ‰, since it cuts each small block's length to whole microseconds. The app is to keep time
 * with the page's clock, not with that.
 */
export function cardRate(arrivals: Recorded['arrivals']): number {
  const [start] = arrivals[0] ?? [0];
  const promptest: number[] = [];
  for (const [at, frames] of arrivals) {
    const window = Math.floor((at - start) / WINDOW);
    const late = at - (frames * 1000) / RATE;
    promptest[window] = Math.min(promptest[window] ?? Number.POSITIVE_INFINITY, late);
  }
  // The first and the last are cut short, or see the card start.
  const steps = promptest
    .slice(2, -1)
    .map((late, i) => late - (promptest[i + 1] ?? Number.NaN))
    .filter((step) => !Number.isNaN(step));
  const usual = median(steps);
  const steady = steps.filter((step) => Math.abs(step - usual) <= STEADY);
  const gained = steady.reduce((sum, step) => sum + step, 0) / steady.length / WINDOW;
  return Number.isFinite(gained) ? RATE * (1 - gained) : RATE;
}
