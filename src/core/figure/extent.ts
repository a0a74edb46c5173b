import { barbellExtent } from './barbell.ts';
import type { Figure, Prop } from './figure.ts';
import { FINE, type Spot2 } from './path.ts';
import { type Joints, poseAt } from './pose-at.ts';
import { WALL } from './props.ts';
import { seen } from './seen.ts';
import { spotOf } from './spot.ts';
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
const FLESH = { head: 11, hip: 8, shoulders: 6, knee: 4.5, foot: 4, hand: 2.5 } as const;

/** Half of what the head of an arrow takes. */
const ARROW = 3;

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
  for (let i = 0; i < MOMENTS; i++) {
    const joints = seen(poseAt(figure, i / MOMENTS), figure.oblique);
    for (const [joint, flesh] of fleshOf(joints)) cover(joint[0], joint[1], flesh);
    for (const prop of figure.props ?? [])
      for (const [[x, y], around] of hanging(prop, joints)) cover(x, y, around);
  }
  for (const prop of figure.props ?? []) for (const [x, y] of cornersOf(prop)) cover(x, y, 0);
  const extent = { left, right, top };
  known.set(figure, extent);
  return extent;
}

/** What goes along with the body and may stick out from it. */
function hanging(prop: Prop, joints: Joints): readonly (readonly [Spot2, number])[] {
  if (prop[0] === 'barbell') return barbellExtent(prop[1], joints);
  if (prop[0] !== 'arrow') return [];
  const [x, y] = spotOf(prop[1], joints);
  return [[[x + prop[2], y + prop[3]], ARROW]];
}

/** Upper corners of what does not hang on the body. */
function cornersOf(prop: Prop): readonly (readonly [x: number, y: number])[] {
  const [kind, a, b, c] = prop;
  switch (kind) {
    case 'mat':
      return [
        [a, 0],
        [b, 0],
      ];
    case 'box':
    case 'bench':
      return [
        [a, c],
        [b, c],
      ];
    case 'panel':
      return [
        [a, WALL.height],
        [b, WALL.height],
      ];
    case 'wall':
      return [
        [a, WALL.height],
        [a + WALL.thickness, WALL.height],
      ];
    case 'post':
      return [
        [a - 2, b],
        [a + 2, b],
      ];
    case 'chair':
      return [
        [a - 14, b + 32],
        [a + 13, b],
      ];
    case 'ball':
      return [
        [a - b, 2 * b],
        [a + b, 2 * b],
      ];
    default:
      return [];
  }
}

function* fleshOf(joints: Joints): Generator<readonly [Vector, number]> {
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

/** The part of the drawing to show, as path data has it: y down, in `FINE` parts of a unit. The floor is included. */
export function sheetOf(figure: Figure): Sheet {
  const { left, right, top } = extentOf(figure);
  const width = right - left + 2 * MARGIN;
  const height = top + MARGIN + GROUND;
  const wide = Math.max(width, height) < LEAST ? LEAST : width;
  const fine = (value: number) => Math.round(value * FINE);
  return {
    x: fine((left + right - wide) / 2),
    y: fine(-top - MARGIN),
    width: fine(wide),
    height: fine(height),
  };
}

/** The ground below a figure, from where to where. */
export function groundOf(figure: Figure): readonly [from: number, to: number] {
  const { left, right } = extentOf(figure);
  return [left - 1, right + 1];
}
