import type { Figure } from './figure.ts';
import { type Joints, poseAt } from './pose-at.ts';
import { WALL } from './props.ts';
import type { Vector } from './vector.ts';

/** The room a figure takes in its whole loop, y up. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Moments looked at: a loop has few turns. */
const MOMENTS = 24;
/** Flesh around a joint. */
const FLESH = { head: 9.5, hip: 8, shoulders: 6, knee: 4.5, foot: 2.5, hand: 2.5 } as const;

const known = new WeakMap<Figure, Extent>();

/** What a figure and its equipment cover, over the whole loop. */
export function extentOf(figure: Figure): Extent {
  const before = known.get(figure);
  if (before) return before;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = 0;
  const cover = (x: number, y: number, around: number) => {
    left = Math.min(left, x - around);
    right = Math.max(right, x + around);
    top = Math.max(top, y + around);
  };
  for (let i = 0; i < MOMENTS; i++)
    for (const [joint, flesh] of fleshOf(poseAt(figure, i / MOMENTS))) cover(joint[0], joint[1], flesh);
  for (const prop of figure.props ?? []) {
    const [kind, a, b, c] = prop;
    if (kind === 'box' || kind === 'bench') [cover(a, c, 0), cover(b, c, 0)];
    if (kind === 'mat' || kind === 'panel') [cover(a, 0, 0), cover(b, 0, 0)];
    if (kind === 'ball') cover(a, b, b);
    if (kind === 'wall') cover(a + WALL.thickness / 2, WALL.height, WALL.thickness / 2);
    if (kind === 'post') cover(a, b, 2);
    if (kind === 'chair') [cover(a - 13, b + 30, 0), cover(a + 13, b, 0)];
  }
  const extent = { left, right, top };
  known.set(figure, extent);
  return extent;
}

export function* fleshOf(joints: Joints): Generator<readonly [Vector, number]> {
  yield [joints.head, FLESH.head];
  yield [joints.hip, FLESH.hip];
  yield [joints.shoulders, FLESH.shoulders];
  for (const leg of [joints.nearLeg, joints.farLeg]) {
    yield [leg.knee, FLESH.knee];
    yield [leg.heel, FLESH.foot];
    yield [leg.toe, FLESH.foot];
  }
  for (const arm of [joints.nearArm, joints.farArm]) {
    yield [arm.elbow, FLESH.hand];
    yield [arm.tip, FLESH.hand];
  }
}

/** A drawing smaller than this is not drawn larger: a figure that lies is as big as one that stands. */
const LEAST = 108;
const MARGIN = 3;
const GROUND = 5;

export interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the drawing to show, y down as SVG has it, the floor included. */
export function sheetOf(figure: Figure): Sheet {
  const { left, right, top } = extentOf(figure);
  const width = right - left + 2 * MARGIN;
  const height = top + MARGIN + GROUND;
  const wide = Math.max(width, height) < LEAST ? LEAST : width;
  return { x: (left + right) / 2 - wide / 2, y: -top - MARGIN, width: wide, height };
}

/** The ground below a figure, from where to where. */
export function groundOf(figure: Figure): readonly [from: number, to: number] {
  const { left, right } = extentOf(figure);
  return [left - 1, right + 1];
}
