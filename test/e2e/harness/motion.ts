import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const SENSORS = ['accelerometer', 'linear-acceleration', 'gyroscope'] as const;
/** Milliseconds between two readings; the browser passes them on 60 times a second. */
const READING = 12;
const GRAVITY = 9.81;

/** A motion sensor of the browser's own, that says what a test tells it. */
export interface MotionSensor {
  /** Lies flat and still for so many milliseconds. */
  rest(ms: number): Promise<void>;
  /** Two knocks on the floor beside it, and a rest on either side. */
  knockTwice(): Promise<void>;
  /** Somebody walks past: footfalls twice a second, that roll on. */
  walk(steps: number): Promise<void>;
  /** Somebody jumps beside it: off, and down again, hard. */
  jump(times: number): Promise<void>;
  /** It is put down: tilted in a hand, then on one edge, then flat, with a thud each time. */
  putDown(): Promise<void>;
}

/** Puts a phone's sensors into the page's browser (DevTools protocol, Emulation.setSensorOverrideEnabled). */
export async function motionSensor(context: BrowserContext, page: Page): Promise<MotionSensor> {
  const cdp: CDPSession = await context.newCDPSession(page);
  // Not in Playwright's list of the protocol yet.
  const send = cdp.send.bind(cdp) as (method: string, words: object) => Promise<unknown>;
  for (const type of SENSORS) {
    const metadata = { available: true, minimumFrequency: 1, maximumFrequency: 100 };
    await send('Emulation.setSensorOverrideEnabled', { enabled: true, type, metadata });
  }
  const read = (type: (typeof SENSORS)[number], z: number, x = 0) =>
    send('Emulation.setSensorOverrideReadings', { type, reading: { xyz: { x, y: 0, z } } });
  await read('linear-acceleration', 0);
  await read('gyroscope', 0);

  /** Shakes as `strength` (m/s²) says at each millisecond, in real time, leaning as `tilt` (radians) does. */
  async function feel(
    ms: number,
    strength: (at: number) => number,
    tilt: (at: number) => number = () => 0,
  ): Promise<void> {
    const start = performance.now();
    let tremble = 0.02;
    for (let at = 0; at < ms; at = performance.now() - start) {
      // A sensor never says the same twice; the browser would keep it to itself.
      tremble = -tremble;
      const angle = tilt(at);
      await read(
        'accelerometer',
        GRAVITY * Math.cos(angle) + tremble + strength(at),
        GRAVITY * Math.sin(angle),
      );
      await new Promise((resolve) => setTimeout(resolve, READING));
    }
  }
  /** A foot that rolls on for so many milliseconds. */
  const footfall = (at: number, from: number, peak: number): number =>
    at < from || at > from + 260 ? 0 : peak * Math.sin((Math.PI * (at - from)) / 260) ** 2;
  const between = (at: number, from: number, to: number) => at >= from && at < to;
  return {
    rest: (ms) => feel(ms, () => 0),
    knockTwice: () => feel(3_200, (at) => (between(at, 1_500, 1_535) || between(at, 1_770, 1_805) ? 5 : 0)),
    jump: (times) =>
      feel(600 * times + 1_500, (at) => {
        let force = 0;
        for (let i = 0; i < times; i++) force += footfall(at, 600 * i, 4) + footfall(at, 600 * i + 300, 18);
        return force;
      }),
    putDown: () =>
      feel(
        3_500,
        (at) => (between(at, 1_500, 1_535) || between(at, 1_770, 1_805) ? 5 : 0),
        (at) => (at < 1_500 ? 0.6 : at < 1_770 ? 0.3 : 0),
      ),
    walk: (steps) =>
      feel(500 * steps + 1_500, (at) => (at < 500 * steps ? 2.5 * Math.sin((at / 500) * 2 * Math.PI) : 0)),
  };
}
