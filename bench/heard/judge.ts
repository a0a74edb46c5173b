import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';
import { match } from '../match.ts';
import { type Plan, TONE_GAP } from '../plan.ts';
import { deviations, median, type Summary, slope, summarise } from '../statistics.ts';
import type { SpokenLine, Witnessed } from '../witness.ts';
import { cardClock } from './card-clock.ts';
import { type Slip, slips } from './slips.ts';
import { findTones, type Stretch, stretches } from './sounds.ts';
import { RATE, type Recorded } from './stage.ts';

/** A tone as planned and as heard; milliseconds from the tap on Start, the output's constant delay taken out. */
export interface HeardTone {
  readonly tone: ToneName;
  readonly planned: number;
  readonly heard: number;
}

export interface HeardLine {
  readonly text: string;
  readonly planned: number;
  /** Milliseconds from the plan to the first sound. */
  readonly late: number;
  /** How long the score took it to be, and from the browser's `start` to its `end`. */
  readonly estimated: number;
  readonly took: number;
  /** From asking to `start`. */
  readonly latency: number;
  /** Milliseconds of audible speech. */
  readonly audible: number;
}

/** What came of one run. Times in milliseconds. */
export interface Verdict {
  readonly tonesExpected: number;
  readonly tones: readonly HeardTone[];
  readonly tonesMissing: readonly string[];
  /** How each tone came from where the app had placed it to the ear. */
  readonly slips: readonly Slip[];
  /** Sounds nobody asked for: a tone of a plan that a tap made void, one at another time, a piece of one. */
  readonly stale: readonly string[];
  readonly timing: Summary;
  /** Over the whole run, by the straight line through all tones. */
  readonly drift: number;
  readonly linesExpected: number;
  readonly lines: readonly HeardLine[];
  readonly linesMissing: readonly string[];
  /** Words nobody asked for: of a plan that a tap made void, or at quite another time. */
  readonly linesStale: readonly string[];
  /** Distance from the plan, early or late. */
  readonly speech: Summary;
  /** Lines that a following one cut short or ran into. */
  readonly overSpeech: readonly string[];
  /** Lines heard together with a tone. */
  readonly overTones: readonly string[];
}

const inSeconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

/** How far a tone may be off and still be taken for the one expected; a line may be later. */
const TONE_REACH = 600;
const LINE_REACH = 3_000;
/** How far a tone caught by a tap may be from its moment. */
const CAUGHT_REACH = 50;
/** After a tap a line may go on for so many milliseconds, until the voice has stopped. */
const STOPPING = 300;
/** Quieter than any syllable, louder than the silence of a voice. Of 1. */
const VOICE = 0.004;
/** Pauses within a word are shorter. Milliseconds. */
const SYLLABLE_GAP = 40;
/** Milliseconds together that an ear takes for two sounds at once. */
const TOGETHER = 10;

/** Compares a recording with the plan. Both channels begin at the same moment; `until`: milliseconds from Start. */
export function judge(plan: Plan, seen: Witnessed, recording: Recorded, until: number): Verdict {
  const { rate, ms } = cardClock(recording.arrivals);
  const { tones, unknown } = findTones(recording.tones, RATE);
  const planned = plan.intended.flatMap(({ at, sure, cue: { signal } }) =>
    signal.kind === 'tone' ? [{ at, tone: signal.tone, sure, until: at + signal.length }] : [],
  );
  const expected = planned.filter(({ at, sure }) => sure && at <= until);
  const onsets = tones.map(({ tone, frame }) => ({ tone, at: ms(frame) }));
  const anchor = beginningOf(expected, onsets);
  const placed = onsets.map(({ tone, at }) => ({ tone, at: at - anchor })).filter(({ at }) => at <= until);
  const matched = match(expected, placed, TONE_REACH, (e, f) => e.tone === f.tone);
  const points = matched.pairs.map(([e, f]) => [e.at, f.at - e.at] as const);
  const { delay, off } = deviations(points.map(([, difference]) => difference));
  const origin = anchor + delay;
  const [first = 0, last = 0] = [expected[0]?.at, expected.at(-1)?.at];

  // What a tap caught on its way to the ear is heard at its own moment, or in part, or not.
  const unsure = planned.filter(({ sure }) => !sure);
  const caught = match(
    unsure,
    matched.extra.map(({ tone, at }) => ({ tone, at: at - delay })),
    CAUGHT_REACH,
    (e, f) => e.tone === f.tone,
  );
  const room = joined(unsure.map((e) => ({ from: e.at - TONE_GAP, to: e.until + TONE_GAP })));
  const pieces = unknown
    .map(({ from, to }) => ({ from: ms(from) - origin, to: ms(to) - origin }))
    .filter(({ from }) => from <= until)
    .filter(({ from, to }) => !room.some((e) => from >= e.from && to <= e.to));
  const stale = [
    ...caught.extra.map(({ tone, at }) => `${tone} at ${inSeconds(at)}`),
    ...pieces.map(({ from }) => `something at ${inSeconds(from)}`),
  ];
  const heard = matched.pairs.map(([e, f]) => ({ tone: e.tone, planned: e.at, heard: f.at - delay }));
  return {
    tonesExpected: expected.length,
    tones: heard,
    slips: slips(heard, seen, plan.start, RATE / rate),
    tonesMissing: matched.missing.map(({ tone, at }) => `${tone} at ${inSeconds(at)}`),
    stale,
    timing: summarise(off),
    drift: slope(points) * (last - first),
    ...judgeSpeech(plan, seen.lines, stretches(recording.voice, VOICE, (SYLLABLE_GAP * RATE) / 1000), {
      ms,
      origin,
      until,
      tones: placed.map(({ tone, at }) => ({ from: at - delay, to: at - delay + TONE_LENGTH[tone] })),
    }),
  };
}

/** A tone cut off and the one that begins there are one sound. In the order they begin. */
function joined(spans: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) all[all.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else all.push(span);
  }
  return all;
}

/** Where in the recording Start was tapped: the place at which most tones fall on planned ones. */
function beginningOf(
  expected: readonly { readonly at: number; readonly tone: ToneName }[],
  onsets: readonly { readonly at: number; readonly tone: ToneName }[],
): number {
  let best = { anchor: 0, hits: -1 };
  for (const e of expected.slice(0, 6)) {
    for (const f of onsets.slice(0, 6)) {
      if (e.tone !== f.tone) continue;
      const anchor = f.at - e.at;
      const hits = onsets.filter(({ at, tone }) =>
        expected.some((other) => other.tone === tone && Math.abs(at - anchor - other.at) < 100),
      ).length;
      if (hits > best.hits) best = { anchor, hits };
    }
  }
  return best.anchor;
}

interface Hearing {
  /** From frames. */
  readonly ms: (frame: number) => number;
  readonly origin: number;
  readonly until: number;
  readonly tones: readonly Stretch[];
}

/** What one line sounded like, from its first sound to its last. */
interface Said extends Stretch {
  readonly at: number;
  readonly line: SpokenLine;
  readonly sounds: readonly Stretch[];
}

function judgeSpeech(
  plan: Plan,
  lines: readonly SpokenLine[],
  voice: readonly Stretch[],
  { ms, origin, until, tones }: Hearing,
) {
  const sounds = voice.map(({ from, to }) => ({ from: ms(from) - origin, to: ms(to) - origin }));
  const said: Said[] = lines.map((line, i) => {
    const asked = line.asked - plan.start;
    const next = (lines[i + 1]?.asked ?? Number.POSITIVE_INFINITY) - plan.start;
    const own = sounds.filter(({ from }) => from >= asked - 20 && from < next);
    return {
      line,
      at: asked,
      sounds: own,
      from: own[0]?.from ?? Number.NaN,
      to: own.at(-1)?.to ?? Number.NaN,
    };
  });
  const planned = plan.intended.flatMap(({ at, sure, cue: { signal } }) =>
    signal.kind === 'say'
      ? [{ at, sure, text: signal.text, short: signal.short?.text, estimated: signal.length }]
      : [],
  );
  type Planned = (typeof planned)[number];
  const alike = (e: Planned, f: Said) => e.text === f.line.text || e.short === f.line.text;
  const inTime = ({ at }: { readonly at: number }) => at < until - LINE_REACH;
  const wanted = match(
    planned.filter(({ sure }) => sure),
    said,
    LINE_REACH,
    alike,
  );
  const caught = match(
    planned.filter(({ sure }) => !sure),
    wanted.extra,
    LINE_REACH,
    alike,
  );
  const pairs = wanted.pairs.filter(([e]) => inTime(e));
  const heard = pairs.filter(([, { from }]) => !Number.isNaN(from));
  const missing = wanted.missing.filter(inTime);
  const name = (text: string, at: number) => `“${text}” at ${inSeconds(at)}`;

  const overSpeech = said.flatMap(({ line, at }, i) => {
    const next = said[i + 1];
    const tapped = (change: number) => next && change <= next.at && change > next.at - STOPPING;
    if (!next || plan.changes.some(tapped)) return [];
    const end = (line.end ?? Number.POSITIVE_INFINITY) - plan.start;
    return end > next.at ? [name(line.text, at)] : [];
  });
  const overTones = said.flatMap(({ line, at, sounds: own }) =>
    tones.some((tone) =>
      own.some((sound) => Math.min(sound.to, tone.to) - Math.max(sound.from, tone.from) > TOGETHER),
    )
      ? [name(line.text, at)]
      : [],
  );
  const late = heard.map(([{ at, estimated }, { from, to, line }]) => ({
    text: line.text,
    planned: at,
    late: from - at,
    estimated,
    took: (line.end ?? Number.NaN) - (line.start ?? Number.NaN),
    latency: (line.start ?? Number.NaN) - line.asked,
    audible: to - from,
  }));
  return {
    linesExpected: pairs.length + missing.length,
    lines: late,
    linesMissing: [
      ...missing.map(({ text, at }) => name(text, at)),
      ...pairs.filter(([, { from }]) => Number.isNaN(from)).map(([{ text, at }]) => name(text, at)),
    ],
    linesStale: caught.extra.filter(inTime).map(({ line, at }) => name(line.text, at)),
    speech: summarise(late.map((line) => Math.abs(line.late))),
    overSpeech,
    overTones,
  };
}

/** The middle of all signed distances: early or late on the whole. */
export const lateness = (lines: readonly HeardLine[]): number => median(lines.map(({ late }) => late));
