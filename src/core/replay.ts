import { applyEvent } from './apply-event.ts';
import { passTime } from './pass-time.ts';
import type { LoggedEvent, SessionState } from './session.ts';
import type { Timeline } from './step.ts';
import type { Ms } from './units.ts';

/**
 * The state a log leads to, at the time of its last line. Every prefix of a log is a log.
 *
 * @param seen hears of the state after each line
 */
export function replay(
  timeline: Timeline,
  log: readonly LoggedEvent[],
  countIn: Ms,
  seen: (state: SessionState) => void = () => undefined,
): SessionState {
  let state: SessionState = { status: 'ready' };
  for (const { event, at } of log) {
    const now = state.status === 'ready' ? at : Math.max(at, state.at);
    state = passTo(timeline, state, now);
    if (event.kind !== 'tick') state = applyEvent(timeline, state, event, now, countIn);
    seen(state);
  }
  return state;
}

/** A state brought to a later time without an event. */
export function passTo(timeline: Timeline, state: SessionState, now: Ms): SessionState {
  switch (state.status) {
    case 'ready':
      return state;
    case 'running':
      return passTime(timeline, state, Math.max(now, state.at));
    default:
      return { ...state, at: Math.max(now, state.at) };
  }
}

/**
 * The state after a crash: the log replayed, brought to the last time known to have been reached, and paused
 * there, because nobody knows what the athlete did since.
 */
export function restore(
  timeline: Timeline,
  log: readonly LoggedEvent[],
  reached: Ms,
  countIn: Ms,
): SessionState {
  const state = passTo(timeline, replay(timeline, log, countIn), reached);
  if (state.status !== 'running') return state;
  return applyEvent(timeline, state, { kind: 'pause' }, state.at, countIn);
}
