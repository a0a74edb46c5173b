import { expect } from 'chai';
import tickerUrl from '../../src/adapters/ticker.worker.ts?worker&url';
import { workerTicker } from '../../src/adapters/worker-ticker.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

describe('the ticker', () => {
  let stop = () => {};
  afterEach(() => {
    stop();
    putBack();
  });

  async function ticks(ticker = workerTicker()): Promise<void> {
    let count = 0;
    stop = ticker.start(20, () => count++);
    await until('it has ticked ten times', () => count >= 10);
  }

  it('wakes again and again, from a worker', async () => {
    const pageTimers: unknown[] = [];
    const { setInterval } = globalThis;
    replace(globalThis, 'setInterval', (...rest: Parameters<typeof setInterval>) => {
      pageTimers.push(rest);
      return setInterval(...rest);
    });
    await ticks();
    expect(pageTimers).to.deep.equal([]);
  });

  it('is quiet once stopped', async () => {
    let count = 0;
    stop = workerTicker().start(10, () => count++);
    await until('it ticks', () => count > 0);
    stop();
    const stoppedAt = count;
    let others = 0;
    stop = workerTicker().start(10, () => others++);
    await until('another has ticked', () => others > 10);
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
