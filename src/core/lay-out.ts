import type { Cue, Priority, Say, Tone } from './cue.ts';
import type { Phrase } from './phrase.ts';
import type { Ms } from './units.ts';
import { estimateSpeech, type Voice } from './voice.ts';

/** Something the coach would like to say around some moment, in falling order of preference. */
export interface Wish {
  readonly edge: Cue['edge'];
  readonly offset: Ms;
  /** How much earlier and later than that it may begin. */
  readonly early: Ms;
  readonly late: Ms;
  readonly priority: Priority;
  readonly variants: readonly { readonly text: string; readonly phrase: Phrase['key'] }[];
}

/** A tone has its moment and is never moved. */
export interface PlacedTone {
  readonly edge: Cue['edge'];
  readonly offset: Ms;
  readonly signal: Tone;
  readonly priority: Priority;
}

/** Silence around a tone, so that the ear can tell it from the voice. */
const BESIDE_TONE: Ms = 30;
/** Silence between two utterances. */
const BETWEEN: Ms = 150;
/** Silence before the step's end, where the next step's first cue may stand. */
const BEFORE_END: Ms = 60;

interface Interval {
  readonly from: Ms;
  readonly to: Ms;
}

/**
 * Lays wishes and tones on one step so that no utterance overlaps another or a tone, and none outlasts
 * the step. The highest priority chooses first; what does not fit around its moment is shortened, then
 * left unsaid.
 *
 * @param length the step's length as it stands; `open` has room without end
 * @returns the cues in the order they sound
 */
export function layOut(
  length: Ms | 'open',
  tones: readonly PlacedTone[],
  wishes: readonly Wish[],
  voice: Voice,
): readonly Cue[] {
  const end = length === 'open' ? Number.POSITIVE_INFINITY : length;
  const moment = (cue: { edge: Cue['edge']; offset: Ms }) =>
    cue.edge === 'start' ? cue.offset : end + cue.offset;
  const placed: { from: Ms; cue: Cue }[] = [];
  const taken: Interval[] = [];

  for (const tone of tones) {
    const from = moment(tone);
    if (from < 0 || from >= end) continue;
    placed.push({ from, cue: tone });
    taken.push({ from: from - BESIDE_TONE, to: from + tone.signal.length + BESIDE_TONE });
  }

  const byPriority = wishes.map((wish, order) => ({ wish, order }));
  byPriority.sort((a, b) => b.wish.priority - a.wish.priority || a.order - b.order);
  for (const { wish } of byPriority) {
    const wanted = moment(wish);
    if (!Number.isFinite(wanted)) continue;
    for (const variant of wish.variants) {
      const spoken = estimateSpeech(variant.text, voice);
      const earliest = Math.max(0, wanted - wish.early);
      const latest = Math.min(wanted + wish.late, end - BEFORE_END - spoken);
      const from = nearestGap(taken, wanted, earliest, latest, spoken);
      if (from === undefined) continue;
      taken.push({ from: from - BETWEEN, to: from + spoken + BETWEEN });
      const signal: Say = { kind: 'say', phrase: variant.phrase, text: variant.text, length: spoken };
      placed.push({
        from,
        cue: { edge: wish.edge, offset: wish.offset + (from - wanted), signal, priority: wish.priority },
      });
      break;
    }
  }
  placed.sort((a, b) => a.from - b.from);
  return placed.map(({ cue }) => cue);
}

/** The start nearest to `wanted` within [earliest, latest] at which [start, start + spoken] is free. */
function nearestGap(
  taken: readonly Interval[],
  wanted: Ms,
  earliest: Ms,
  latest: Ms,
  spoken: Ms,
): Ms | undefined {
  const free = (from: Ms) =>
    from >= earliest &&
    from <= latest &&
    taken.every(({ from: a, to: b }) => from + spoken <= a || from >= b);
  // The nearest free start is the wanted one or touches something taken.
  const candidates = [
    Math.min(Math.max(wanted, earliest), latest),
    ...taken.flatMap((t) => [t.to, t.from - spoken]),
  ];
  let best: Ms | undefined;
  for (const from of candidates) {
    if (free(from) && (best === undefined || Math.abs(from - wanted) < Math.abs(best - wanted))) best = from;
  }
  return best;
}
