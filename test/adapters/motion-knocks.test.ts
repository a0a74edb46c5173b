import { expect } from 'chai';
import { motionKnocks } from '../../src/adapters/motion-knocks.ts';
import { putBack, replace } from './replace.ts';

/** What a sensor sends every 16 ms, with these knocks: milliseconds at which they come. */
function send(knocks: readonly number[], length = 4_000): void {
  for (let at = 0; at < length; at += 16) {
    const force = knocks.reduce((sum, knock) => {
      const t = at - knock;
      return sum + (t < 0 ? 0 : 6 * Math.exp(-t / 14));
    }, 0);
    const event = new DeviceMotionEvent('devicemotion', {
      accelerationIncludingGravity: { x: 0.3 * force, y: 0, z: 9.81 + force },
      interval: 16,
    });
    Object.defineProperty(event, 'timeStamp', { value: 10_000 + at });
    dispatchEvent(event);
  }
}

describe('knocks by the motion sensor', () => {
  afterEach(putBack);

  it('are heard as long as somebody listens', () => {
    let heard = 0;
    const stop = motionKnocks().listen(() => heard++);
    send([1_504, 1_808]);
    expect(heard).to.equal(1);
    stop();
    send([1_504, 1_808]);
    expect(heard).to.equal(1);
  });

  it('are not made of a sensor that sends nothing', () => {
    let heard = 0;
    const stop = motionKnocks().listen(() => heard++);
    for (let i = 0; i < 10; i++) dispatchEvent(new DeviceMotionEvent('devicemotion'));
    stop();
    expect(heard).to.equal(0);
  });

  it('ask for the sensor where that is needed', async () => {
    replace(DeviceMotionEvent, 'requestPermission', async () => 'denied');
    expect(await motionKnocks().allow()).to.equal('denied');
    replace(DeviceMotionEvent, 'requestPermission', async () => 'granted');
    expect(await motionKnocks().allow()).to.equal('granted');
    replace(DeviceMotionEvent, 'requestPermission', async () => {
      throw new DOMException('not in a tap', 'NotAllowedError');
    });
    expect(await motionKnocks().allow()).to.equal('denied');
    replace(globalThis, 'DeviceMotionEvent', undefined);
    expect(await motionKnocks().allow()).to.equal('missing');
    expect(motionKnocks().possible).to.equal(false);
  });
});
