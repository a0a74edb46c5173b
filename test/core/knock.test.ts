import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearKnock, type MotionSample, NO_KNOCK } from '../../src/core/knock.ts';

/** Something that shakes the phone: m/s² at milliseconds since it began. */
type Force = (ms: number) => number;

/** A knuckle on the floor: up in 10 ms, gone in 50. */
const knock =
  (at: number, peak: number): Force =>
  (ms) => {
    const t = ms - at;
    if (t < 0 || t > 120) return 0;
    return t < 10 ? (peak * t) / 10 : peak * Math.exp(-(t - 10) / 14);
  };
/** A foot: a heel that thuds for a tenth of a second and more. */
const footfall =
  (at: number, peak: number): Force =>
  (ms) => {
    const t = ms - at;
    return t < 0 || t > 260 ? 0 : peak * Math.sin((Math.PI * t) / 260) ** 2;
  };

/** A still phone on its back, shaken by these, sampled as a sensor does it: unevenly, and with noise. */
function motion(
  forces: readonly Force[],
  { rate = 60, noise = 0.03, length = 5_000, seed = 1, tilt = (_at: number): number => 0 } = {},
): MotionSample[] {
  let random = seed;
  const next = () => {
    random = (random * 48_271) % 2_147_483_647;
    return random / 2_147_483_647 - 0.5;
  };
  const samples: MotionSample[] = [];
  for (let at = 0; at < length; at += (1_000 / rate) * (1 + 0.3 * next())) {
    // A sensor does not look at an instant: it averages since its last sample.
    const window = Array.from({ length: Math.ceil(1_000 / rate) }, (_, ms) => at - ms);
    const force = forces.reduce(
      (sum, of) => sum + window.reduce((all, ms) => all + of(ms), 0) / window.length,
      0,
    );
    const angle = tilt(at);
    samples.push({
      at,
      x: 0.4 * force + 9.81 * Math.sin(angle) + 2 * noise * next(),
      y: 0.2 * force + 2 * noise * next(),
      z: 9.81 * Math.cos(angle) + 0.9 * force + 2 * noise * next(),
    });
  }
  return samples;
}

/** Moments at which a double knock is heard. */
function heard(samples: readonly MotionSample[]): number[] {
  let state = NO_KNOCK;
  return samples.flatMap((sample) => {
    const step = hearKnock(state, sample);
    state = step.state;
    return step.knocked ? [Math.round(sample.at)] : [];
  });
}

describe('two knocks beside the phone', () => {
  it('are heard once, within 0.7 s of the second, however hard, quick or noisy', () => {
    fc.assert(
      fc.property(
        fc.record({
          first: fc.double({ min: 5, max: 12, noNaN: true }),
          ratio: fc.double({ min: 0.6, max: 1.6, noNaN: true }),
          apart: fc.integer({ min: 180, max: 400 }),
          rate: fc.constantFrom(50, 60, 100, 200),
          noise: fc.double({ min: 0.01, max: 0.08, noNaN: true }),
          seed: fc.integer({ min: 1, max: 1e9 }),
        }),
        ({ first, ratio, apart, rate, noise, seed }) => {
          const samples = motion([knock(2_000, first), knock(2_000 + apart, first * ratio)], {
            rate,
            noise,
            seed,
          });
          const moments = heard(samples);
          expect(moments).toHaveLength(1);
          expect((moments[0] ?? 0) - 2_000 - apart).toBeLessThan(700);
        },
      ),
      { numRuns: 300 },
    );
  });

  const seeds = fc.integer({ min: 1, max: 1e9 });
  const never = (name: string, of: fc.Arbitrary<MotionSample[]>) =>
    it(`are not ${name}`, () => {
      fc.assert(
        fc.property(of, (samples) => heard(samples).length === 0),
        { numRuns: 200 },
      );
    });

  never(
    'a phone that lies there',
    fc
      .tuple(seeds, fc.double({ min: 0, max: 0.1, noNaN: true }))
      .map(([seed, noise]) => motion([], { seed, noise })),
  );
  never(
    'one knock',
    seeds.map((seed) => motion([knock(2_000, 4)], { seed })),
  );
  never(
    'three and more',
    fc
      .tuple(seeds, fc.integer({ min: 3, max: 8 }), fc.integer({ min: 180, max: 400 }))
      .map(([seed, count, apart]) =>
        motion(
          Array.from({ length: count }, (_, i) => knock(1_500 + i * apart, 4)),
          { seed, length: 7_000 },
        ),
      ),
  );
  never(
    'steps, walking or running by',
    fc
      .tuple(
        seeds,
        fc.integer({ min: 320, max: 650 }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 1, max: 8, noNaN: true }),
      )
      .map(([seed, apart, count, peak]) =>
        motion(
          Array.from({ length: count }, (_, i) => footfall(1_000 + i * apart, peak * (i % 2 ? 1 : 0.8))),
          {
            seed,
            length: 10_000,
          },
        ),
      ),
  );
  never(
    'jumps: off and down again, hard',
    fc
      .tuple(seeds, fc.integer({ min: 350, max: 700 }), fc.integer({ min: 1, max: 6 }))
      .map(([seed, apart, count]) =>
        motion(
          Array.from({ length: count }, (_, i) => [
            footfall(1_000 + i * apart, 4),
            footfall(1_000 + i * apart + apart / 2, 18),
          ]).flat(),
          { seed, length: 8_000 },
        ),
      ),
  );
  never(
    'a phone put down: it turns, and hits the floor at both ends',
    fc
      .tuple(seeds, fc.integer({ min: 180, max: 400 }), fc.double({ min: 2, max: 10, noNaN: true }))
      .map(([seed, apart, peak]) =>
        motion([knock(1_900, peak), knock(1_900 + apart, peak)], {
          seed,
          tilt: (at: number) => (at < 1_900 ? 0.6 : at < 1_900 + apart ? 0.3 : 0),
        }),
      ),
  );

  it('are heard again, but not within a second', () => {
    const pair = (at: number) => [knock(at, 5), knock(at + 250, 5)];
    expect(heard(motion([...pair(1_500), ...pair(4_500)], { length: 7_000 }))).toHaveLength(2);
    expect(heard(motion([...pair(1_500), ...pair(2_600)], { length: 7_000 })).length).toBeLessThan(2);
  });

  it('are not made of two knocks with a gap in the signal between them', () => {
    const samples = motion([knock(2_000, 5), knock(2_300, 5)]);
    expect(heard(samples.filter(({ at }) => at < 2_080 || at > 2_260))).toEqual([]);
  });

  it('survive samples that are not numbers', () => {
    const samples = motion([knock(2_000, 5), knock(2_300, 5)]);
    const broken = samples.flatMap((sample, i) =>
      i % 7 ? [sample] : [{ ...sample, x: Number.NaN }, sample],
    );
    expect(heard(broken)).toHaveLength(1);
  });
});
