import { type ChosenPaces, pacedLength, stepLength } from './pace.ts';
import { elapsedIn } from './pass-time.ts';
import type { CoachLanguage } from './phrase.ts';
import type { Score } from './score.ts';
import type { Running, SessionState } from './session.ts';
import type { Step, Timeline } from './step.ts';
import type { Ms } from './units.ts';
import type { SessionView } from './view.ts';
import { wordsOf } from './words-of.ts';

/** What an open set is taken to last wherever a length is needed. */
export const OPEN_STEP: Ms = 30_000;

/** What a screen shows of a session at a moment of session time. A timeline without steps has no view. */
export function viewSession(score: Score, state: SessionState, now: Ms): SessionView | undefined {
  const { timeline, language } = score;
  const { steps } = timeline;
  const finished = state.status === 'finished';
  const index = finished ? steps.length - 1 : state.status === 'ready' ? 0 : state.step;
  const step = steps[index];
  if (!step) return undefined;
  const { set } = step;
  const length = finished || state.status === 'ready' ? step.length : state.length;
  const elapsed = finished ? lengthOf(step) : elapsedAt(state, now);
  const words = wordsOf(timeline, set.exercise, language);
  const working = step.kind === 'work';
  const chosen = 'chosen' in state ? state.chosen : undefined;
  return {
    status: state.status,
    phase: step.kind,
    section: step.section,
    exercise: set.exercise,
    name: words.name,
    mode: set.mode,
    target: set.target,
    side: set.side,
    limb: timeline.exercises[set.exercise]?.limb ?? 'side',
    number: set.number,
    of: set.of,
    group: set.group,
    remaining: length === 'open' ? undefined : Math.max(0, length - elapsed),
    elapsed,
    length,
    goesOnIn:
      state.status === 'running' && state.goesOnAt !== undefined
        ? Math.max(0, state.goesOnAt - now)
        : undefined,
    reps: working ? repsOf(step, elapsed, length) : undefined,
    did: working || finished ? undefined : didOf(timeline, state, index, chosen),
    cue: cueOf(step, words),
    next: nextOf(timeline, step, language),
    progress: progressOf(timeline, state, index, elapsed, chosen),
    left: finished ? 0 : Math.max(0, lengthFrom(timeline, index, length, chosen) - elapsed),
    canUndo: 'undo' in state && state.undo !== undefined,
    can: {
      done: working && length === 'open' && !finished,
      adjustRest: (step.kind === 'rest' || step.kind === 'prepare') && !finished,
      back: index > 0,
      tempo: working && !finished && length !== 'open' && pacedLength(timeline, step) !== undefined,
      pace: finished ? undefined : paceOf(timeline, index, length, chosen),
    },
  };
}

/** The whole of a timeline in milliseconds, open steps counted as {@link OPEN_STEP}. */
export function lengthOfTimeline({ steps }: Timeline, openStep: Ms = OPEN_STEP): Ms {
  return steps.reduce((sum, step) => sum + lengthOf(step, openStep), 0);
}

function lengthOf(step: Step, openStep: Ms = OPEN_STEP): Ms {
  return step.length === 'open' ? openStep : step.length;
}

function elapsedAt(state: Exclude<SessionState, { status: 'finished' }>, now: Ms): Ms {
  if (state.status === 'ready') return 0;
  const elapsed = state.status === 'paused' ? state.elapsed : elapsedIn(state as Running, now);
  return state.length === 'open' ? elapsed : Math.min(elapsed, state.length);
}

function repsOf({ set: { target } }: Step, elapsed: Ms, length: Ms | 'open'): SessionView['reps'] {
  if (target.kind !== 'reps') return undefined;
  const done = length === 'open' ? 0 : Math.floor((elapsed * target.reps) / length);
  return { done: Math.min(done, target.reps), of: target.reps, paced: length !== 'open' };
}

function didOf(
  timeline: Timeline,
  state: SessionState,
  index: number,
  chosen: ChosenPaces | undefined,
): SessionView['did'] {
  const last = timeline.steps.slice(0, index).findLast((step) => step.kind === 'work');
  if (last?.set.target.kind !== 'reps' || !('results' in state)) return undefined;
  if (stepLength(timeline, last, chosen) !== 'open') return undefined;
  const reps = state.results.find((result) => result.step === last.index)?.reps ?? 0;
  return { step: last.index, reps, of: last.set.target.reps };
}

/** The counted set that is under way or comes next, and how else it could run. */
function paceOf(
  timeline: Timeline,
  index: number,
  length: Ms | 'open',
  chosen: ChosenPaces | undefined,
): SessionView['can']['pace'] {
  const work = timeline.steps.slice(index).find((step) => step.kind === 'work');
  if (!work || pacedLength(timeline, work) === undefined) return undefined;
  const now = work.index === index ? length : stepLength(timeline, work, chosen);
  return { step: work.index, to: now === 'open' ? 'paced' : 'self-paced' };
}

function cueOf({ kind, set }: Step, words: ReturnType<typeof wordsOf>): string {
  if (kind === 'work') return words.cues[(set.number - 1) % Math.max(1, words.cues.length)]?.full ?? '';
  return words.setUp.full;
}

function nextOf(timeline: Timeline, step: Step, language: CoachLanguage): SessionView['next'] {
  const next = timeline.steps.slice(step.index + 1).find((other) => other.kind === 'work');
  // While resting or getting ready, the set ahead is what the screen is about; "next" is the one behind it.
  const shown =
    step.kind === 'work' ? next : next && timeline.steps.slice(next.index + 1).find((s) => s.kind === 'work');
  if (!shown) return undefined;
  const { exercise, side, target } = shown.set;
  return { name: wordsOf(timeline, exercise, language).name, side, target };
}

function progressOf(
  timeline: Timeline,
  state: SessionState,
  index: number,
  elapsed: Ms,
  chosen: ChosenPaces | undefined,
): SessionView['progress'] {
  const logged = new Set('results' in state ? state.results.map((result) => result.step) : []);
  return timeline.steps.flatMap((step) => {
    if (step.kind !== 'work') return [];
    const current = step.index === index && state.status !== 'finished';
    const here = current && inMs('length' in state ? state.length : stepLength(timeline, step, chosen));
    const fraction = logged.has(step.index) ? 1 : here ? Math.min(1, elapsed / here) : 0;
    return [{ step: step.index, fraction, logged: logged.has(step.index) }];
  });
}

function lengthFrom(
  timeline: Timeline,
  index: number,
  length: Ms | 'open',
  chosen: ChosenPaces | undefined,
): Ms {
  const behind = timeline.steps.slice(index + 1);
  return behind.reduce((sum, step) => sum + inMs(stepLength(timeline, step, chosen)), inMs(length));
}

const inMs = (length: Ms | 'open'): Ms => (length === 'open' ? OPEN_STEP : length);
