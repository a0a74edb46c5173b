import type { Ms } from './units.ts';
import { estimateSpeech, type Voice } from './voice.ts';

/** A line as it was really spoken. */
export interface SpokenLine {
  readonly text: string;
  /** From asking for it until it began. */
  readonly latency: Ms;
  /** From its beginning to its end. */
  readonly length: Ms;
}

/** What a voice has shown of itself, newest last. Plain data, to be kept. */
export interface VoiceLesson {
  readonly latencies: readonly Ms[];
  /** Words a minute, each with the length of line it was measured on as its weight. */
  readonly speeds: readonly { readonly wordsPerMinute: number; readonly weight: Ms }[];
}

export const NO_LESSON: VoiceLesson = { latencies: [], speeds: [] };

/** Slowest and fastest voice a score is laid out for, in words a minute. */
export const SLOWEST = 100;
export const FASTEST = 260;
/** Least and greatest delay a voice is led by. */
export const QUICKEST: Ms = 50;
export const TARDIEST: Ms = 800;

/** So many newest lines count: a voice changes with the engine's next update. */
const KEPT = 24;
/** The prior counts as much as this many lines. */
const PRIOR_LINES = 3;
/** A shorter line says more about an engine's silence at either end than about its speed. */
const TELLING: Ms = 700;

/** A lesson with one more line. What no voice can have done (a device asleep, a line cut off) teaches nothing. */
export function learnVoice(lesson: VoiceLesson, { text, latency, length }: SpokenLine): VoiceLesson {
  const plain = estimateSpeech(text, { wordsPerMinute: 160, latency: 0 });
  const wordsPerMinute = (160 * plain) / length;
  const latencies =
    Number.isFinite(latency) && latency >= 0 && latency <= 5_000
      ? [...lesson.latencies, Math.round(latency)].slice(-KEPT)
      : lesson.latencies;
  const plausible = length > 0 && wordsPerMinute >= SLOWEST / 2 && wordsPerMinute <= FASTEST * 2;
  const speeds =
    plausible && plain >= TELLING
      ? [...lesson.speeds, { wordsPerMinute: Math.round(wordsPerMinute), weight: plain }].slice(-KEPT)
      : lesson.speeds;
  return { latencies, speeds };
}

/**
 * The voice as far as it is known: medians, so that one stall does not count, drawn to `prior` while there are few
 * lines, and held within what a score can be laid out for.
 */
export function voiceLearned({ latencies, speeds }: VoiceLesson, prior: Voice): Voice {
  const latency = median(latencies.map((value) => ({ value, weight: 1 })));
  const speed = median(speeds.map(({ wordsPerMinute, weight }) => ({ value: wordsPerMinute, weight })));
  return {
    latency: Math.round(between(QUICKEST, shrunk(latency, latencies.length, prior.latency), TARDIEST)),
    wordsPerMinute: Math.round(between(SLOWEST, shrunk(speed, speeds.length, prior.wordsPerMinute), FASTEST)),
  };
}

function shrunk(learned: number | undefined, lines: number, prior: number): number {
  return learned === undefined ? prior : (learned * lines + prior * PRIOR_LINES) / (lines + PRIOR_LINES);
}

/** The value with half of the weight on either side. */
function median(samples: readonly { readonly value: number; readonly weight: number }[]): number | undefined {
  const sorted = [...samples].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const { value, weight } of sorted) {
    below += weight;
    if (below >= half) return value;
  }
  return undefined;
}

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));
