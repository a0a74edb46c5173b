import { elapsedIn } from './pass-time.ts';
import type { CoachLanguage } from './phrase.ts';
import { repetition } from './repetition.ts';
import type { Score } from './score.ts';
import { wordsOf } from './script-step.ts';
import type { Running, SessionState } from './session.ts';
import type { Step, Timeline } from './step.ts';
import type { Ms } from './units.ts';
import type { SessionView } from './view.ts';

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
    reps: working ? repsOf(timeline, step, elapsed) : undefined,
    cue: cueOf(step, words),
    next: nextOf(timeline, step, language),
    progress: progressOf(timeline, state, index, elapsed),
    left: finished ? 0 : Math.max(0, lengthFrom(steps, index, length) - elapsed),
    canUndo: 'undo' in state && state.undo !== undefined,
    can: {
      done: working && length === 'open' && !finished,
      adjustRest: (step.kind === 'rest' || step.kind === 'prepare') && !finished,
      back: index > 0,
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

function repsOf(timeline: Timeline, step: Step, elapsed: Ms): SessionView['reps'] {
  const { target, tempo, paced, exercise } = step.set;
  const rules = timeline.exercises[exercise];
  if (target.kind !== 'reps') return undefined;
  const done = paced && tempo && rules ? Math.floor(elapsed / repetition(rules, tempo).length) : 0;
  return { done: Math.min(done, target.reps), of: target.reps, paced };
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
  { steps }: Timeline,
  state: SessionState,
  index: number,
  elapsed: Ms,
): SessionView['progress'] {
  const logged = new Set('results' in state ? state.results.map((result) => result.step) : []);
  return steps.flatMap((step) => {
    if (step.kind !== 'work') return [];
    const here = step.index === index && state.status !== 'finished';
    const fraction = logged.has(step.index) ? 1 : here ? Math.min(1, elapsed / lengthOf(step)) : 0;
    return [{ step: step.index, fraction, logged: logged.has(step.index) }];
  });
}

function lengthFrom(steps: readonly Step[], index: number, length: Ms | 'open'): Ms {
  const rest = steps.slice(index + 1).reduce((sum, step) => sum + lengthOf(step), 0);
  return rest + (length === 'open' ? OPEN_STEP : length);
}
