import { expect } from 'chai';
import { webLockWriter } from '../../src/adapters/web-lock-writer.ts';
import type { Writer } from '../../src/ports/writer.ts';
import { until } from './until.ts';

describe('the pen of this browser', () => {
  const writers: Writer[] = [];
  let name: string;
  const tab = (): Writer => {
    const writer = webLockWriter(name);
    writers.push(writer);
    return writer;
  };
  beforeEach(() => {
    name = crypto.randomUUID();
  });
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.release();
  });

  it('is had by one, and by the next when that lets go', async () => {
    const [one, other] = [tab(), tab()];
    expect([await one.claim(), await one.claim(), await other.claim()]).to.deep.equal([true, true, false]);
    one.release();
    // The browser takes it back in a moment of its own.
    while (!(await other.claim()));
    expect(await one.claim()).to.equal(false);
  });

  it('comes to who waits in line', async () => {
    const [one, other] = [tab(), tab()];
    await one.claim();
    let had = false;
    other.whenFree(() => {
      had = true;
    });
    expect(await other.claim()).to.equal(false);
    expect(had).to.equal(false);
    one.release();
    await until('it is the turn of the other', () => had);
    expect([await one.claim(), await other.claim()]).to.deep.equal([false, true]);
  });

  it('can be taken away, which is told once, and can be taken back', async () => {
    const [one, other] = [tab(), tab()];
    const lost: string[] = [];
    one.onLost(() => lost.push('one'));
    other.onLost(() => lost.push('other'));
    await one.claim();
    other.whenFree(() => lost.push('waited in vain'));
    await other.takeOver();
    await until('the first is told', () => lost.length > 0);
    expect([await one.claim(), await other.claim()]).to.deep.equal([false, true]);
    await one.takeOver();
    await until('the other is told', () => lost.length > 1);
    expect(lost).to.deep.equal(['one', 'other']);
  });

  it('is everybody’s where the browser has no locks', async () => {
    const before = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => undefined });
    try {
      const [one, other] = [tab(), tab()];
      expect([await one.claim(), await other.claim()]).to.deep.equal([true, true]);
      await other.takeOver();
      expect(await one.claim()).to.equal(true);
    } finally {
      if (before) Object.defineProperty(Navigator.prototype, 'locks', before);
    }
  });
});
