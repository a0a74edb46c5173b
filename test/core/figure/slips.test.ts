import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/core/figure/faults.ts';
import type { Figure, Key } from '../../../src/core/figure/figure.ts';

const standing: Figure = {
  from: 'hip',
  base: { at: [0, 46], spine: [90, 90, 90], arms: [-90, -90], legs: { at: [7, 0] } },
  keys: [{ t: 0 }],
};
const moving = (key: Omit<Key, 't'>, more: Partial<Figure> = {}): Figure => ({
  ...standing,
  ...more,
  keys: [{ t: 0 }, { t: 0.5, ...key }],
});
const faults = (key: Omit<Key, 't'>, more?: Partial<Figure>) => faultsOf(moving(key, more)).join('\n');

describe('what rests may not slip, listed or not', () => {
  it('a foot on the floor', () => {
    expect(faults({ nearLeg: { at: [8.5, 0] } })).toMatch(/near foot slips by 1/);
    expect(faults({ nearLeg: { at: [7.8, 0] } })).toBe('');
  });
  it('a foot that slides too slowly to be seen from one moment to the next', () =>
    expect(faults({ nearLeg: { at: [9, 0] } })).toMatch(/near foot slips/));
  it('a foot on a box', () => {
    const on: Partial<Figure> = {
      props: [['box', -10, 30, 10]],
      base: { ...standing.base, at: [0, 56], legs: { at: [7, 10] } },
    };
    expect(faults({ farLeg: { at: [10, 10] } }, on)).toMatch(/far foot slips/);
    expect(faults({ farLeg: { at: [10, 16] } }, on)).toBe('');
  });
  it('a hand on a wall', () => {
    const on: Partial<Figure> = {
      props: [['wall', 25]],
      base: { ...standing.base, arms: { at: [20, 70], end: 80 } },
    };
    expect(faults({ nearArm: { at: [20, 74], end: 80 } }, on)).toMatch(/near hand slips/);
    expect(faults({}, on)).toBe('');
  });
  it('but what is lifted goes where it likes', () => expect(faults({ nearLeg: { at: [12, 6] } })).toBe(''));
});

describe('who travels has the ground go by', () => {
  // One step: the near foot is carried back while the far one swings forward, then the other way round.
  const crawl = (stance: number, more: Partial<Key> = {}): Figure => ({
    from: 'hip',
    alternates: true,
    travels: true,
    base: { at: [26, 34], spine: [-8, -9, 8] },
    keys: [
      {
        t: 0,
        nearArm: { at: [58, 2], end: 0 },
        farArm: { at: [48, 2], end: 0 },
        nearLeg: { at: [1, 0], end: -56 },
        farLeg: { at: [11, 0], end: -46 },
      },
      {
        t: 0.5,
        pass: true,
        nearArm: { at: [stance, 2], end: 0 },
        farArm: { at: [54, 12], end: -40 },
        nearLeg: { at: [8, 10], end: -76 },
        farLeg: { at: [6, 0], end: -51 },
        ...more,
      },
    ],
  });

  it('by the same amount for all that rests on it', () => {
    expect(faultsOf(crawl(53))).toEqual([]);
    expect(faultsOf(crawl(50)).join()).toMatch(/the ground goes by unevenly/);
  });
  it('and never forward', () =>
    expect(faultsOf(crawl(53, { farLeg: { at: [14, 0], end: -51 } })).join()).toMatch(/pushed forward/));
  it('and slips where it is not said to travel', () =>
    expect(faultsOf({ ...crawl(53), travels: false }).join()).toMatch(/hand slips/));
});

describe('an alternating figure', () => {
  const march: Figure = {
    ...standing,
    alternates: true,
    planted: ['far foot'],
    keys: [{ t: 0 }, { t: 0.5, nearLeg: { at: [20, 20] } }],
  };
  it('has its list of contacts exchanged in its second half', () => expect(faultsOf(march)).toEqual([]));
  it('is held to it', () =>
    expect(faultsOf({ ...march, planted: ['near foot'] }).join()).toMatch(/planted near foot .*moved by/));
});

describe('the loop is closed', () => {
  it('when the last pose has no time left to come back to the first, it is said', () => {
    const torn: Figure = { ...standing, keys: [{ t: 0 }, { t: 0.995, at: [30, 46] }] };
    expect(faultsOf({ ...torn, base: { ...standing.base, legs: [-80, -96, 0] } }).join()).toMatch(
      /It jumps by/,
    );
  });
  it('when a joint sets off at full speed, it is said', () => {
    const kicked: Figure = {
      ...standing,
      base: { at: [0, 46], spine: [90, 90, 90], arms: [-90, -90], legs: [-80, -96, 0] },
      keys: [
        { t: 0 },
        { t: 0.02, pass: true, arms: [-60, -60] },
        { t: 0.04, pass: true, arms: [0, 0] },
        { t: 0.5, arms: [0, 0] },
      ],
    };
    expect(faultsOf(kicked).join()).toMatch(/Its speed jumps by/);
  });
});
