import { stepLength } from './pace.ts';
import type { Finished, Running, SetResult } from './session.ts';
import type { Step, Timeline } from './step.ts';
import type { Ms } from './units.ts';

/** Time gone in the current step. Stands still during the count-in after a pause. */
export function elapsedIn(state: Running, now: Ms): Ms {
  return Math.max(0, Math.max(now, state.goesOnAt ?? now) - state.enteredAt);
}

/** Active (unpaused) time of the session so far. */
export function activeTime(state: Running, now: Ms): Ms {
  return state.activeBefore + Math.max(0, now - state.activeFrom);
}

/**
 * Lets time pass up to `now`: ends steps whose length is over, one after the other, however many; records
 * the sets that ended by themselves. The result does not depend on how often it is called.
 */
export function passTime(timeline: Timeline, state: Running, now: Ms): Running | Finished {
  let current = state;
  while (true) {
    if (current.goesOnAt !== undefined) {
      if (now < current.goesOnAt) break;
      const { goesOnAt: _over, ...going } = current;
      current = going;
    }
    if (current.length === 'open') break;
    const end = current.enteredAt + current.length;
    if (now < end) break;
    const step = timeline.steps[current.step];
    if (step?.kind === 'work') {
      // A set that time has completed is logged: undo must not reach behind it.
      const done = wholeResult(step, end);
      current = { ...current, results: withResult(current.results, done), undo: undefined };
    }
    const entered = enterStep(timeline, current, current.step + 1, end);
    if (entered.status === 'finished') return { ...entered, at: now };
    current = entered;
  }
  return { ...current, at: now };
}

/** Enters a step at a moment, or finishes behind the last one. */
export function enterStep(timeline: Timeline, state: Running, index: number, at: Ms): Running | Finished {
  const step = timeline.steps[index];
  if (!step) {
    return {
      status: 'finished',
      results: state.results,
      undo: state.undo,
      ...(state.chosen && { chosen: state.chosen }),
      at,
      active: activeTime(state, at),
      completed: true,
      endedAt: at,
    };
  }
  const { goesOnAt: _none, ...rest } = state;
  return {
    ...rest,
    step: index,
    visit: state.visit + 1,
    enteredAt: at,
    length: stepLength(timeline, step, state.chosen),
  };
}

/** A set done exactly as planned. */
export function wholeResult(step: Step, endedAt: Ms): SetResult {
  const { target, load } = step.set;
  return {
    step: step.index,
    ...(target.kind === 'reps' ? { reps: target.reps } : { seconds: Math.round(target.ms / 1000) }),
    ...(load !== undefined && { load }),
    endedAt,
  };
}

/** Puts a result in its place, the order of steps; a result of the same step gives way. */
export function withResult(results: readonly SetResult[], result: SetResult): readonly SetResult[] {
  const others = withoutResult(results, result.step);
  const place = others.findIndex((other) => other.step > result.step);
  return place < 0 ? [...others, result] : [...others.slice(0, place), result, ...others.slice(place)];
}

export function withoutResult(results: readonly SetResult[], step: number): readonly SetResult[] {
  return results.filter((result) => result.step !== step);
}
