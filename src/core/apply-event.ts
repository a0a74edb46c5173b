import { type ChosenPaces, pacedLength, stepLength, stepsOfSet } from './pace.ts';
import { activeTime, elapsedIn, enterStep, passTime } from './pass-time.ts';
import type { Finished, Paused, Running, SessionEvent, SessionState, UndoPoint } from './session.ts';
import { amend, finishSet, keepPartial } from './set-results.ts';
import type { Step, Timeline } from './step.ts';
import { type Ms, seconds } from './units.ts';

/** Pressed within this time of a step's start, Back means the step before. */
export const BACK_GRACE: Ms = seconds(2);
/** No rest is made longer than this. */
export const LONGEST_REST: Ms = seconds(600);

/**
 * What an event makes of a state whose time has already passed up to `now`. An event that means nothing in
 * that state gives the same state back, the very object; no event throws.
 *
 * @param countIn run-up of a work step taken up again
 */
export function applyEvent(
  timeline: Timeline,
  state: SessionState,
  event: SessionEvent,
  now: Ms,
  countIn: Ms,
): SessionState {
  if (state.status === 'ready') return event.kind === 'start' ? start(timeline, now) : state;
  switch (event.kind) {
    case 'start':
      return state;
    case 'pause':
      return state.status === 'running' ? pause(state, now) : state;
    case 'resume':
      return state.status === 'paused' ? resume(timeline, state, now, countIn) : state;
    case 'amend':
      return amend(timeline, state, event, now);
    case 'catch-up':
      return state.status === 'paused' ? catchUp(timeline, state, event.by, now) : state;
    case 'undo':
      return state.undo ? undo(state.undo, now) : state;
  }
  if (state.status === 'finished') return state;
  // The rest moves within the steps, running or paused alike: a paused session is moved as if it ran, then held.
  const moved = move(timeline, asRunning(state, now), event, now, countIn);
  if (moved === undefined) return state;
  const undoPoint: UndoPoint = { state, of: event.kind, at: now };
  const held = state.status === 'paused' && moved.status === 'running' ? pause(moved, now) : moved;
  return { ...held, undo: undoPoint };
}

function start(timeline: Timeline, now: Ms): SessionState {
  const carried = { results: [], undo: undefined, at: now };
  const first = timeline.steps[0];
  if (!first) return { status: 'finished', ...carried, active: 0, completed: true, endedAt: now };
  return {
    status: 'running',
    ...carried,
    step: 0,
    visit: 1,
    enteredAt: now,
    length: first.length,
    activeBefore: 0,
    activeFrom: now,
  };
}

function pause(state: Running, now: Ms): Paused {
  const { step, visit, length, results, undo, chosen } = state;
  const elapsed = elapsedIn(state, now);
  return {
    status: 'paused',
    ...(chosen && { chosen }),
    step,
    visit,
    length,
    results,
    undo,
    at: now,
    elapsed,
    active: activeTime(state, now),
  };
}

/** A paused state as if it ran from `now` on. */
function asRunning(state: Running | Paused, now: Ms): Running {
  if (state.status === 'running') return state;
  const { step, visit, length, results, undo, chosen, elapsed, active } = state;
  const enteredAt = now - elapsed;
  return {
    status: 'running',
    ...(chosen && { chosen }),
    step,
    visit,
    length,
    results,
    undo,
    at: now,
    enteredAt,
    activeBefore: active,
    activeFrom: now,
  };
}

function resume(timeline: Timeline, state: Paused, now: Ms, countIn: Ms): Running {
  const running = asRunning(state, now);
  return timeline.steps[state.step]?.kind === 'work' ? withCountIn(running, now, countIn) : running;
}

/** A paused session as if it had gone on `by` milliseconds ago. Undo leads back to the pause, whatever ended meanwhile. */
function catchUp(timeline: Timeline, state: Paused, by: Ms, now: Ms): SessionState {
  if (!(Number.isInteger(by) && by > 0 && by <= now)) return state;
  const passed = passTime(timeline, asRunning(state, now - by), now);
  return { ...passed, undo: { state, of: 'catch-up', at: now } };
}

/** A timed or paced set does not go on under an athlete who is still getting down to the floor. */
function withCountIn(state: Running, now: Ms, countIn: Ms): Running {
  if (state.length === 'open') return state;
  const goesOnAt = now + countIn;
  return {
    ...state,
    goesOnAt,
    enteredAt: goesOnAt - elapsedIn(state, now),
    activeBefore: activeTime(state, now),
    activeFrom: goesOnAt,
  };
}

function move(
  timeline: Timeline,
  state: Running,
  event: Exclude<SessionEvent, { kind: 'start' | 'pause' | 'resume' | 'catch-up' | 'amend' | 'undo' }>,
  now: Ms,
  countIn: Ms,
): Running | Finished | undefined {
  const step = timeline.steps[state.step];
  if (!step) return undefined;
  switch (event.kind) {
    case 'skip': {
      const { results } = keepPartial(state, step, now);
      return enterStep(timeline, { ...state, results }, state.step + 1, now);
    }
    case 'back': {
      const index = elapsedIn(state, now) > BACK_GRACE ? state.step : Math.max(0, state.step - 1);
      return enterAnew(timeline, state, index, now, countIn);
    }
    case 'repeat':
      return enterAnew(timeline, state, toRepeat(timeline, state, step, now), now, countIn);
    case 'done': {
      if (step.kind !== 'work') return undefined;
      const results = finishSet(state, step, now, event.reps);
      return results && enterStep(timeline, { ...state, results }, state.step + 1, now);
    }
    case 'adjust-rest':
      return adjustRest(state, step, event.by, now, countIn);
    case 'tempo':
      return changeTempo(timeline, state, step, event.factor, now);
    case 'pace':
      return choosePace(timeline, state, event, now, countIn);
    case 'end': {
      const { results } = keepPartial(state, step, now);
      const active = activeTime(state, now);
      return {
        status: 'finished',
        results,
        undo: state.undo,
        ...(state.chosen && { chosen: state.chosen }),
        at: now,
        active,
        completed: false,
        endedAt: now,
      };
    }
  }
}

/** The step to which Previous leads. Before the first set that is the run-up itself. */
function toRepeat({ steps }: Timeline, state: Running, { kind, index }: Step, now: Ms): number {
  if (kind === 'work') return elapsedIn(state, now) > BACK_GRACE ? index : Math.max(0, index - 1);
  return steps.slice(0, index).findLast((step) => step.kind === 'work')?.index ?? 0;
}

/** Enters a step once more; a set after a count-in. */
function enterAnew(timeline: Timeline, state: Running, index: number, now: Ms, countIn: Ms) {
  const entered = enterStep(timeline, settled(state, now), index, now);
  const works = timeline.steps[index]?.kind === 'work';
  return entered.status === 'running' && works ? withCountIn(entered, now, countIn) : entered;
}

/** Active time fixed up to now: a count-in under way is forgotten without counting it. */
function settled(state: Running, now: Ms): Running {
  return { ...state, activeBefore: activeTime(state, now), activeFrom: now };
}

function adjustRest(state: Running, step: Step, by: Ms, now: Ms, countIn: Ms): Running | undefined {
  if ((step.kind !== 'rest' && step.kind !== 'prepare') || state.length === 'open') return undefined;
  if (!Number.isFinite(by)) return undefined;
  const elapsed = elapsedIn(state, now);
  // Enough is always left for the countdown, unless less was left already.
  const least = Math.min(state.length, elapsed + countIn);
  const length = Math.max(
    least,
    Math.min(state.length + Math.round(by), LONGEST_REST, state.length + LONGEST_REST),
  );
  return length === state.length ? undefined : { ...state, length };
}

/** A counted set is done at half to twice its planned tempo. What is done of it stays done. */
function changeTempo(
  timeline: Timeline,
  state: Running,
  step: Step,
  factor: number,
  now: Ms,
): Running | undefined {
  const planned = pacedLength(timeline, step);
  if (state.length === 'open' || !planned || !(factor > 0)) return undefined;
  const length = Math.round(Math.min(planned * 2, Math.max(planned / 2, state.length * factor)));
  if (length === state.length) return undefined;
  // Rounded so that a repetition that is complete stays complete, and one that is not stays so.
  const { reps } = step.set.target.kind === 'reps' ? step.set.target : { reps: 1 };
  const before = elapsedIn(state, now);
  const complete = Math.floor((before * reps) / state.length);
  const up = Math.min(length, Math.ceil((before * length) / state.length));
  const elapsed = Math.floor((up * reps) / length) > complete ? up - 1 : up;
  return { ...state, length, enteredAt: Math.max(now, state.goesOnAt ?? now) - elapsed };
}

function choosePace(
  timeline: Timeline,
  state: Running,
  { step: index, pace }: Extract<SessionEvent, { kind: 'pace' }>,
  now: Ms,
  countIn: Ms,
): Running | undefined {
  const step = timeline.steps[index];
  if (!step || index < state.step || pacedLength(timeline, step) === undefined) return undefined;
  if (pace !== 'paced' && pace !== 'self-paced') return undefined;
  const changed = stepsOfSet(timeline, index).map((other) => [other, pace] as const);
  const chosen: ChosenPaces = { ...state.chosen, ...Object.fromEntries(changed) };
  const before = stepLength(timeline, step, state.chosen);
  if ((before === 'open') === (pace === 'self-paced')) return undefined;
  if (index > state.step) return { ...state, chosen };
  if (pace === 'paced') {
    const entered = enterStep(timeline, { ...settled(state, now), chosen }, index, now);
    return entered.status === 'running' ? withCountIn(entered, now, countIn) : undefined;
  }
  const { goesOnAt: _over, ...going } = settled(state, now);
  return { ...going, chosen, length: 'open', enteredAt: now - elapsedIn(state, now) };
}

/** The state as it was, moved to now: the time since then never was. */
function undo({ state, at }: UndoPoint, now: Ms): SessionState {
  if (state.status === 'paused') return { ...state, at: now };
  const shift = now - at;
  return {
    ...state,
    at: now,
    enteredAt: state.enteredAt + shift,
    activeBefore: state.activeBefore,
    activeFrom: state.activeFrom + shift,
    ...(state.goesOnAt !== undefined && { goesOnAt: state.goesOnAt + shift }),
  };
}
