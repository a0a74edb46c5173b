import type { BrowserContext, Page } from 'playwright-core';

/** What the page's time is told from outside. */
interface PageTime {
  /** Page milliseconds for one real one; 0 stands still. */
  speed(factor: number): void;
  jump(ms: number): void;
  /** Moves the wall clock alone, as somebody who sets it, or a device that wakes up. */
  moveWall(ms: number): void;
  /** The true time, epoch milliseconds. */
  real(): number;
}

declare global {
  interface Window {
    gwTime: PageTime;
  }
}

/**
 * Puts the page into a time of its own. Above real speed its time moves on with every tick of the worker, by a
 * piece small enough for the coach, who drops words that come over 250 ms late: on a busy machine the session
 * takes longer, and nothing else changes. It stands still while the disk is written to, which takes real time.
 * Playwright's own clock moves by jumps alone, which make the coach silent.
 * Everything but the clocks is the production build as it is. Runs inside the page, before its scripts.
 */
export function ownTime(factor: number): void {
  const TICK = 4;
  const real = {
    now: performance.now.bind(performance),
    Date,
    setTimeout: setTimeout.bind(window),
    clearTimeout: clearTimeout.bind(window),
    setInterval: setInterval.bind(window),
    Worker,
  };
  let rate = 1;
  let perTick = 0;
  let frozen = false;
  let realAt = real.now();
  let pageAt = realAt;
  let wallAhead = Date.now() - realAt;
  const realAhead = wallAhead;
  const now = (): number => pageAt + (real.now() - realAt) * rate;

  performance.now = now;
  window.Date = class extends real.Date {
    constructor(...words: unknown[]) {
      if (words.length > 0) super(...(words as [number]));
      else super(now() + wallAhead);
    }
    static override now(): number {
      return Math.floor(now() + wallAhead);
    }
  } as DateConstructor;

  const timers = new Map<number, { at: number; every: number | undefined; run: () => void }>();
  let lastTimer = 1_000_000;
  const set =
    (repeats: boolean) =>
    (run: (...words: unknown[]) => void, ms = 0, ...words: unknown[]): number => {
      // What is asked for while time stands still is no part of the session (a test's own tools, above all).
      if (frozen)
        return (repeats ? real.setInterval : real.setTimeout)(run, ms, ...words) as unknown as number;
      const period = Math.max(1, Number(ms) || 0);
      const every = repeats ? period : undefined;
      timers.set(++lastTimer, { at: now() + period, every, run: () => run(...words) });
      return lastTimer;
    };
  const clear = (timer?: number): void => {
    if (timer !== undefined && !timers.delete(timer)) real.clearTimeout(timer);
  };
  Object.assign(window, {
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  const runTimers = (): void => {
    const due = [...timers].filter(([, timer]) => timer.at <= now()).sort(([, a], [, b]) => a.at - b.at);
    for (const [id, timer] of due) {
      if (!timers.has(id)) continue;
      if (timer.every === undefined) timers.delete(id);
      else timer.at = now() + timer.every;
      timer.run();
    }
  };
  real.setInterval(runTimers, TICK);

  let writing = 0;
  let settling = 0;
  // A few tasks: whatever a tick put off to a later task has run by then.
  const hops = new MessageChannel();
  hops.port1.onmessage = () => {
    settling--;
    if (settling > 0) hops.port2.postMessage(0);
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite') {
      writing++;
      for (const end of ['complete', 'abort']) made.addEventListener(end, () => writing--);
    }
    return made;
  };

  // The ticker's worker is told in how many milliseconds to wake the page. Above real speed it does so all the time.
  const tickers = new Set<Worker>();
  const tell = (worker: Worker, delay: number): void => real.Worker.prototype.postMessage.call(worker, delay);
  const setRate = (): void => {
    pageAt = now();
    realAt = real.now();
    // Where ticks carry the time, a stall of the machine must not.
    rate = frozen || (perTick > 0 && tickers.size > 0) ? 0 : 1;
  };
  window.Worker = class extends real.Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      // The first to hear of a tick. On a busy machine ticks queue up: what one of them set off comes before the
      // next moves the time on.
      this.addEventListener('message', (event) => {
        if (perTick === 0) return;
        tell(this, TICK);
        if (writing > 0 || settling > 0) {
          event.stopImmediatePropagation();
          return;
        }
        settling = 3;
        hops.port2.postMessage(0);
        pageAt += perTick;
        runTimers();
      });
    }
    override postMessage(message: unknown): void {
      if (typeof message !== 'number') {
        super.postMessage(message);
        return;
      }
      const known = tickers.has(this);
      tickers.add(this);
      setRate();
      if (perTick === 0) tell(this, message);
      else if (!known) tell(this, TICK);
    }
    override terminate(): void {
      tickers.delete(this);
      setRate();
      super.terminate();
    }
  };

  window.gwTime = {
    speed(next) {
      frozen = next === 0;
      perTick = next > 1 ? next * TICK : 0;
      setRate();
      for (const worker of tickers) tell(worker, TICK);
    },
    jump(ms) {
      pageAt += ms;
      // What was asked for in that time is due.
      if (perTick === 0) for (const worker of tickers) tell(worker, 0);
    },
    moveWall(ms) {
      wallAhead += ms;
    },
    real: () => real.now() + realAhead,
  };
  window.gwTime.speed(factor);
}

/** From the next page on, sessions in these pages run about so many times as fast: 40 is the most the coach follows. */
export const accelerate = (pages: BrowserContext | Page, factor: number): Promise<unknown> =>
  pages.addInitScript(ownTime, factor);

/** Page milliseconds for one real one, from now on. */
export const setSpeed = (page: Page, factor: number): Promise<void> =>
  page.evaluate((to) => window.gwTime.speed(to), factor);

/** Lets so many milliseconds pass at once, as a stalled page would see it. */
export const jump = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => window.gwTime.jump(by), ms);

/** Moves the page's wall clock alone: `performance.now` goes on as it was. */
export const moveWall = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => window.gwTime.moveWall(by), ms);

/** Puts the page's wall clock to this moment, epoch milliseconds. */
export const setWall = (page: Page, to: number): Promise<void> =>
  page.evaluate((moment) => window.gwTime.moveWall(moment - Date.now()), to);
