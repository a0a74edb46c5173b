import type { Ms } from './units.ts';
import { estimateSpeech, type Voice } from './voice.ts';

/** A line as it was really spoken. */
export interface SpokenLine {
  readonly text: string;
  /** From asking for it until it began. */
  readonly latency: Ms;
  /** From its beginning to its end, as the voice tells them: what is silent at its end counts in. */
  readonly length: Ms;
}

/** What a voice has shown of itself, newest last. Plain data, to be kept. */
export interface VoiceLesson {
  readonly latencies: readonly Ms[];
  /** How long a line should have been heard at 160 words a minute, and how long the voice was busy with it. */
  readonly lines: readonly { readonly plain: Ms; readonly length: Ms }[];
}

export const NO_LESSON: VoiceLesson = { latencies: [], lines: [] };

/** Slowest and fastest voice a score is laid out for, in words a minute: at the settings' slowest rate most speak 80. */
export const SLOWEST = 70;
export const FASTEST = 260;
/** Least and greatest delay a voice is led by. */
export const QUICKEST: Ms = 50;
export const TARDIEST: Ms = 800;
/** Longest silence after a line that is believed. */
export const LONGEST_SILENCE: Ms = 800;

/** So many newest lines count: a voice changes with the engine's next update. */
const KEPT = 24;
/** The prior counts as much as this many lines. */
const PRIOR_LINES = 3;
/** Lines as the prior would say them: short, middling and long. */
const PRIOR_LENGTHS: readonly Ms[] = [500, 1_500, 3_000];
/** Lengths nearer to each other than this tell nothing of the speed. */
const APART: Ms = 300;

/** A lesson with one more line. What no voice can have done (a device asleep, a line cut off) teaches nothing. */
export function learnVoice(lesson: VoiceLesson, { text, latency, length }: SpokenLine): VoiceLesson {
  const plain = estimateSpeech(text, { wordsPerMinute: 160 });
  const latencies =
    Number.isFinite(latency) && latency >= 0 && latency <= 5_000
      ? [...lesson.latencies, Math.round(latency)].slice(-KEPT)
      : lesson.latencies;
  const plausible = length >= atSpeed(plain, FASTEST * 2) && length <= atSpeed(plain, SLOWEST / 2) + 1_500;
  const lines = plausible
    ? [...lesson.lines, { plain, length: Math.round(length) }].slice(-KEPT)
    : lesson.lines;
  return { latencies, lines };
}

/**
 * The voice as far as it is known: medians, so that one stall does not count, drawn to `prior` while there are few
 * lines, and held within what a score can be laid out for. Its speed is how much longer a longer line takes, its
 * silence what every line takes besides (the line of Theil and Sen through the samples).
 */
export function voiceLearned({ latencies, lines }: VoiceLesson, prior: Voice): Voice {
  const latency = median(latencies.map((value) => ({ value, weight: 1 })));
  const samples = [
    ...lines,
    ...PRIOR_LENGTHS.map((plain) => ({
      plain,
      length: atSpeed(plain, prior.wordsPerMinute) + prior.silence,
    })),
  ];
  const slopes = samples.flatMap((one, i) =>
    samples.slice(i + 1).flatMap((other) => {
      const weight = Math.abs(other.plain - one.plain);
      return weight < APART ? [] : { value: (other.length - one.length) / (other.plain - one.plain), weight };
    }),
  );
  const speed = 160 / Math.max(0.01, median(slopes) ?? 1);
  const wordsPerMinute = Math.round(between(SLOWEST, speed, FASTEST));
  const silence = median(
    samples.map(({ plain, length }) => ({ value: length - atSpeed(plain, wordsPerMinute), weight: 1 })),
  );
  return {
    wordsPerMinute,
    latency: Math.round(between(QUICKEST, shrunk(latency, latencies.length, prior.latency), TARDIEST)),
    silence: Math.round(between(0, silence ?? prior.silence, LONGEST_SILENCE)),
  };
}

const atSpeed = (plain: Ms, wordsPerMinute: number): Ms => (plain * 160) / wordsPerMinute;

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
