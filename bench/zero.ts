import type { Score } from '../src/core/score.ts';
import { match } from './match.ts';
import { type Plan, planOf } from './plan.ts';
import { median } from './statistics.ts';
import type { ClockPair, PressedControl, Witnessed } from './witness.ts';

/** Milliseconds around a moment whose looks at both clocks tell how they stood then. */
const AROUND = 1_500;
/** How far a tone may be off and still be taken for the one expected. */
const REACH = 900;
/** Shorter than any tone: what opens the output inside the tap. Milliseconds. */
const SILENCE = 10;

/** When sound handed to the context at this moment of its clock left it, on the page's clock. */
export function pageTimeOf(contextMs: number, pairs: readonly ClockPair[]): number {
  const near = pairs.filter(([, context]) => Math.abs(context - contextMs) <= AROUND);
  return contextMs + median(near.map(([page, context]) => page - context));
}

/** Tones that started, by their length, on the page's clock. */
export const startedTones = ({ sources, pairs }: Witnessed): { at: number; length: number }[] =>
  sources
    .map(({ when, length, takenBack }) => ({
      at: takenBack ? Number.NaN : pageTimeOf(when * 1000, pairs),
      length: Math.round(length * 1000),
    }))
    .filter(({ at, length }) => length > SILENCE && !Number.isNaN(at));

/** Milliseconds within which tones of one length are the same one: shorter than between two of a countdown. */
const NEAR = 400;
/** Milliseconds ahead at which a tone was placed in good time, and after the first one until the clocks are known. */
const AHEAD = 1_000;

/** Where the app meant tones to be that it placed then, on the page's clock as it stood beside the context's. */
function aheadPlaced(
  { sources, pairs }: Witnessed,
  from: number,
  until: number,
): { at: number; length: number }[] {
  // A thousand may be placed in one moment.
  const beside = new Map<number, number>();
  return sources
    .filter(({ asked, now, when }) => asked >= from && asked < until && (when - now) * 1000 > AHEAD)
    .map(({ asked, when, length }) => {
      const moment = Math.round(asked / 50) * 50;
      const ahead = beside.get(moment) ?? besideAt(moment, pairs);
      beside.set(moment, ahead);
      return { at: when * 1000 + ahead, length: Math.round(length * 1000) };
    })
    .filter(({ at }) => !Number.isNaN(at));
}

function besideAt(moment: number, pairs: readonly ClockPair[]): number {
  const near = pairs.filter(([page]) => Math.abs(page - moment) <= AROUND);
  return median(near.map(([page, context]) => page - context));
}

/**
 * The plan of a session as it was tapped and as its sound card could play it, counted from the session's own zero. Between the tap and that zero lies
 * what the page had to do first, the same for all that follows; the first tones show how long it was.
 */
export function planAsPlayed(
  score: Score,
  seen: Witnessed,
  until: number,
): Plan & { readonly tapToZero: number } {
  const plan = planOf(score, seen.controls, until);
  const before = plan.changes[0] ?? Number.POSITIVE_INFINITY;
  const untouched = planOf(
    score,
    seen.controls.filter(({ kind }) => kind === 'start'),
    until,
  );
  const meant = untouched.intended.flatMap(({ at, cue: { signal } }) =>
    signal.kind === 'tone' ? [{ at: plan.start + at, length: signal.length }] : [],
  );
  const expected = meant.filter(({ at }) => at < plan.start + before);
  const { pairs } = match(expected, startedTones(seen), REACH, (e, f) => e.length === f.length);
  const roughly = pairs.length > 0 ? median(pairs.map(([e, f]) => f.at - e.at)) : 0;
  // Few tones may have started before the first tap, and the card may have stood still under one of them; but each was
  // placed, and often moved, long before it was due.
  const offsPlaced = (from: number) =>
    aheadPlaced(seen, from, plan.start + before).flatMap(({ at, length }) => {
      const near = meant.filter((e) => e.length === length && Math.abs(at - e.at - roughly) <= NEAR);
      return near.map((e) => at - e.at);
    });
  // Before the clocks are known only where nothing was moved later.
  const later = offsPlaced((seen.sources[0]?.asked ?? 0) + AHEAD);
  const offs = later.length > 0 ? later : offsPlaced(0);
  const tapToZero = offs.length > 0 ? median(offs) : roughly;
  const controls = seen.controls.map((control) =>
    control.kind === 'start'
      ? { ...control, at: control.at + tapToZero }
      : { ...control, delay: delayAfter(control, seen) },
  );
  return { ...planOf(score, controls, until), tapToZero };
}

/** Milliseconds in which the app has to answer a tap. What it takes longer is the app's delay and not the card's. */
const PROMPT = 10;
/** Milliseconds after a tap in which a tone handed over answers it. */
const ANSWERS = 1_000;

/**
 * How long after a tap a tone could be heard at the soonest: what the card had been given by then comes first. Looked
 * up at the first tone handed over after it, for the card takes sound by the bufferful.
 */
export function delayAfter(
  { at }: Pick<PressedControl, 'at'>,
  { sources, pairs }: Pick<Witnessed, 'sources' | 'pairs'>,
): number {
  const answer = sources.find(
    ({ asked, length }) => asked >= at && asked < at + ANSWERS && length * 1000 > SILENCE,
  );
  if (!answer) return 0;
  const soonest = pageTimeOf(answer.now * 1000, pairs) - at;
  return Math.max(0, soonest - Math.max(0, answer.asked - at - PROMPT)) || 0;
}

/** Milliseconds by which a clock may jump from one look to the next and only jitter. */
const JITTER = 5;

/**
 * Milliseconds of the session in which the sound card got nothing to play, because the machine was busy elsewhere:
 * its clock stood still meanwhile. Above a few, the machine was measured and not the app.
 */
export function lapses({ pairs }: Witnessed): number {
  let lost = 0;
  let before: number | undefined;
  for (const [page, context] of pairs) {
    const ahead = page - context;
    if (before !== undefined && ahead - before > JITTER) lost += ahead - before;
    before = ahead;
  }
  return lost;
}
