import { expect } from 'chai';
import tickerUrl from '../../src/adapters/ticker.worker.ts?worker&url';
import { workerTicker } from '../../src/adapters/worker-ticker.ts';
import { HEARTBEAT, type Ticking } from '../../src/ports/ticker.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

describe('the ticker', () => {
  let ticking: Ticking | undefined;
  afterEach(() => {
    ticking?.stop();
    putBack();
  });

  /** Asked for every 20 ms. */
  async function ticks(ticker = workerTicker()): Promise<void> {
    let count = 0;
    const started = ticker.start(() => {
      count++;
      started.next(20);
    });
    ticking = started;
    await until('it has ticked ten times', () => count >= 10);
  }

  it('wakes again and again, from a worker', async () => {
    const pageTimers: unknown[] = [];
    const { setTimeout } = globalThis;
    replace(globalThis, 'setTimeout', ((...rest: Parameters<typeof setTimeout>) => {
      if (rest[1] === 20 || rest[1] === HEARTBEAT) pageTimers.push(rest);
      return setTimeout(...rest);
    }) as typeof setTimeout);
    await ticks();
    expect(pageTimers).to.deep.equal([]);
  });

  it('wakes by itself when nobody asks, and sooner when somebody does', async () => {
    const wakes: number[] = [];
    const from = performance.now();
    ticking = workerTicker().start(() => wakes.push(performance.now() - from));
    ticking.next(10);
    await until('it has ticked three times', () => wakes.length >= 3);
    const [first = 0, second = 0, third = 0] = wakes;
    expect(first).to.be.at.least(9);
    // A busy machine is late, never early.
    expect(second - first).to.be.at.least(HEARTBEAT / 2);
    expect(third - first).to.be.at.least(HEARTBEAT);
  });

  it('heeds the last wish only, and none for later than it wakes anyway', async () => {
    let count = 0;
    const from = performance.now();
    ticking = workerTicker().start(() => count++);
    ticking.next(1);
    ticking.next(100);
    ticking.next(100_000);
    await until('it ticks', () => count > 0);
    expect(performance.now() - from).to.be.at.least(99);
  });

  it('is quiet once stopped', async () => {
    let count = 0;
    ticking = workerTicker().start(() => count++);
    ticking.next(10);
    await until('it ticks', () => count > 0);
    ticking.stop();
    const stoppedAt = count;
    await ticks();
    expect(count).to.equal(stoppedAt);
  });

  it('ticks from the page where workers are refused', async () => {
    replace(globalThis, 'Worker', undefined);
    await ticks();
  });

  it("ticks from the page when the worker's file is gone", async () => {
    const missing = new URL('ticker.worker-gone.js', new URL(tickerUrl, location.href)).href;
    await ticks(workerTicker(missing));
  });

  it('ticks from the page rather than run a script of somebody else', async () => {
    await ticks(workerTicker('https://example.org/ticker.worker.js'));
  });
});
