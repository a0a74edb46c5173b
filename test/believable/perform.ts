import { applyEvent } from '../../src/core/apply-event.ts';
import { passTime } from '../../src/core/pass-time.ts';
import type { LoggedSet } from '../../src/core/record.ts';
import type { LoggedEvent, SessionEvent, SessionState, SetResult } from '../../src/core/session.ts';
import type { Timeline } from '../../src/core/step.ts';
import type { Ms } from '../../src/core/units.ts';
import type { Athlete } from './athlete.ts';
import type { Random } from './random.ts';

export interface Performance {
  readonly events: readonly LoggedEvent[];
  readonly sets: readonly LoggedSet[];
  readonly active: Ms;
  readonly completed: boolean;
  /** Session time. */
  readonly endedAt: Ms;
}

/** Plays a timeline through the app's own rules: the log is one the app would have written. */
export function perform(
  random: Random,
  timeline: Timeline,
  athlete: Athlete,
  startedAt: number,
  countIn: Ms,
): Performance {
  const events: LoggedEvent[] = [];
  const ended = new Map<number, number>();
  let state: SessionState = { status: 'ready' };
  /** Asked anew each time: it changes behind the compiler's back. */
  const now = (): SessionState => state;

  function note(event: LoggedEvent['event'], at: Ms, next: SessionState): void {
    const before = resultsOf(state);
    state = next;
    for (const { step, endedAt } of resultsOf(next).filter((result) => !before.includes(result)))
      ended.set(step, ended.get(step) ?? startedAt + endedAt);
    events.push({ seq: events.length + 1, at, wall: startedAt + at, event });
  }
  const act = (event: SessionEvent, at: Ms): void =>
    note(event, at, applyEvent(timeline, passed(at), event, at, countIn));
  const passed = (at: Ms): SessionState =>
    state.status === 'running' ? passTime(timeline, state, at) : state;
  /** The app looks 20 times a second; a set that ended by itself is logged then. */
  function waitForEnd(): void {
    const going = now();
    if (going.status !== 'running' || going.length === 'open') return;
    const at = going.enteredAt + going.length + random.whole(1, 50);
    const next = passed(at);
    if (resultsOf(next) === resultsOf(going)) state = next;
    else note({ kind: 'tick' }, at, next);
  }

  act({ kind: 'start' }, 0);
  // Called away, rarely, at some step of the second half.
  const givesUp = random.chance(0.04)
    ? random.whole(timeline.steps.length >> 1, timeline.steps.length)
    : undefined;
  for (let going = now(); going.status === 'running'; going = now()) {
    const { step: index, enteredAt, length, at } = going;
    const step = timeline.steps[index];
    if (!step) break;
    if (index === givesUp) {
      act({ kind: 'end' }, at + 400);
    } else if (step.kind !== 'work') {
      if (random.chance(0.02)) {
        act({ kind: 'pause' }, at + 100);
        act({ kind: 'resume' }, at + random.whole(5_000, 90_000));
      } else if (step.kind === 'rest' && random.chance(0.06)) {
        act({ kind: 'adjust-rest', by: 15_000 }, at + 200);
      }
      waitForEnd();
    } else if (random.chance(0.012)) {
      act({ kind: 'skip' }, at + 600);
    } else {
      const share = Math.min(1, athlete.share(step.set));
      const { target } = step.set;
      if (target.kind === 'reps') {
        const reps = Math.max(1, Math.floor(target.reps * share));
        const took =
          length === 'open' ? reps * random.between(2_500, 3_500) : (length * (reps + 0.3)) / target.reps;
        if (length !== 'open' && reps === target.reps) waitForEnd();
        else act({ kind: 'done', reps }, enteredAt + Math.round(took));
      } else if (share === 1) waitForEnd();
      else act({ kind: 'done' }, enteredAt + Math.round(target.ms * share));
      const after = now();
      if (step.set.load !== undefined && after.status === 'running' && random.chance(0.5))
        act({ kind: 'amend', step: index, rir: share < 1 ? 0 : random.whole(1, 4) }, after.at + 900);
    }
  }
  const over = now();
  if (over.status !== 'finished') throw new Error('A session that does not end');
  const { active, completed, endedAt } = over;
  const sets = over.results.map((result) => ({
    ...result,
    endedWall: ended.get(result.step) ?? startedAt + result.endedAt,
  }));
  return { events, sets, active, completed, endedAt };
}

const resultsOf = (state: SessionState): readonly SetResult[] =>
  state.status === 'ready' ? [] : state.results;
