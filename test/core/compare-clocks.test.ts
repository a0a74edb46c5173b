import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClocksCompared, compareClocks } from '../../src/core/compare-clocks.ts';

/** Milliseconds of sound that a device takes at once, and how far ahead of the ear it is. */
const BUFFER = 85;
const BUFFERED = 300;

/**
 * Looks at a clock for so long, every 250 ms and every 30 while in doubt, as the beeper does. Gives what was believed when.
 * `so`: how the clock is, where `told` errs.
 */
function watch(until: number, told: (at: number) => number, so = told) {
  const believed: { at: number; ahead: number }[] = [];
  let compared: ClocksCompared | undefined;
  for (let at = 0; at <= until; at += compared.doubtful ? 30 : 250) {
    const given = so(at) + BUFFERED - (at % BUFFER);
    compared = compareClocks(compared, { at, ahead: told(at), given });
    believed.push({ at, ahead: compared.ahead });
  }
  return believed;
}

const stalls = fc.integer({ min: 0, max: 2_000 });
/** Two shorter ones together could be heard and still be followed only as clocks drift. */
const plainStalls = fc.integer({ min: 10, max: 2_000 });
const moments = fc.integer({ min: 2_500, max: 4_000 });
/** Of one look, by a thousandth of its moment or so. */
const noise = (at: number, size: number) => (Math.sin(at * 12.9898) * size) / 2;

/** Nobody hears less, and a clock drifts. */
const HEARD = 6;

describe('a steady clock', () => {
  it('is known to have stood still within half a second, by however much', () => {
    fc.assert(
      fc.property(stalls, moments, (stall, moment) => {
        const ahead = (at: number) => -300 - (at >= moment ? stall : 0) + noise(at, 1.5);
        for (const look of watch(8_000, ahead))
          if (look.at < moment || look.at > moment + 500)
            expect(Math.abs(look.ahead - ahead(look.at))).toBeLessThan(HEARD);
      }),
    );
  });

  it('is not moved by one odd look, nor by what is told for a tenth of a second after a stall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 100 }),
        fc.integer({ min: -100, max: 100 }),
        moments,
        (stall, odd, moment) => {
          const ahead = (at: number) => (at < moment ? -300 : -300 - stall);
          const told = (at: number) => ahead(at) + (at >= moment && at < moment + 100 ? odd : 0);
          for (const look of watch(8_000, told, ahead))
            expect([-300, -300 - stall].some((true_) => Math.abs(look.ahead - true_) <= 4)).toBe(true);
        },
      ),
    );
  });

  it('is not believed to have stood still while the device was given sound as ever, whatever is told for two seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 25, max: 240 }),
        fc.integer({ min: 150, max: 2_000 }),
        fc.integer({ min: 10_000, max: 14_000 }),
        (error, lasts, moment) => {
          const told = (at: number) => -300 - (at >= moment && at < moment + lasts ? error : 0);
          // Where the first few looks fall unluckily one more is needed.
          for (const { at, ahead } of watch(20_000, told, () => -300))
            if (at < moment || at > moment + 600) expect(Math.abs(ahead + 300)).toBeLessThan(HEARD);
        },
      ),
    );
  });

  it('is known to have stood still after another standstill was told wrong, and told of late', () => {
    // As on a busy machine, where 52 ms were told of that were none, and then 65 in place of 117.
    const so = (at: number) => (at < 21_600 ? -300 : -417);
    const told = (at: number) => (at < 20_000 ? -300 : at < 22_100 ? -352 : -417);
    for (const { at, ahead } of watch(30_000, told, so))
      if (at < 21_600 || at > 22_700) expect(Math.abs(ahead - so(at))).toBeLessThan(HEARD);
  });

  it('stands still again while it may still be denied that it did', () => {
    fc.assert(
      fc.property(plainStalls, plainStalls, fc.integer({ min: 500, max: 3_000 }), (one, other, between) => {
        const ahead = (at: number) =>
          -300 - (at >= 10_000 ? one : 0) - (at >= 10_000 + between ? other : 0) + noise(at, 1.5);
        for (const { at, ahead: believed } of watch(20_000, ahead))
          if (at < 10_000 || at > 10_000 + between + 600)
            expect(Math.abs(believed - ahead(at))).toBeLessThan(HEARD);
      }),
    );
  });

  it('is followed at once when it was away', () => {
    const away = watch(8_000, (at) => (at < 3_000 ? -300 : -1_300));
    expect(away.find(({ at }) => at >= 3_000)?.ahead).toBe(-1_300);
  });

  it('is followed while it drifts', () => {
    for (const rate of [0.0006, -0.0006]) {
      const drift = (at: number) => -300 + at * rate;
      for (const { at, ahead } of watch(60_000, drift))
        expect(Math.abs(ahead - drift(at))).toBeLessThan(HEARD);
    }
  });

  it('is not led astray by what a browser tells in the first ten seconds, errs in, puts right and errs in again', () => {
    const rate = fc.double({ min: -0.014, max: 0.014, noNaN: true });
    fc.assert(
      fc.property(rate, fc.integer({ min: 1_200, max: 2_000 }), (wrong, period) => {
        const told = (at: number) => -300 + (at % period) * wrong * Math.max(0, 1 - at / 10_000);
        // Until it has proved steady it is taken at its highest.
        for (const { at, ahead } of watch(20_000, told, () => -300))
          if (at > 2_500) expect(Math.abs(ahead + 300)).toBeLessThan(10);
      }),
    );
  });

  it('is believed to be elsewhere after ten seconds, or one where it is far', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 240 }), moments, (gain, moment) => {
        const patience = gain > 75 ? 1_500 : 10_500;
        const told = (at: number) => (at < moment ? -300 : -300 + gain);
        for (const look of watch(20_000, told, () => -300))
          if (look.at > moment + patience) expect(Math.abs(look.ahead + 300 - gain)).toBeLessThan(HEARD);
      }),
    );
  });
});

describe('a clock that moves in steps', () => {
  /** Now near its newest step, now far behind it, as one that looks steady is not. */
  const uneven = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 20, max: 43 })), {
    minLength: 20,
    maxLength: 40,
  });

  it('is taken at its highest of the last two seconds, whenever it is looked at', () => {
    fc.assert(
      fc.property(uneven, (pairs) => {
        const steps = pairs.flat();
        let compared: ClocksCompared | undefined;
        for (const [i, behind] of steps.entries()) {
          compared = compareClocks(compared, { at: i * 250, ahead: -behind, given: -behind });
          expect(-compared.ahead).toBe(Math.min(...steps.slice(Math.max(0, i - 8), i + 1)));
        }
      }),
    );
  });

  it('is known to have jumped at once', () => {
    const jump = watch(6_000, (at) => (at < 3_000 ? 0 : -500) - (at % 43));
    for (const { at, ahead } of jump) if (at >= 3_000) expect(Math.abs(ahead + 500)).toBeLessThan(43);
  });
});
