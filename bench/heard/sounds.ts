import { toneSamples } from '../../src/adapters/tones.ts';
import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';

/** A stretch of a recording in which something sounds, in frames. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Where a recording is louder than `level` (of 1), quiet stretches up to `gap` frames within counted in.
 * A recording of nothing has none.
 */
export function stretches(samples: Int16Array, level: number, gap: number): Stretch[] {
  const threshold = level * 32_768;
  const found: Stretch[] = [];
  let from = -1;
  let last = -1;
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i] ?? 0) < threshold) continue;
    if (from >= 0 && i - last > gap) {
      found.push({ from, to: last + 1 });
      from = -1;
    }
    if (from < 0) from = i;
    last = i;
  }
  if (from >= 0) found.push({ from, to: last + 1 });
  return found;
}

/** A tone found in a recording. */
export interface Onset {
  readonly tone: ToneName;
  /** The frame of its first sample. */
  readonly frame: number;
  /** How like the tone it is: 1 is exactly, at any loudness. */
  readonly likeness: number;
}

/** Below, something sounded that is none of our tones, or less than all of one. */
const LIKE = 0.9;
/** Of 1: half the attack of the quietest tone is louder, and whatever keeps an output awake is not. */
const AUDIBLE = 0.01;
/** Milliseconds around the first audible sample in which the tone's first sample may lie. */
const BEFORE = 8;
const AFTER = 3;

/**
 * Finds every tone by matched filtering: wherever there is sound, each known tone is laid on it at every frame
 * around its beginning, and the one that fits best is it.
 */
export function findTones(recording: Int16Array, rate: number): { tones: Onset[]; unknown: Stretch[] } {
  const ms = rate / 1000;
  const known = (Object.keys(TONE_LENGTH) as ToneName[]).map((tone) => {
    const samples = toneSamples(tone, rate);
    return { tone, samples, energy: samples.reduce((sum, x) => sum + x * x, 0) };
  });
  const tones: Onset[] = [];
  const unknown: Stretch[] = [];
  for (const stretch of stretches(recording, AUDIBLE, 50 * ms)) {
    let best: Onset | undefined;
    for (const { tone, samples, energy } of known) {
      // A tone of quite another length need not be tried.
      if (Math.abs(stretch.to - stretch.from - samples.length) > samples.length * 0.6) continue;
      for (let frame = stretch.from - Math.round(BEFORE * ms); frame <= stretch.from + AFTER * ms; frame++) {
        const likeness = likenessAt(recording, frame, samples, energy);
        if (likeness > (best?.likeness ?? 0)) best = { tone, frame, likeness };
      }
    }
    if (best && best.likeness >= LIKE) tones.push(best);
    else unknown.push(stretch);
  }
  return { tones, unknown };
}

/** The normalised cross-correlation at one frame. */
function likenessAt(recording: Int16Array, frame: number, samples: Float32Array, energy: number): number {
  let product = 0;
  let power = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = (recording[frame + i] ?? 0) / 32_768;
    product += x * (samples[i] ?? 0);
    power += x * x;
  }
  return power > 0 ? product / Math.sqrt(power * energy) : 0;
}
