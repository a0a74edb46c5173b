import fc from 'fast-check';
import { advance, NOTHING_HEARD } from '../../src/core/advance.ts';
import { activeTime, elapsedIn } from '../../src/core/pass-time.ts';
import { replay, restore } from '../../src/core/replay.ts';
import { isSay, type Score } from '../../src/core/score.ts';
import type { LoggedEvent, SessionEvent, SessionState, SetResult } from '../../src/core/session.ts';
import { type Happening, happenings, type Played, play, scores } from './arbitraries.ts';

/** A session and what happens in it, with what some invariants need besides. */
export interface Sequence {
  readonly score: Score;
  readonly script: readonly Happening[];
  /** Another beat of looks, and another look-ahead, in milliseconds. */
  readonly period: number;
  readonly lookahead: number;
  /** How long somebody pauses, waits before undo, and how old the last checkpoint is; milliseconds. */
  readonly pausedFor: number;
  readonly wait: number;
  readonly behind: number;
  /** Something that undo takes back. */
  readonly move: SessionEvent;
}

export const sequences: fc.Arbitrary<Sequence> = fc.record({
  score: scores,
  script: happenings,
  // Mostly far apart, since each look costs.
  period: fc.oneof(
    { weight: 15, arbitrary: fc.noBias(fc.integer({ min: 700, max: 9_999 })) },
    { weight: 1, arbitrary: fc.noBias(fc.integer({ min: 50, max: 700 })) },
  ),
  lookahead: fc.integer({ min: 0, max: 1_500 }),
  pausedFor: fc.integer({ min: 0, max: 10_000_000 }),
  wait: fc.integer({ min: 0, max: 900 }),
  behind: fc.integer({ min: 0, max: 1_000 }),
  move: fc.constantFrom<SessionEvent>(
    { kind: 'skip' },
    { kind: 'back' },
    { kind: 'repeat' },
    { kind: 'done' },
    { kind: 'end' },
  ),
});

/** What always holds; the numbers are those of docs/reliability.md. */
export interface Invariant {
  readonly number: number;
  readonly says: string;
  /**
   * @param played the sequence played with a look every two seconds
   * @throws where it does not hold
   */
  check(sequence: Sequence, played: Played): void;
}

const TICKS = { period: 2_000, lookahead: 0 };
/** The sequence as {@link Invariant.check} wants it. */
export const playSequence = ({ score, script }: Sequence): Played => play(score, script, TICKS);

export const INVARIANTS: readonly Invariant[] = [
  {
    number: 1,
    says: 'replaying the log gives the state',
    check: ({ score }, { state, log }) => alike(replayTo(score, log, atOf(state)), state),
  },
  {
    number: 2,
    says: 'every prefix of a log is a log',
    check({ score }, { log }) {
      let before = -1;
      for (let n = 0; n <= log.length; n++) {
        const state = replay(score.timeline, log.slice(0, n), score.countIn);
        must(state.status === 'ready' || atOf(state) >= before, 'time runs backwards');
        before = atOf(state);
      }
    },
  },
  {
    number: 3,
    says: 'sequence numbers are unique and without gaps',
    check: (_, { log }) => must(log.every(({ seq }, i) => seq === i + 1)),
  },
  {
    number: 4,
    says: 'no set vanishes but by a correction or undo',
    check({ script }, { states }) {
      let before: readonly SetResult[] = [];
      for (const [i, state] of states.entries()) {
        const kind = script[i]?.event.kind;
        const now = new Set(resultsOf(state).map(({ step }) => step));
        if (kind !== 'amend' && kind !== 'undo')
          for (const { step } of before) must(now.has(step), `set ${step} is gone after ${kind}`);
        before = resultsOf(state);
      }
    },
  },
  {
    number: 6,
    says: 'what remains is never below 0 nor above the length',
    check(_, { states }) {
      for (const state of states) {
        if (state.status !== 'running' && state.status !== 'paused') continue;
        const elapsed = state.status === 'paused' ? state.elapsed : elapsedIn(state, state.at);
        must(elapsed >= 0 && (state.length === 'open' || elapsed <= state.length), `${elapsed}`);
      }
    },
  },
  {
    number: 7,
    says: 'active time does not depend on how ticks are cut',
    check: ({ score, script, period }, { state }) =>
      alike(play(score, script, { period, lookahead: 0 }).state, state),
  },
  {
    number: 8,
    says: 'paused time adds nothing',
    check({ score, pausedFor }, played) {
      const state = step(score, played.state, { kind: 'pause' }, atOf(played.state));
      if (state.status !== 'paused') return;
      const later = step(score, state, undefined, state.at + pausedFor);
      must(active(later) === active(state));
      must(active(step(score, later, { kind: 'resume' }, state.at + pausedFor)) === active(state));
    },
  },
  {
    number: 9,
    says: 'the wall clock alters nothing',
    check({ score, pausedFor }, { log }) {
      const moved = log.map((line, i) => ({ ...line, wall: (i % 2 ? -1 : 1) * pausedFor * 100_000 }));
      alike(replay(score.timeline, moved, score.countIn), replay(score.timeline, log, score.countIn));
    },
  },
  {
    number: 10,
    says: 'undo restores exactly, moved to now',
    check({ score, move, wait }, { states }) {
      for (const state of states) {
        if (state.status !== 'running' && state.status !== 'paused') continue;
        const { state: after, accepted } = advance(score, state, NOTHING_HEARD, move, state.at, 0);
        // A set that time completes meanwhile is not taken back.
        if (!accepted || ('length' in after && Number(after.length) <= wait)) continue;
        alike(step(score, after, { kind: 'undo' }, state.at + wait), shifted(state, wait));
      }
    },
  },
  {
    number: 11,
    says: 'a cue fires once, and what is heard does not depend on the looks',
    check({ score, script, period, lookahead }) {
      const all = play(score, script, { period: 30_000, lookahead: Number.POSITIVE_INFINITY });
      const other = play(score, script, { period, lookahead });
      const stream = ({ heard }: Played) => heard.map(({ id, at, signal }) => ({ id, at, signal }));
      must(new Set(other.heard.map(({ id }) => id)).size === other.heard.length, 'a cue fires twice');
      alike(stream(other), stream(all));
      alike(other.state, all.state);
    },
  },
  {
    number: 12,
    says: 'finished stays finished but for undo and corrections',
    check({ score }, { state }) {
      const ended = step(score, state, { kind: 'end' }, atOf(state));
      for (const kind of ['start', 'pause', 'resume', 'skip', 'back', 'repeat', 'done', 'end'] as const) {
        const after = step(score, ended, { kind }, atOf(ended) + 5_000);
        must(after.status === 'finished', `${kind} wakes it`);
        alike(resultsOf(after), resultsOf(ended));
      }
    },
  },
  {
    number: 13,
    says: 'one result a work step, in order',
    check({ score }, { states }) {
      for (const state of states) {
        const steps = resultsOf(state).map((result) => result.step);
        must(steps.every((at, i) => at > (steps[i - 1] ?? -1)));
        must(steps.every((at) => score.timeline.steps[at]?.kind === 'work'));
      }
    },
  },
  {
    number: 15,
    says: 'a crash loses nothing logged and at most the time since the last checkpoint',
    check({ score, behind, move }, { state, log }) {
      if (state.status !== 'running') return;
      const reached = Math.max(log.at(-1)?.at ?? 0, state.at - behind);
      const restored = restore(score.timeline, log, reached, score.countIn);
      alike(restored, step(score, replayTo(score, log, reached), { kind: 'pause' }, reached));
      must(restored.status === 'paused' || restored.status === 'finished');
      must(active(state) - active(restored) <= behind, 'more time is lost');
      // Whatever is done next is done to the same session, moved by what was lost.
      const next = step(score, restored, move, reached);
      must(next.status !== 'ready');
    },
  },
  {
    number: 20,
    says: 'no event throws in any state',
    check({ score }, { states }) {
      for (const state of [{ status: 'ready' } as const, ...states])
        for (const event of ODD) step(score, state, event, -5);
    },
  },
  {
    number: 21,
    says: 'every state can reach the end',
    check({ score }, { states }) {
      for (const state of states)
        must(step(score, state, { kind: 'end' }, 10 ** 9).status === 'finished', state.status);
    },
  },
  {
    number: 22,
    says: 'no line covers another or a tone',
    check({ score, script }) {
      const all = spans(play(score, script, { period: 10_000, lookahead: 10_000, tail: 120_000 }));
      for (const [i, a] of all.entries()) {
        // In the order of their beginnings: only what follows can overlap.
        for (let j = i + 1; j < all.length; j++) {
          const b = all[j];
          if (!b || b.from >= a.to) break;
          must(!(isSay(a.cue) || isSay(b.cue)), `${JSON.stringify(a)} covers ${JSON.stringify(b)}`);
        }
      }
    },
  },
];

const ODD: readonly SessionEvent[] = [
  { kind: 'start' },
  { kind: 'undo' },
  { kind: 'done', reps: Number.NaN },
  { kind: 'amend', step: 1e9, reps: -1 },
  { kind: 'adjust-rest', by: Number.POSITIVE_INFINITY },
  { kind: 'tempo', factor: Number.NaN },
  { kind: 'pace', step: -1, pace: 'paced' },
];

/** Spans in which something sounds, cut off at the moment it was cut, in the order they begin. */
export function spans({ heard, cuts, voids }: Played) {
  return heard
    .map((cue) => {
      const cut = (isSay(cue) ? cuts : voids).find((at) => at >= cue.at);
      return { cue, from: cue.at, to: Math.min(cue.at + cue.signal.length, cut ?? Number.POSITIVE_INFINITY) };
    })
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
}

function must(holds: boolean, why = 'does not hold'): void {
  if (!holds) throw new Error(why);
}

/** Entries that are undefined count as absent. */
function alike(one: unknown, other: unknown, where = ''): void {
  if (Object.is(one, other)) return;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    throw new Error(`${where || 'the whole'}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`);
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
    alike(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      where ? `${where}.${key}` : key,
    );
}

function step(score: Score, state: SessionState, event: SessionEvent | undefined, now: number): SessionState {
  return advance(score, state, NOTHING_HEARD, event, now, 0).state;
}

function replayTo(score: Score, log: readonly LoggedEvent[], at: number): SessionState {
  const tick: LoggedEvent = { seq: log.length + 1, at, wall: 0, event: { kind: 'tick' } };
  return replay(score.timeline, [...log, tick], score.countIn);
}

const atOf = (state: SessionState): number => (state.status === 'ready' ? -1 : state.at);
const resultsOf = (state: SessionState): readonly SetResult[] =>
  state.status === 'ready' ? [] : state.results;

function active(state: SessionState): number {
  if (state.status === 'ready') return 0;
  return state.status === 'running' ? activeTime(state, state.at) : state.active;
}

function shifted(state: SessionState, by: number): SessionState {
  if (state.status !== 'running') return { ...state, at: atOf(state) + by } as SessionState;
  return {
    ...state,
    at: state.at + by,
    enteredAt: state.enteredAt + by,
    activeFrom: state.activeFrom + by,
    ...(state.goesOnAt !== undefined && { goesOnAt: state.goesOnAt + by }),
  };
}
