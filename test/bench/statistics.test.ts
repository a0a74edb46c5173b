import { describe, expect, it } from 'vitest';
import { match } from '../../bench/match.ts';
import { deviations, median, percentile, slope, summarise } from '../../bench/statistics.ts';

describe('statistics', () => {
  it('finds the middle of an odd and of an even number', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('takes a percentile from the values themselves', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile(hundred, 0.99)]).toEqual([
      50, 95, 99,
    ]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(summarise([1, 9, 5])).toEqual({ count: 3, median: 5, p95: 9, p99: 9, worst: 9 });
  });

  it('takes out what all differences have in common', () => {
    expect(deviations([40, 41, 40, 37])).toEqual({ delay: 40, off: [0, 1, 0, 3] });
  });

  it('finds a slope, and none in a single point', () => {
    expect(
      slope([
        [0, 5],
        [10, 6],
        [20, 7],
      ]),
    ).toBeCloseTo(0.1);
    expect(slope([[3, 5]])).toBe(0);
  });
});

describe('match', () => {
  const at = (...times: number[]) => times.map((time) => ({ at: time }));

  it('pairs the nearest first, each once', () => {
    const { pairs, missing, extra } = match(at(0, 100, 900), at(90, 110, 5_000), 200);
    expect(pairs.map(([e, f]) => [e.at, f.at])).toEqual([
      [0, 110],
      [100, 90],
    ]);
    expect([missing, extra]).toEqual([at(900), at(5_000)]);
  });

  it('pairs only what is alike', () => {
    const kinds = (kind: string) => [{ at: 0, kind }];
    expect(match(kinds('go'), kinds('stop'), 10, (e, f) => e.kind === f.kind).pairs).toEqual([]);
  });
});
