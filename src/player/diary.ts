import { replay } from '../core/replay.ts';
import type { Score } from '../core/score.ts';
import type { LoggedEvent, SessionEvent, SessionState } from '../core/session.ts';
import type { Ms } from '../core/units.ts';
import type { Clock } from '../ports/clock.ts';
import { resultsOf } from './results-of.ts';
import type { SessionKeeper } from './session-keeper.ts';

/** Between two notes of how far the session has come; a restored session is at most this far behind, and a look. */
const CHECKPOINT_EVERY: Ms = 500;

/** Writes down what becomes of a session: each event with the sets it finished, how far it has come, how it ended. */
export class Diary {
  readonly #keeper: SessionKeeper;
  readonly #clock: Clock;
  #checkpointed: Ms = 0;
  /** Notes that a crash paused the session; only when it goes on, because another tab may be looking at it too. */
  #noteCrash: (() => void) | undefined;

  constructor(keeper: SessionKeeper, clock: Clock) {
    this.#keeper = keeper;
    this.#clock = clock;
  }

  /** Makes good what the log of a crashed session lacks: its pause, or that it had come to its end. */
  takeUp({ timeline, countIn }: Score, state: SessionState, events: readonly LoggedEvent[]): void {
    const last = replay(timeline, events, countIn);
    if (state.status === 'paused' && last.status === 'running') {
      // Without it a replay after the next crash would take the session for running, and pass over its count-in.
      this.#noteCrash = () => this.#note({ kind: 'pause' }, last, state, state.at);
    }
    const line = events.at(-1);
    if (state.status === 'finished' && line) this.#finish(state, line.wall - line.at);
  }

  begin(): void {
    const startedAt = this.#wall();
    this.#keeper.describe((record) => ({ ...record, startedAt }));
  }

  /** To be called before anything new happens. */
  goOn(): void {
    this.#noteCrash?.();
    this.#noteCrash = undefined;
  }

  /**
   * @param event what led from the one state to the other; undefined: time alone
   * @param at session time
   */
  write(event: SessionEvent | undefined, was: SessionState, is: SessionState, at: Ms): void {
    if (event) this.#note(event, was, is, at);
    else if (resultsOf(was) !== resultsOf(is)) this.#note({ kind: 'tick' }, was, is, at);
    if (is.status === 'finished' && was.status !== 'finished') this.#finish(is, this.#wall() - is.at);
    // The end was taken back.
    if (is.status !== 'finished' && was.status === 'finished')
      this.#keeper.describe(({ endedAt: _taken, ...record }) => ({ ...record, completed: false }));
  }

  /** Notes how far a running session has come. `due`: only if that was not noted lately. */
  checkpoint({ status }: SessionState, now: Ms, due = false): void {
    if (status !== 'running' || (due && now - this.#checkpointed < CHECKPOINT_EVERY)) return;
    this.#checkpointed = now;
    this.#keeper.checkpoint(now);
  }

  #note(event: LoggedEvent['event'], was: SessionState, is: SessionState, at: Ms): void {
    this.#keeper.note(event, at, this.#wall(), resultsOf(was), resultsOf(is));
  }

  /** @param zero wall time of session time 0 */
  #finish({ active, completed, endedAt }: Extract<SessionState, { status: 'finished' }>, zero: number): void {
    this.#keeper.describe((record) => ({ ...record, endedAt: zero + endedAt, active, completed }));
  }

  #wall(): number {
    return Math.round(this.#clock.wall());
  }
}
