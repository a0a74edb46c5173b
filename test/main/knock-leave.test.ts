import { describe, expect, it } from 'vitest';
import { KnockLeave } from '../../src/main/knock-leave.ts';
import type { MotionAnswer } from '../../src/ports/knocks.ts';

/** A sensor that answers as it is told, and whoever listens to it. */
function sensor() {
  const heard = new Set<() => void>();
  const answers: MotionAnswer[] = [];
  let asked = 0;
  return {
    possible: true,
    allow: async () => {
      asked++;
      return answers.shift() ?? 'granted';
    },
    listen(on: () => void) {
      heard.add(on);
      return () => heard.delete(on);
    },
    answers,
    asked: () => asked,
    knock: () => {
      for (const on of heard) on();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('leave to hear knocks', () => {
  it('is asked for in the tap that starts, not at all where nobody wants knocks', async () => {
    const knocks = sensor();
    let wanted = false;
    const leave = new KnockLeave(knocks, () => wanted);
    leave.ask();
    expect(knocks.asked()).toBe(0);
    wanted = true;
    leave.ask();
    expect(knocks.asked()).toBe(1);
    let heard = 0;
    const stop = leave.listen(
      () => heard++,
      () => expect.unreachable(),
    );
    await settled();
    knocks.knock();
    expect(heard).toBe(1);
    stop();
    knocks.knock();
    expect(heard).toBe(1);
  });

  it('that is refused is said once, and asked for again with the next tap', async () => {
    const knocks = sensor();
    knocks.answers.push('denied', 'denied');
    const leave = new KnockLeave(knocks, () => true);
    leave.ask();
    let [heard, refused] = [0, 0];
    leave.listen(
      () => heard++,
      () => refused++,
    );
    await settled();
    leave.ask();
    await settled();
    knocks.knock();
    expect([heard, refused]).toEqual([0, 1]);
    leave.ask();
    await settled();
    knocks.knock();
    expect([heard, refused]).toEqual([1, 1]);
  });

  it('once given is kept when a session goes on without a tap', async () => {
    const knocks = sensor();
    knocks.answers.push('granted', 'denied');
    const leave = new KnockLeave(knocks, () => true);
    leave.ask();
    leave.ask();
    let heard = 0;
    leave.listen(
      () => heard++,
      () => expect.unreachable(),
    );
    await settled();
    knocks.knock();
    expect(heard).toBe(1);
  });

  it('that comes too late is not used', async () => {
    const knocks = sensor();
    const leave = new KnockLeave(knocks, () => true);
    leave.listen(
      () => expect.unreachable(),
      () => undefined,
    )();
    await settled();
    knocks.knock();
  });
});
