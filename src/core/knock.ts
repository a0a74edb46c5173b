import type { Ms } from './units.ts';

/** Acceleration with gravity, in m/s², at a moment in milliseconds. */
export interface MotionSample {
  readonly at: Ms;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

type Vector = readonly [x: number, y: number, z: number];

/** One point of the resampled signal: how hard it shakes beyond gravity, and where down is. */
interface Shake {
  readonly at: Ms;
  readonly strength: number;
  readonly down: Vector;
}

/** A shake that rises above the rest and is over. */
interface Spike {
  readonly at: Ms;
  readonly until: Ms;
  readonly peak: number;
  readonly down: Vector;
}

/** What the detector remembers. Plain data: the same samples give the same knocks. */
export interface KnockState {
  readonly last: MotionSample | undefined;
  readonly down: Vector | undefined;
  /** The usual shake of a phone at rest on this floor. */
  readonly noise: number;
  /** Above the threshold since then. */
  readonly rising: { readonly from: Ms; readonly peak: number } | undefined;
  /** Of the last two seconds, oldest first. */
  readonly spikes: readonly Spike[];
  readonly heardAt: Ms;
}

export const NO_KNOCK: KnockState = {
  last: undefined,
  down: undefined,
  noise: 0.05,
  rising: undefined,
  spikes: [],
  heardAt: Number.NEGATIVE_INFINITY,
};

/** The signal is brought to 100 points a second; sensors send 50 to 200, at uneven times. */
const GRID: Ms = 10;
/** A longer gap between two samples means that nobody listened: what came before does not count. */
const GAP: Ms = 120;
/** Milliseconds over which gravity is averaged: long enough that a knock hardly moves the average. */
const SETTLE: Ms = 500;
/** A spike is over at this part of its peak. */
const OVER = 0.25;
/** A spike is this many m/s² at least, and so many times what the phone does by itself. */
const LEAST = 0.5;
/** What barely rises above that has no shape: a knock is so many m/s². */
const CLEAR = 0.9;
const TIMES_NOISE = 6;
/** Harder than any knuckle beside the phone: it fell, was picked up or jumped beside. */
const MOST = 25;
/** A floor rings on for so long. */
const RINGS: Ms = 200;
/** A knock is over within this; a footfall or a landing rolls on. */
const SHORT: Ms = 100;
/** From one knock to the other. Walking is slower, a heel and its toe are quicker. */
const APART = [120, 450] as const;
/** Neither is more than so many times as hard as the other. */
const ALIKE = 5;
/** Still before the first, and still after the second: steps and jumps come in rows. */
const STILL_BEFORE: Ms = 600;
const STILL_AFTER: Ms = 450;
/** Cosine of the greatest turn of the phone, 6°: a phone that is put down or picked up turns. */
const SAME_WAY = 0.9945;
/** Nothing is heard twice within this. */
const REFRACTORY: Ms = 1_200;
const MEMORY: Ms = 2_000;

/**
 * Listens for two knocks on the floor beside a phone that lies still. Known half a second after the second one,
 * because only then no third has come.
 */
export function hearKnock(state: KnockState, sample: MotionSample): { state: KnockState; knocked: boolean } {
  const { last } = state;
  if (![sample.at, sample.x, sample.y, sample.z].every(Number.isFinite)) return { state, knocked: false };
  if (!last || sample.at - last.at > GAP || sample.at < last.at) {
    const down: Vector = [sample.x, sample.y, sample.z];
    return { state: { ...NO_KNOCK, noise: state.noise, last: sample, down }, knocked: false };
  }
  let next: KnockState = state;
  let knocked = false;
  for (let at = (Math.floor(last.at / GRID) + 1) * GRID; at <= sample.at; at += GRID) {
    const part = (at - last.at) / (sample.at - last.at);
    const between = (a: number, b: number) => a + (b - a) * part;
    const point: Vector = [between(last.x, sample.x), between(last.y, sample.y), between(last.z, sample.z)];
    const heard = hearShake(next, shakeOf(next, at, point));
    next = heard.state;
    knocked ||= heard.knocked;
  }
  return { state: { ...next, last: sample }, knocked };
}

function shakeOf({ down }: KnockState, at: Ms, point: Vector): Shake {
  const before = down ?? point;
  const shake = point.map((value, i) => value - (before[i] ?? 0));
  const strength = Math.hypot(...shake);
  // A shake moves the average no more than a gentle one would, or it would look like a turn of the phone.
  const share = (GRID / SETTLE) * Math.min(1, 1 / strength);
  const settled = before.map((value, i) => value + (shake[i] ?? 0) * share) as unknown as Vector;
  return { at, strength, down: strength === 0 ? before : settled };
}

function hearShake(
  state: KnockState,
  { at, strength, down }: Shake,
): { state: KnockState; knocked: boolean } {
  const last = state.spikes.at(-1);
  // What a knock leaves ringing is no second one.
  const ringing = last ? last.peak * OVER * (1 - (at - last.until) / RINGS) : 0;
  const threshold = Math.max(LEAST, state.noise * TIMES_NOISE, ringing);
  let { rising, noise } = state;
  let spikes = state.spikes.filter((spike) => at - spike.until <= MEMORY);
  if (strength >= Math.max(threshold, rising ? rising.peak * OVER : 0)) {
    rising = { from: rising?.from ?? at, peak: Math.max(rising?.peak ?? 0, strength) };
  } else {
    if (rising) {
      // The ringing of one knock is one spike.
      const before = spikes.at(-1);
      const rings = before !== undefined && rising.from - before.until < 40;
      const spike = { at: rising.from, until: at, peak: rising.peak, down };
      spikes = rings
        ? [...spikes.slice(0, -1), { ...before, until: at, peak: Math.max(before.peak, rising.peak) }]
        : [...spikes, spike];
      rising = undefined;
    }
    noise += (strength - noise) * (GRID / 2_000);
  }
  const knocked = !rising && at - state.heardAt > REFRACTORY && isPair(spikes, at, down);
  return {
    state: {
      ...state,
      down,
      noise,
      rising,
      spikes: knocked ? [] : spikes,
      heardAt: knocked ? at : state.heardAt,
    },
    knocked,
  };
}

function isPair(spikes: readonly Spike[], now: Ms, down: Vector): boolean {
  const [second, first, before] = [spikes.at(-1), spikes.at(-2), spikes.at(-3)];
  if (!first || !second || now - second.until < STILL_AFTER || now - second.until > STILL_AFTER + 3 * GRID)
    return false;
  if (before && first.at - before.until < STILL_BEFORE) return false;
  if ([first, second].some(({ at, until, peak }) => until - at > SHORT || peak > MOST || peak < CLEAR))
    return false;
  const apart = second.at - first.at;
  const ratio = first.peak / second.peak;
  return (
    apart >= APART[0] && apart <= APART[1] && ratio < ALIKE && ratio > 1 / ALIKE && sameWay(first.down, down)
  );
}

function sameWay(a: Vector, b: Vector): boolean {
  const dot = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const length = Math.hypot(...a) * Math.hypot(...b);
  return length > 0 && dot / length > SAME_WAY;
}
