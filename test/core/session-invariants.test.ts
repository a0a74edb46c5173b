import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, NOTHING_HEARD } from '../../src/core/advance.ts';
import { activeTime, elapsedIn } from '../../src/core/pass-time.ts';
import { replay, restore } from '../../src/core/replay.ts';
import type { Score } from '../../src/core/score.ts';
import type { LoggedEvent, SessionEvent, SessionState } from '../../src/core/session.ts';
import { type Happening, happenings, type Played, play, scores } from './arbitraries.ts';

const TICKS = { period: 1_000, lookahead: 0 };

/** The session invariants of docs/reliability.md; the numbers are that list's. */
describe('session invariants', () => {
  const holds = (name: string, check: (played: Played, score: Score, script: readonly Happening[]) => void) =>
    it(name, () => {
      fc.assert(
        fc.property(scores, happenings, (score, script) => check(play(score, script, TICKS), score, script)),
        { numRuns: 120 },
      );
    });

  holds('1: replaying the log gives the state', ({ state, log }, score) => {
    const tick: LoggedEvent = {
      seq: log.length + 1,
      at: (state as { at: number }).at,
      wall: 0,
      event: { kind: 'tick' },
    };
    expect(replay(score.timeline, [...log, tick], score.countIn)).toEqual(state);
  });

  holds('2: every prefix of a log is a log', ({ log }, score) => {
    for (let n = 0; n <= log.length; n++) {
      const state = replay(score.timeline, log.slice(0, n), score.countIn);
      expect(['ready', 'running', 'paused', 'finished']).toContain(state.status);
    }
  });

  holds('4: no set vanishes but by an amendment, Done or undo', ({ states }, score, script) => {
    let before: ReadonlySet<number> = new Set();
    for (const [i, state] of states.entries()) {
      const kind = script[i]?.event.kind;
      const now = new Set(resultsOf(state).map((result) => result.step));
      if (kind !== 'amend' && kind !== 'undo') for (const step of before) expect(now).toContain(step);
      before = now;
    }
    expect(score.timeline.steps.length).toBeGreaterThan(0);
  });

  holds('6: 0 ≤ remaining ≤ length', ({ states }) => {
    for (const state of states) {
      if (state.status !== 'running' && state.status !== 'paused') continue;
      const elapsed = state.status === 'paused' ? state.elapsed : elapsedIn(state, state.at);
      expect(elapsed).toBeGreaterThanOrEqual(0);
      if (state.length !== 'open') expect(elapsed).toBeLessThanOrEqual(state.length);
    }
  });

  it('7: active time does not depend on how ticks are cut', () => {
    fc.assert(
      fc.property(scores, happenings, fc.integer({ min: 10, max: 9_999 }), (score, script, period) => {
        expect(play(score, script, { period, lookahead: 0 }).state).toEqual(play(score, script, TICKS).state);
      }),
      { numRuns: 120 },
    );
  });

  it('8: paused time adds nothing', () => {
    fc.assert(
      fc.property(scores, happenings, fc.integer({ min: 0, max: 10_000_000 }), (score, script, pausedFor) => {
        const { state } = play(score, [...script, { after: 0, event: { kind: 'pause' } }], {
          ...TICKS,
          tail: 0,
        });
        fc.pre(state.status === 'paused');
        const later = step(score, state, undefined, state.at + pausedFor);
        expect(active(later)).toBe(active(state));
        const resumed = step(score, later, { kind: 'resume' }, state.at + pausedFor);
        expect(active(resumed)).toBe(active(state));
      }),
      { numRuns: 120 },
    );
  });

  it('10: undo restores exactly, moved to now', () => {
    fc.assert(
      fc.property(
        scores,
        happenings,
        fc.constantFrom<SessionEvent>({ kind: 'skip' }, { kind: 'back' }, { kind: 'done' }, { kind: 'end' }),
        fc.integer({ min: 0, max: 900 }),
        (score, script, event, wait) => {
          const { state } = play(score, script, { ...TICKS, tail: 0 });
          fc.pre(state.status === 'running' || state.status === 'paused');
          const { state: after, accepted } = advance(score, state, NOTHING_HEARD, event, state.at, 0);
          fc.pre(accepted);
          const back = step(score, after, { kind: 'undo' }, state.at + wait);
          expect(back).toEqual(shifted(state, wait));
        },
      ),
      { numRuns: 200 },
    );
  });

  holds('12: finished is terminal but for undo and corrections', ({ state }, score) => {
    fc.pre(state.status === 'finished');
    for (const kind of ['start', 'pause', 'resume', 'skip', 'back', 'done', 'end'] as const) {
      const after = step(score, state, { kind }, (state as { at: number }).at + 5_000);
      expect(after.status).toBe('finished');
      expect(resultsOf(after)).toEqual(resultsOf(state));
    }
  });

  holds('13: one result a work step, in order, within its plan when time ended it', ({ state }, score) => {
    const steps = resultsOf(state).map((result) => result.step);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    for (const index of steps) expect(score.timeline.steps[index]?.kind).toBe('work');
  });

  it('15: a crash loses nothing logged and at most the time since the last checkpoint', () => {
    fc.assert(
      fc.property(scores, happenings, fc.integer({ min: 0, max: 1_000 }), (score, script, behind) => {
        const { state, log } = play(score, script, { ...TICKS, tail: 5_000 });
        fc.pre(state.status === 'running');
        const last = log.at(-1)?.at ?? 0;
        const reached = Math.max(last, state.at - behind);
        const restored = restore(score.timeline, log, reached, score.countIn);
        expect(restored).toEqual(step(score, replayTo(score, log, reached), { kind: 'pause' }, reached));
        expect(restored.status === 'paused' || restored.status === 'finished').toBe(true);
        expect(active(state) - active(restored)).toBeLessThanOrEqual(behind);
      }),
      { numRuns: 150 },
    );
  });

  holds('20: no event throws in any state', ({ states }, score) => {
    const events: SessionEvent[] = [
      { kind: 'start' },
      { kind: 'undo' },
      { kind: 'done', reps: Number.NaN },
      { kind: 'amend', step: 1e9, reps: -1 },
      { kind: 'adjust-rest', by: Number.POSITIVE_INFINITY },
    ];
    for (const state of [{ status: 'ready' } as const, ...states]) {
      for (const event of events) expect(() => step(score, state, event, -5)).not.toThrow();
    }
  });

  holds('21: every state can reach finished', ({ states }, score) => {
    for (const state of states) expect(step(score, state, { kind: 'end' }, 10 ** 9).status).toBe('finished');
  });

  it('an hour asleep and then a single look does what ticking would have done', () => {
    fc.assert(
      fc.property(scores, (score) => {
        const once = play(score, [], { period: 10_000_000, lookahead: 0, tail: 3_600_000 }).state;
        expect(once).toEqual(play(score, [], { period: 1_000, lookahead: 0, tail: 3_600_000 }).state);
      }),
      { numRuns: 40 },
    );
  });
});

function step(score: Score, state: SessionState, event: SessionEvent | undefined, now: number): SessionState {
  return advance(score, state, NOTHING_HEARD, event, now, 0).state;
}

function replayTo(score: Score, log: readonly LoggedEvent[], at: number): SessionState {
  return replay(
    score.timeline,
    [...log, { seq: log.length + 1, at, wall: 0, event: { kind: 'tick' } }],
    score.countIn,
  );
}

function resultsOf(state: SessionState) {
  return state.status === 'ready' ? [] : state.results;
}

function active(state: SessionState): number {
  if (state.status === 'ready') return 0;
  return state.status === 'running' ? activeTime(state, state.at) : state.active;
}

function shifted(state: SessionState, by: number): SessionState {
  if (state.status !== 'running') return { ...state, at: (state as { at: number }).at + by } as SessionState;
  return {
    ...state,
    at: state.at + by,
    enteredAt: state.enteredAt + by,
    activeFrom: state.activeFrom + by,
    ...(state.goesOnAt !== undefined && { goesOnAt: state.goesOnAt + by }),
  };
}
