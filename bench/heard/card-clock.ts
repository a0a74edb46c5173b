import { median } from '../statistics.ts';
import { RATE, type Recorded } from './stage.ts';

/** Milliseconds in which the promptest piece of a recording is looked for. */
const WINDOW = 2_000;
/** Milliseconds by which two windows may differ from the usual; more is a change of the recorder's own delay. */
const STEADY = 3;
/** Where in windows the first step ends: in the middle of the third. */
const FIRST = 2.5;
/** Windows to either side over which is averaged: how prompt the promptest was is chance, by half a millisecond. */
const AROUND = 7;

/** The clock of a sound card beside the monotonic one. */
export interface CardClock {
  /** Frames a second it really gave, over the whole recording. */
  readonly rate: number;
  /** Milliseconds of the monotonic clock from the first frame to this one. */
  readonly ms: (frame: number) => number;
}

/**
 * The clock by which a card gave a recording. A card made of software runs fast, and not evenly: PulseAudio 16's null sink
 * by 0.6 ‰, since it cuts each small block's length to whole microseconds, and by a few milliseconds more or less in the
 * course of minutes. The app is to keep time with the page's clock, not with that. A card that stands still is not set
 * right by this: what it plays from then on is late.
 */
export function cardClock(arrivals: Recorded['arrivals']): CardClock {
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
  if (steps.length === 0) return { rate: RATE, ms: (frame) => (frame * 1000) / RATE };
  const usual = median(steps);
  const isSteady = (step: number) => Math.abs(step - usual) <= STEADY;
  const even = mean(steps.filter(isSteady));
  // How much later than by an even clock its pieces came, after each step.
  let later = 0;
  const wander = steps.map((step) => {
    if (isSteady(step)) later += step - even;
    return later;
  });
  const smooth = wander.map((_, i) => mean(wander.slice(Math.max(0, i - AROUND), i + AROUND + 1)));
  const rate = RATE * (1 - even / WINDOW);
  return {
    rate,
    ms: (frame) => {
      const evenly = (frame * 1000) / rate;
      return evenly + between(smooth, evenly / WINDOW - FIRST);
    },
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value at a place between two of the list; beyond its ends the last one. */
function between(values: readonly number[], place: number): number {
  const within = Math.min(values.length - 1, Math.max(0, place));
  const [a = 0, b = a] = values.slice(Math.floor(within));
  return a + (b - a) * (within % 1);
}
