import { BODY, SOLE } from './body.ts';
import type { Figure } from './figure.ts';
import { mixKeys } from './mix.ts';
import { type FreeLimb, type FullPose, type PlacedLimb, prepare } from './prepare.ts';
import {
  add,
  cross,
  direction,
  dot,
  flatSize,
  scale,
  size,
  subtract,
  turnAbout,
  unit,
  type Vector,
} from './vector.ts';

/** Three directions a part of the trunk has: along the spine, to the front, to its right. */
export interface Frame {
  readonly up: Vector;
  readonly front: Vector;
  readonly right: Vector;
}

export interface Leg {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  readonly heel: Vector;
  readonly ball: Vector;
  readonly toe: Vector;
  /** Directions of the foot: heel to toe, and out of the instep. */
  readonly along: Vector;
  readonly instep: Vector;
  /** Whether this foot stands on its ball, so that the toes lie flat. */
  readonly tiptoe: boolean;
}

export interface Arm {
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly wrist: Vector;
  readonly tip: Vector;
}

/** Where every joint is at one moment. */
export interface Joints {
  readonly hip: Vector;
  readonly waist: Vector;
  readonly shoulders: Vector;
  readonly collar: Vector;
  readonly head: Vector;
  readonly pelvis: Frame;
  readonly chest: Frame;
  readonly skull: Frame;
  readonly nearLeg: Leg;
  readonly farLeg: Leg;
  readonly nearArm: Arm;
  readonly farArm: Arm;
  /** Degrees the whole is turned before it is seen. */
  readonly yaw: number;
  readonly roll: number;
}

/**
 * The joints at a moment of the loop. The loop is closed: 0 and 1 are the same.
 *
 * @param phase 0 to 1; an alternating figure does one side until 0.5, then the other
 */
export function poseAt(figure: Figure, phase: number): Joints {
  return place(figure, mixKeys(prepare(figure), phase));
}

function frame(angle: number, turn: number): Frame {
  const up = direction(angle);
  return {
    up,
    front: turnAbout(direction(angle - 90), up, -turn),
    right: turnAbout([0, 0, 1], up, -turn),
  };
}

function place(figure: Figure, pose: FullPose): Joints {
  const [pelvisAngle, chestAngle, headAngle] = pose.spine;
  const pelvis = frame(pelvisAngle, pose.turn);
  const chest = frame(chestAngle, pose.turn + pose.twist[0]);
  const skull = frame(headAngle, pose.turn + pose.twist[0] + pose.twist[1]);
  const hip = middleOfHips(figure, pose, pelvis, chest);
  const waist = add(hip, pelvis.up, BODY.pelvis);
  const shoulders = add(waist, chest.up, BODY.chest);
  const collar = add(shoulders, chest.up, BODY.collar);
  const leg = (limb: FreeLimb | PlacedLimb, side: number) =>
    placeLeg(
      limb,
      add(hip, pelvis.right, side * BODY.hips),
      pelvis.right,
      side,
      pose.on === 'ball' && figure.from === (side === 1 ? 'near foot' : 'far foot'),
    );
  const arm = (limb: FreeLimb | PlacedLimb, side: number) =>
    placeArm(limb, add(shoulders, chest.right, side * BODY.shoulders), chest.right, side);
  return {
    hip,
    waist,
    shoulders,
    collar,
    head: add(collar, skull.up, BODY.neck),
    pelvis,
    chest,
    skull,
    nearLeg: leg(pose.nearLeg, 1),
    farLeg: leg(pose.farLeg, -1),
    nearArm: arm(pose.nearArm, 1),
    farArm: arm(pose.farArm, -1),
    yaw: pose.yaw,
    roll: pose.roll,
  };
}

function middleOfHips(figure: Figure, pose: FullPose, pelvis: Frame, chest: Frame): Vector {
  if (figure.from === 'hip') return pose.at;
  if (figure.from === 'shoulders') return add(add(pose.at, chest.up, -BODY.chest), pelvis.up, -BODY.pelvis);
  const side = figure.from === 'near foot' ? 1 : -1;
  const leg = side === 1 ? pose.nearLeg : pose.farLeg;
  if (!('bones' in leg)) throw new Error('The leg a figure stands on is given by its bones.');
  const [thigh, shin] = bonesOf(leg);
  const ankle = ankleOver(pose.at, pose.on, footOf(leg.bones[2], pelvis.right));
  const hip = add(add(ankle, shin, -BODY.shin), thigh, -BODY.thigh);
  return add(hip, pelvis.right, -side * BODY.hips);
}

const bonesOf = (limb: FreeLimb): [Vector, Vector, Vector] =>
  limb.bones.map(([angle, out]) => direction(angle, out)) as [Vector, Vector, Vector];

interface Foot {
  readonly along: Vector;
  readonly instep: Vector;
}

function footOf(end: readonly [number, number] | null | undefined, right: Vector): Foot {
  const along = direction(end?.[0] ?? 0, end?.[1] ?? 0);
  const across = cross(right, along);
  // A foot that points along the hinge (seen from the front) has its instep up.
  return { along, instep: size(across) < 0.3 ? [0, 1, 0] : unit(across) };
}

const onFoot = (ankle: Vector, { along, instep }: Foot, part: readonly [number, number]): Vector =>
  add(add(ankle, along, part[0]), instep, part[1]);

const ankleOver = (at: Vector, on: keyof typeof SOLE, foot: Foot): Vector =>
  add(add(at, foot.along, -SOLE[on][0]), foot.instep, -SOLE[on][1]);

function placeLeg(
  limb: FreeLimb | PlacedLimb,
  hip: Vector,
  right: Vector,
  side: number,
  onBall: boolean,
): Leg {
  const foot = footOf('bones' in limb ? limb.bones[2] : limb.end, right);
  const [knee, ankle] =
    'bones' in limb
      ? follow(hip, limb, BODY.thigh, BODY.shin)
      : reach(hip, ankleOver(limb.at, limb.on, foot), BODY.thigh, BODY.shin, right, limb.splay * side);
  const ball = onFoot(ankle, foot, SOLE.ball);
  return {
    hip,
    knee,
    ankle,
    heel: onFoot(ankle, foot, SOLE.heel),
    ball,
    toe: onFoot(ankle, foot, SOLE.toe),
    ...foot,
    tiptoe: 'bones' in limb ? onBall : limb.on === 'ball',
  };
}

function placeArm(limb: FreeLimb | PlacedLimb, shoulder: Vector, right: Vector, side: number): Arm {
  const [elbow, wrist] =
    'bones' in limb
      ? follow(shoulder, limb, BODY.upperArm, BODY.forearm)
      : reach(shoulder, limb.at, BODY.upperArm, BODY.forearm, scale(right, -1), limb.splay * side);
  const end = 'bones' in limb ? limb.bones[2] : limb.end;
  const hand = end ? direction(end[0], end[1]) : unit(subtract(wrist, elbow));
  return { shoulder, elbow, wrist, tip: add(wrist, hand, BODY.hand) };
}

function follow(from: Vector, limb: FreeLimb, first: number, second: number): [Vector, Vector] {
  const [a, b] = bonesOf(limb);
  const middle = add(from, a, first);
  return [middle, add(middle, b, second)];
}

/**
 * Two bones from a joint to a target. The middle joint bends about the hinge, turned by `splay`. A target out of
 * reach is not reached: the limb is then straight and its end short of it.
 */
function reach(
  from: Vector,
  to: Vector,
  first: number,
  second: number,
  hinge: Vector,
  splay: number,
): [Vector, Vector] {
  const line = subtract(to, from);
  const far = Math.min(Math.max(size(line), Math.abs(first - second) + 0.01), (first + second) * 0.9999);
  const along = unit(line);
  const foot = (first * first - second * second + far * far) / (2 * far);
  const off = Math.sqrt(Math.max(0, first * first - foot * foot));
  const bend = turnAbout(unit(cross(hinge, along)), along, splay);
  return [add(add(from, along, foot), bend, off), add(from, along, far)];
}

/** How much of a direction lies in the plane of view, to the left of another: −1 to 1. */
export const leftOf = (line: Vector, what: Vector): number => {
  const flat = flatSize(line) || 1;
  return dot(what, [-line[1] / flat, line[0] / flat, 0]);
};
