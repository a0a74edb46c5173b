import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace, type Placed, placeSessions } from '../../../src/core/transfer/place-sessions.ts';

const at = (startedAt: number, sequence = 0): Placed => ({ sequence, startedAt });

describe('places in the history', () => {
  it('are kept where nothing is yet', () => {
    expect(placeSessions([], [at(5, 3), at(9, 8)], 1)).toEqual([3, 8]);
    expect(placeSessions([], [at(5, 3), at(4, 3)], 1)).toEqual([2, 1]);
  });

  it('go by the day they began', () => {
    const here = [at(10, 1), at(20, 2), at(30, 3)];
    expect(placeSessions(here, [at(25), at(5), at(40), at(27), at(3)], 7)).toEqual([
      2 + 1 / 3,
      0,
      7,
      2 + 2 / 3,
      -1,
    ]);
  });

  it('are their own again for sessions that were here before, whoever else comes with them', () => {
    const here = [at(10, 1), at(20, 2), at(60, 6)];
    expect(placeSessions(here, [at(50, 5), at(30, 3), at(70, 9), at(45, 0)], 7)).toEqual([5, 3, 9, 4]);
    // A session of another history, whose number says nothing here.
    expect(placeSessions(here, [at(5, 4)], 7)).toEqual([0]);
    expect(placeSessions(here, [at(15, 2)], 7)).toEqual([1.5]);
  });

  it('are all different even where numbers are too coarse for it', () => {
    const high = 1 + Number.EPSILON;
    const here = [at(10, 1), at(30, high), at(50, 2)];
    const places = placeSessions(here, [at(20), at(21), at(22)], 3);
    expect(new Set([1, high, 2, ...places]).size).toBe(6);
  });

  it('are free ones, as near behind the wanted one as can be', () => {
    expect(freePlace([1, 2, 3], 4)).toBe(4);
    expect(freePlace([3, 2, 1], 2)).toBe(2.5);
    expect(freePlace([1, 2.5, 2], 2)).toBe(2.25);
    expect(freePlace([1, 2], 2)).toBe(2.5);
    expect(freePlace([1, 1 + Number.EPSILON, 2], 1)).toBeGreaterThan(1 + Number.EPSILON);
  });

  it('are all different, none taken, and in the order of time among an ordered history', () => {
    const history = fc
      .uniqueArray(
        fc.tuple(
          fc.nat(1_000),
          fc.integer({ min: -5_000, max: 5_000 }).map((n) => n / 100),
        ),
        {
          maxLength: 20,
          selector: ([, sequence]) => sequence,
        },
      )
      .map((all) =>
        all.map(([startedAt, sequence]) => at(startedAt, sequence)).sort((a, b) => a.sequence - b.sequence),
      );
    const incoming = fc.array(
      fc.tuple(fc.nat(1_000), fc.nat(9)).map(([startedAt, n]) => at(startedAt, n)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(history, incoming, fc.boolean(), (here, there, ordered) => {
        const times = here.map(({ startedAt }) => startedAt).sort((a, b) => a - b);
        const known = ordered ? here.map(({ sequence }, i) => at(times[i] ?? 0, sequence)) : here;
        const places = placeSessions(known, there, 100);
        const all = [...known.map(({ sequence }) => sequence), ...places];
        expect(places).toHaveLength(there.length);
        expect(new Set(all).size).toBe(all.length);
        if (!ordered) return;
        if (here.length === 0) return;
        const together = [...known, ...there.map(({ startedAt }, i) => at(startedAt, places[i]))];
        const started = together.sort((a, b) => a.sequence - b.sequence).map(({ startedAt }) => startedAt);
        expect(started).toEqual([...started].sort((a, b) => a - b));
      }),
    );
  });
});
