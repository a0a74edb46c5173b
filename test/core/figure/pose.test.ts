import { describe, expect, it } from 'vitest';
import { BODY } from '../../../src/core/figure/body.ts';
import { faultsOf } from '../../../src/core/figure/faults.ts';
import type { Figure } from '../../../src/core/figure/figure.ts';
import { outline } from '../../../src/core/figure/outline.ts';
import { poseAt } from '../../../src/core/figure/pose-at.ts';

const standing: Figure = {
  from: 'hip',
  base: { spine: [90, 90, 90], arms: [-90, -90] },
  keys: [{ t: 0, at: [0, 50], legs: { at: [7, 0] } }],
};
const crouched = (y: number): Figure => ({ ...standing, keys: [{ t: 0, at: [0, y], legs: { at: [7, 0] } }] });
const changed = (figure: Figure, key: object): Figure => ({
  ...figure,
  keys: figure.keys.map((old) => ({ ...old, ...key })),
});

describe('a limb that reaches', () => {
  it.each([48, 40, 30, 20])('keeps its bones, bends the knee forward and reaches: hips at %d', (y) => {
    const { hip, knee, ankle, ball } = poseAt(crouched(y), 0).nearLeg;
    expect(Math.hypot(knee[0] - hip[0], knee[1] - hip[1], knee[2] - hip[2])).toBeCloseTo(BODY.thigh, 6);
    expect(knee[0]).toBeGreaterThan(Math.max(0, ankle[0]));
    expect(ball[0]).toBeCloseTo(7, 6);
    expect(ball[1]).toBeCloseTo(0, 6);
  });

  it('bends the elbow back where the knee bends forward', () => {
    const leaning = changed(standing, { arms: { at: [12, 60] } });
    const { shoulder, elbow } = poseAt(leaning, 0).nearArm;
    expect(elbow[0]).toBeLessThan(shoulder[0] + 6);
    expect(faultsOf(leaning)).toEqual([]);
  });
});

describe('what is wrong is said', () => {
  const faults = (key: object) => faultsOf(changed(standing, key)).join('\n');

  it('nothing, of one who stands', () => expect(faultsOf(standing)).toEqual([]));
  it('a knee that bends forward', () => expect(faults({ nearLeg: [-100, -60, 0] })).toMatch(/near knee/));
  it('an elbow that bends back', () => expect(faults({ farArm: [-80, -140] })).toMatch(/far elbow/));
  it('a foot out of reach', () => expect(faults({ at: [0, 60] })).toMatch(/near foot out of reach/));
  it('a body below the floor', () =>
    expect(faults({ at: [0, 46], legs: { at: [7, -3] } })).toMatch(/sole below the floor/));
  it('a head turned past the neck', () => expect(faults({ spine: [90, 90, 20] })).toMatch(/neck/));
  it('a planted foot that slides', () => {
    const sliding: Figure = {
      ...standing,
      planted: ['near foot'],
      keys: [
        { t: 0, at: [0, 46], legs: { at: [7, 0] } },
        { t: 0.5, at: [0, 46], legs: { at: [10, 0] } },
      ],
    };
    expect(faultsOf(sliding).join()).toMatch(/planted near foot .*moved by/);
  });

  it('a limb given in two ways', () => {
    const both: Figure = {
      ...standing,
      keys: [...standing.keys, { t: 0.5, at: [0, 50], legs: [-90, -90, 0] }],
    };
    expect(() => poseAt(both, 0)).toThrow(/nearLeg is given in one way/);
  });
});

it('moves only the chest when it breathes', () => {
  const joints = poseAt(standing, 0);
  const empty = outline(standing, joints, 0);
  const full = outline(standing, joints, 1);
  const moved = empty.filter(({ path }, i) => path !== full[i]?.path).map(({ tone }) => tone);
  expect(moved).toEqual(['shirt']);
});
