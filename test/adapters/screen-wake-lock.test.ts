import { expect } from 'chai';
import { screenWakeLock } from '../../src/adapters/screen-wake-lock.ts';
import type { WakeLock } from '../../src/ports/wake-lock.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

/** A screen that can be locked awake: the browser's side of the API. */
class Screen {
  readonly locks: Lock[] = [];
  denied = false;
  async request(): Promise<Lock> {
    if (this.denied) throw new DOMException('Denied', 'NotAllowedError');
    const lock = new Lock();
    this.locks.push(lock);
    return lock;
  }
}

class Lock extends EventTarget {
  released = false;
  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

describe('the wake lock', () => {
  let screen: Screen;
  let wakeLock: WakeLock;
  let told: boolean[];
  beforeEach(() => {
    screen = new Screen();
    replace(navigator, 'wakeLock', screen);
    wakeLock = screenWakeLock();
    told = [];
  });
  afterEach(() => {
    wakeLock.release();
    putBack();
  });
  const hold = () => wakeLock.hold((held) => told.push(held));

  it('tells that it is held', async () => {
    hold();
    await until('it is told', () => told.length > 0);
    expect(told).to.deep.equal([true]);
  });

  it('asks again when the lock is taken away', async () => {
    hold();
    await until('it is held', () => told.length === 1);
    await screen.locks[0]?.release();
    await until('it is held again', () => told.length === 3);
    expect(told).to.deep.equal([true, false, true]);
  });

  it('waits for the page to be seen, and asks then', async () => {
    hold();
    await until('it is held', () => told.length === 1);
    replace(document, 'hidden', true);
    await screen.locks[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).to.deep.equal([true, false]);
    expect(screen.locks).to.have.length(1);
    replace(document, 'hidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
    await until('it is held again', () => told.length === 3);
    expect(screen.locks).to.have.length(2);
  });

  it('says when it is denied, and tries again when the page is seen', async () => {
    screen.denied = true;
    hold();
    await until('it is told', () => told.length === 1);
    screen.denied = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await until('it is held', () => told.length === 2);
    expect(told).to.deep.equal([false, true]);
  });

  it('says so where there is no such thing', async () => {
    replace(navigator, 'wakeLock', undefined);
    hold();
    await until('it is told', () => told.length === 1);
    expect(told).to.deep.equal([false]);
  });

  it('lets go, even of a lock that is still on its way', async () => {
    hold();
    wakeLock.release();
    await until('the lock has come and gone', () => screen.locks[0]?.released === true);
    expect(told).to.deep.equal([]);
    hold();
    await until('it is held', () => told.length === 1);
    wakeLock.release();
    await until('it is released', () => screen.locks[1]?.released === true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(screen.locks).to.have.length(2);
  });
});
