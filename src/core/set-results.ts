import { elapsedIn, wholeResult, withoutResult, withResult } from './pass-time.ts';
import type { Finished, Paused, Running, SessionEvent, SessionState, SetResult } from './session.ts';
import type { Step, Timeline } from './step.ts';
import type { Ms } from './units.ts';

/** What was done of a set that is cut short: whole seconds, or repetitions completed in tempo. */
function performed({ set }: Step, elapsed: Ms, length: Ms | 'open'): { reps?: number; seconds?: number } {
  if (set.target.kind === 'time')
    return { seconds: Math.min(Math.floor(elapsed / 1000), Math.round(set.target.ms / 1000)) };
  if (length === 'open') return {};
  const { reps } = set.target;
  return { reps: Math.min(Math.floor((elapsed * reps) / length), reps) };
}

/** Skipping out of a set keeps what was done of it, unless more is logged already. */
export function keepPartial(state: Running, step: Step, now: Ms): { results: readonly SetResult[] } {
  const { results } = state;
  if (step.kind !== 'work' || results.some((result) => result.step === step.index)) return { results };
  const done = performed(step, elapsedIn(state, now), state.length);
  if (!((done.reps ?? 0) > 0 || (done.seconds ?? 0) > 0)) return { results };
  return { results: withResult(results, { ...wholeResult(step, now), ...done }) };
}

/** Done pressed: as told, as counted so far, or as planned when nobody counted. Undefined: not a number of reps. */
export function finishSet(
  state: Running,
  step: Step,
  now: Ms,
  reps: number | undefined,
): readonly SetResult[] | undefined {
  if (reps !== undefined && !isCount(reps, 999)) return undefined;
  const done = performed(step, elapsedIn(state, now), state.length);
  const told = reps !== undefined && step.set.target.kind === 'reps' ? { reps } : {};
  const result: SetResult = { ...wholeResult(step, now), ...done, ...told };
  if (result.reps === 0 || result.seconds === 0) return state.results;
  return withResult(state.results, result);
}

/** A set already logged, corrected; the very same state for what is no correction of one. */
export function amend(
  timeline: Timeline,
  state: Running | Paused | Finished,
  event: Extract<SessionEvent, { kind: 'amend' }>,
  now: Ms,
): SessionState {
  const step = timeline.steps[event.step];
  const { kind: _kind, ...change } = event;
  if (step?.kind !== 'work' || !isAmendment(change)) return state;
  const before = state.results.find((result) => result.step === event.step);
  const counted = step.set.target.kind === 'reps';
  const after: SetResult = { ...(before ?? wholeResult(step, now)), ...change };
  const nothing = counted ? after.reps === 0 : after.seconds === 0;
  const results = nothing ? withoutResult(state.results, event.step) : withResult(state.results, after);
  return { ...state, results };
}

function isAmendment({
  reps,
  seconds: s,
  load,
  rir,
}: Omit<Extract<SessionEvent, { kind: 'amend' }>, 'kind'>): boolean {
  return (
    (reps === undefined || isCount(reps, 999)) &&
    (s === undefined || isCount(s, 36_000)) &&
    (load === undefined || (load >= 0 && load <= 1_000)) &&
    (rir === undefined || (rir >= 0 && rir <= 10))
  );
}

const isCount = (n: number, most: number) => Number.isInteger(n) && n >= 0 && n <= most;
