import { applyEvent } from './apply-event.ts';
import type { Cue, TimedCue } from './cue.ts';
import { stepLength } from './pace.ts';
import { activeTime } from './pass-time.ts';
import { passTo } from './replay.ts';
import { isSay, type Score } from './score.ts';
import type { Running, SessionEvent, SessionState } from './session.ts';
import { type Ms, seconds } from './units.ts';

/** How far the cues of a session have been handed out. Not part of the state: a replay hears nothing. */
export interface Heard {
  /** Cues up to and including this session time are out. */
  readonly until: Ms;
  /** An utterance under way when the plan changed: nothing is said before it ends. */
  readonly quietUntil: Ms;
  /** When a pause, or going on, was last answered. */
  readonly answeredAt: Ms;
}

export const NOTHING_HEARD: Heard = { until: -1, quietUntil: 0, answeredAt: -1 };

export interface Advance {
  readonly state: SessionState;
  readonly heard: Heard;
  /** What falls between the last look and now + lookahead, in order. */
  readonly cues: readonly TimedCue[];
  /** The future changed: whatever was scheduled after now is void. `cues` starts anew from now. */
  readonly cancelScheduled: boolean;
  /** The utterance under way, if any, is void as well. */
  readonly cut: boolean;
  /** Whether the event meant anything in this state. */
  readonly accepted: boolean;
}

/**
 * The one way a session moves: lets time pass up to `now`, applies the event, and hands out the cues up to
 * `now + lookahead`. The stream of cues, less what `cancelScheduled` voids, depends neither on how often
 * this is called nor on the look-ahead.
 *
 * @param now session time; earlier than before counts as before
 * @param lookahead milliseconds; `Infinity` hands out all of the known future
 */
export function advance(
  score: Score,
  state: SessionState,
  heard: Heard,
  event: SessionEvent | undefined,
  now: Ms,
  lookahead: Ms,
): Advance {
  const time = state.status === 'ready' ? now : Math.max(now, state.at);
  const passed = passTo(score.timeline, state, time);
  if (!event) {
    const out = handOut(score, state, heard, time + lookahead);
    return { state: passed, ...out, cancelScheduled: false, cut: false, accepted: false };
  }

  const before = handOut(score, state, heard, time);
  const after = applyEvent(score.timeline, passed, event, time, score.countIn);
  if (after === passed) {
    const out = handOut(score, state, heard, time + lookahead);
    return { state: passed, ...out, cancelScheduled: false, cut: false, accepted: false };
  }
  const plan = planAfter(score, passed, heard, after, event, time);
  const answered = answerTo(score, passed, plan.heard, after, event, time);
  const out = handOut(score, after, answered.heard, time + lookahead);
  return {
    state: after,
    heard: out.heard,
    cues: [...before.cues, ...answered.cues, ...out.cues],
    cancelScheduled: true,
    cut: plan.cut,
    accepted: true,
  };
}

/** Where hearing goes on after an event at `now`. */
function planAfter(
  score: Score,
  was: SessionState,
  heard: Heard,
  is: SessionState,
  event: SessionEvent,
  now: Ms,
) {
  const until = startsAnew(was, is, event) ? now - 1 : now;
  const keepsSpeaking = LEAVES_THE_MOMENT.has(event.kind) && sameStep(was, is);
  const end = keepsSpeaking && was.status === 'running' ? speechEnd(score, was, heard, now) : undefined;
  if (end === undefined || is.status !== 'running')
    return { heard: { ...heard, until, quietUntil: now }, cut: !keepsSpeaking };
  const covered = cuesOf(score, is, end).some((cue) => !isSay(cue) && cue.at > now && cue.at < end);
  return { heard: { ...heard, until, quietUntil: covered ? now : end }, cut: covered };
}

/** Within this time of going on something else tells that it does. */
const SOON: Ms = seconds(5);
/** Left free before that, beyond what the layout leaves free before the end of a step. */
const APART: Ms = 100;

/**
 * What is heard of a pause, and of going on without a count-in: eyes closed, nothing else tells that the knock or the
 * headset's button was understood. It is handed out with the event itself, whatever the look-ahead; a second one in
 * the very same moment is none.
 */
function answerTo(
  score: Score,
  was: SessionState,
  heard: Heard,
  is: SessionState,
  event: SessionEvent,
  now: Ms,
): { cues: readonly TimedCue[]; heard: Heard } {
  if (heard.answeredAt === now) return { cues: [], heard };
  let cues: readonly Cue[] = [];
  if (is.status === 'paused' && was.status === 'running') cues = score.pausing();
  else if (is.status === 'running' && event.kind === 'resume' && is.goesOnAt === undefined) {
    // In an open set there is nothing to come that would tell: a form cue gives way.
    const soon = is.length === 'open' ? [] : cuesOf(score, is, now + SOON);
    const next = soon.find(({ at }) => at > now);
    cues = score.goingOn(is.step, next ? next.at - now - APART : 'open');
  }
  if (cues.length === 0 || !('visit' in is)) return { cues: [], heard };
  const { step, visit } = is;
  const timed = cues.map((cue, i) => {
    const at = now + cue.offset;
    return { ...cue, id: `${visit}a${i}@${at}`, step, at };
  });
  const spoken = timed.filter(isSay).map(({ at, signal }) => at + signal.length);
  return { cues: timed, heard: { ...heard, answeredAt: now, quietUntil: Math.max(now, ...spoken) } };
}

/** Events that change what is to come and not what is said now. */
const LEAVES_THE_MOMENT: ReadonlySet<SessionEvent['kind']> = new Set([
  'adjust-rest',
  'amend',
  'tempo',
  'pace',
]);

function sameStep(was: SessionState, is: SessionState): boolean {
  if (!('visit' in was) || !('visit' in is)) return was.status === is.status;
  return was.visit === is.visit && (was.length === 'open') === (is.length === 'open');
}

/** A step, a count-in or the end begins at this very moment; otherwise what stands at this moment is out already. */
function startsAnew(was: SessionState, is: SessionState, event: SessionEvent): boolean {
  if (event.kind === 'undo') return false;
  if (is.status === 'finished') return was.status !== 'finished';
  if (!('visit' in was) || !('visit' in is) || was.visit !== is.visit) return true;
  return is.status === 'running' && is.goesOnAt !== undefined && event.kind === 'resume';
}

/** When the utterance under way at `now` ends, by the score; an earlier change of plan may have left one over. */
function speechEnd(score: Score, state: Running, { quietUntil }: Heard, now: Ms): Ms | undefined {
  if (quietUntil > now) return quietUntil;
  for (const cue of cuesOf(score, state, now)) {
    const end = cue.at + cue.signal.length;
    if (isSay(cue) && cue.at >= quietUntil && cue.at <= now && end > now) return end;
  }
  return undefined;
}

function handOut(
  score: Score,
  state: SessionState,
  heard: Heard,
  until: Ms,
): { cues: readonly TimedCue[]; heard: Heard } {
  if (until <= heard.until) return { cues: [], heard };
  const all =
    state.status === 'running'
      ? cuesOf(score, state, until)
      : state.status === 'finished'
        ? finaleOf(score, state)
        : [];
  const cues = all.filter(
    (cue) => cue.at > heard.until && cue.at <= until && !(isSay(cue) && cue.at < heard.quietUntil),
  );
  return { cues, heard: { ...heard, until: state.status === 'ready' ? heard.until : until } };
}

/** The cues of the current step and of those behind it, as far as their time is known and not after `until`. */
function cuesOf(score: Score, state: Running, until: Ms): readonly TimedCue[] {
  const { steps } = score.timeline;
  const cues: TimedCue[] = [];
  let { step, visit, enteredAt: start, length } = state;
  let from = start;
  if (state.goesOnAt !== undefined) {
    cues.push(...countInCues(score, state, state.goesOnAt));
    const inTheMiddle = state.goesOnAt > start;
    from = state.goesOnAt + (inTheMiddle ? score.goAgain.signal.length : 0);
  }
  while (step < steps.length && start <= until) {
    for (const [i, cue] of score.cuesOf(step, length).entries()) {
      const at = start + cue.offset + (cue.edge === 'end' && length !== 'open' ? length : 0);
      if (at >= from) cues.push({ ...cue, id: `${visit}.${i}@${at}`, step, at });
    }
    if (length === 'open') return cues;
    start += length;
    step += 1;
    visit += 1;
    const next = steps[step];
    length = next ? stepLength(score.timeline, next, state.chosen) : 0;
  }
  if (step >= steps.length && start <= until)
    cues.push(...finaleAt(score, expectedAtEnd(score, state, start), start));
  return cues;
}

/** The count-in up to the moment a work step goes on, and there, in the middle of the step, another go. */
function countInCues(score: Score, { step, visit, enteredAt }: Running, goesOnAt: Ms): TimedCue[] {
  const inTheMiddle = goesOnAt > enteredAt;
  const timed: TimedCue[] = score.leadIn(step, inTheMiddle ? 'middle' : 'start').map((cue, i) => {
    const at = goesOnAt + cue.offset - (cue.edge === 'start' ? score.countIn : 0);
    return { ...cue, id: `${visit}r${i}@${at}`, step, at };
  });
  if (inTheMiddle) timed.push({ ...score.goAgain, id: `${visit}g@${goesOnAt}`, step, at: goesOnAt });
  return timed;
}

/** By the end, every set from here on will be logged. */
function expectedAtEnd(score: Score, state: Running, end: Ms): { active: Ms; sets: number } {
  const logged = new Set(state.results.map((result) => result.step));
  for (const step of score.timeline.steps) {
    if (step.kind === 'work' && step.index >= state.step) logged.add(step.index);
  }
  return { active: activeTime(state, end), sets: logged.size };
}

function finaleOf(score: Score, state: Extract<SessionState, { status: 'finished' }>): readonly TimedCue[] {
  return finaleAt(score, { active: state.active, sets: state.results.length }, state.endedAt);
}

function finaleAt(
  score: Score,
  { active, sets }: { active: Ms; sets: number },
  end: Ms,
): readonly TimedCue[] {
  const step = score.timeline.steps.length;
  return score
    .finale(active, sets)
    .map((cue, i) => ({ ...cue, id: `end.${i}@${end + cue.offset}`, step, at: end + cue.offset }));
}
