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

/** A tone has its moment and is never moved; of two at the same time the higher one sounds. */
export interface PlacedTone {
  readonly edge: Cue['edge'];
  readonly offset: Ms;
  readonly signal: Tone;
  readonly priority: Priority;
}

/** Silence behind a tone, so that the ear can tell it from the voice… */
export const BEHIND_TONE: Ms = 30;
/** …and before it, where the voice may also come a little late. */
export const BEFORE_TONE: Ms = 80;
/** Between the end of an utterance, as the voice tells it, and the next one… */
const BETWEEN: Ms = 150;
/** …and before the step's end, where the next step may begin with a tone. */
const BEFORE_END: Ms = BEFORE_TONE;
/** A line is asked for as long before its moment as the voice needs, and up to one look at the clock later. */
export const LOOK: Ms = 50;

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
 * @param from nothing can be said before
 * @returns the cues in the order they sound
 */
export function layOut(
  length: Ms | 'open',
  tones: readonly PlacedTone[],
  wishes: readonly Wish[],
  voice: Voice,
  from: Ms = 0,
): readonly Cue[] {
  const end = length === 'open' ? Number.POSITIVE_INFINITY : length;
  const moment = (cue: { edge: Cue['edge']; offset: Ms }) =>
    cue.edge === 'start' ? cue.offset : end + cue.offset;
  // Asked for while another line runs, a line would come late or cut that one off.
  const between = voice.silence + Math.max(BETWEEN, voice.latency + LOOK);
  const beforeEnd = Math.max(BEFORE_END, voice.silence + voice.latency);
  const placed: { from: Ms; cue: Cue }[] = [];
  const taken: Interval[] = [];

  const sounds: Interval[] = [];
  for (const tone of [...tones].sort((a, b) => b.priority - a.priority)) {
    const at = moment(tone);
    if (at < 0 || at >= end) continue;
    const until = at + tone.signal.length;
    if (sounds.some(({ from, to }) => at < to && until > from)) continue;
    sounds.push({ from: at, to: until });
    placed.push({ from: at, cue: tone });
    taken.push({ from: at - BEFORE_TONE, to: until + BEHIND_TONE });
  }

  const byPriority = wishes.map((wish, order) => ({ wish, order }));
  byPriority.sort((a, b) => b.wish.priority - a.wish.priority || a.order - b.order);
  for (const { wish } of byPriority) {
    const wanted = moment(wish);
    if (!Number.isFinite(wanted)) continue;
    for (const [i, variant] of wish.variants.entries()) {
      const spoken = estimateSpeech(variant.text, voice);
      const earliest = Math.max(from, wanted - wish.early);
      const latest = Math.min(wanted + wish.late, end - beforeEnd - spoken);
      const at = nearestGap(taken, wanted, earliest, latest, spoken);
      if (at === undefined) continue;
      taken.push({ from: at - between, to: at + spoken + between });
      const text = wish.variants.slice(i + 1).at(-1)?.text;
      const short = text === undefined ? undefined : { text, length: estimateSpeech(text, voice) };
      const { phrase, text: full } = variant;
      const signal: Say = { kind: 'say', phrase, text: full, length: spoken, ...(short && { short }) };
      placed.push({
        from: at,
        cue: { edge: wish.edge, offset: wish.offset + (at - wanted), signal, priority: wish.priority },
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
