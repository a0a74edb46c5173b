import { BODY } from './body.ts';
import type { Angle, Bones, Figure, Key, PartialPose, Reach } from './figure.ts';

type Pair = readonly [angle: number, out: number];

export interface FreeLimb {
  readonly bones: readonly Pair[];
}

export interface PlacedLimb {
  readonly at: readonly [number, number, number];
  readonly on: NonNullable<Reach['on']>;
  readonly end: Pair | null;
  readonly splay: number;
}

/** A pose with nothing left out, so that any two of a figure can be mixed number by number. */
export interface FullPose {
  readonly at: readonly [number, number, number];
  readonly on: 'ball' | 'heel' | 'toe';
  readonly spine: readonly [number, number, number];
  readonly turn: number;
  readonly twist: readonly [number, number];
  readonly nearLeg: FreeLimb | PlacedLimb;
  readonly farLeg: FreeLimb | PlacedLimb;
  readonly nearArm: FreeLimb | PlacedLimb;
  readonly farArm: FreeLimb | PlacedLimb;
  readonly yaw: number;
  readonly roll: number;
}

export interface FullKey {
  readonly t: number;
  readonly pass: boolean;
  readonly pose: FullPose;
}

const LIMBS = ['nearLeg', 'farLeg', 'nearArm', 'farArm'] as const;
const shapeOf = (limb: FreeLimb | PlacedLimb | undefined): string =>
  limb && 'bones' in limb ? 'bones' : `${limb?.on} ${limb?.end === null}`;

const prepared = new WeakMap<Figure, readonly FullKey[]>();

/**
 * The keys of the whole loop: filled in, and for an alternating figure followed by the same with the sides
 * exchanged.
 *
 * @throws when a key leaves out something that no default can know
 */
export function prepare(figure: Figure): readonly FullKey[] {
  const known = prepared.get(figure);
  if (known) return known;
  const own = figure.keys.map((key) => fill(figure, key));
  const keys = figure.alternates
    ? [0, 1].flatMap((side) =>
        own.map(({ t, pass, pose }) => ({
          t: (t + side) / 2,
          pass,
          pose: side === 0 ? pose : exchangeSides(pose),
        })),
      )
    : own;
  for (const { pose } of keys)
    for (const name of LIMBS)
      if (shapeOf(pose[name]) !== shapeOf(keys[0]?.pose[name]))
        throw new Error(`${name} is given in one way at one time and in another at another.`);
  prepared.set(figure, keys);
  return keys;
}

function fill(figure: Figure, { t, pass = false, ...own }: Key): FullKey {
  const all: PartialPose = { ...figure.base, ...own };
  const { at, spine } = all;
  if (!at || !spine) throw new Error('A pose needs its place (at) and its spine.');
  const z = figure.from === 'near foot' ? BODY.hips : figure.from === 'far foot' ? -BODY.hips : 0;
  const leg = (which: 'nearLeg' | 'farLeg', side: number) =>
    limb(all[which] ?? all.legs, side * BODY.hips, [0, 0]);
  const arm = (which: 'nearArm' | 'farArm', side: number) =>
    limb(all[which] ?? all.arms, side * BODY.shoulders, null);
  const pose: FullPose = {
    at: [at[0], at[1], at[2] ?? z],
    on: all.on ?? 'ball',
    spine,
    turn: all.turn ?? 0,
    twist: all.twist ?? [0, 0],
    nearLeg: leg('nearLeg', 1),
    farLeg: leg('farLeg', -1),
    nearArm: arm('nearArm', 1),
    farArm: arm('farArm', -1),
    yaw: all.yaw ?? 0,
    roll: all.roll ?? 0,
  };
  return { t, pass, pose };
}

const pair = (angle: Angle): Pair => (typeof angle === 'number' ? [angle, 0] : angle);
const isBones = (limb: Bones | Reach): limb is Bones => Array.isArray(limb);

function limb(given: Bones | Reach | undefined, z: number, end: Pair | null): FreeLimb | PlacedLimb {
  if (!given) throw new Error('A pose needs every arm and leg.');
  if (isBones(given)) {
    const [first, second, last] = given;
    return { bones: [pair(first), pair(second), last === undefined ? (end ?? pair(second)) : pair(last)] };
  }
  return {
    at: [given.at[0], given.at[1], given.at[2] ?? z],
    on: given.on ?? 'ball',
    end: given.end === undefined ? end : pair(given.end),
    splay: given.splay ?? 0,
  };
}

/** The pose seen in a mirror that stands between left and right. */
function exchangeSides(pose: FullPose): FullPose {
  const { at, spine, nearLeg, farLeg, nearArm, farArm } = pose;
  return {
    ...pose,
    at: [at[0], at[1], -at[2]],
    spine,
    turn: -pose.turn,
    twist: [-pose.twist[0], -pose.twist[1]],
    nearLeg: otherSide(farLeg),
    farLeg: otherSide(nearLeg),
    nearArm: otherSide(farArm),
    farArm: otherSide(nearArm),
  };
}

function otherSide(limb: FreeLimb | PlacedLimb): FreeLimb | PlacedLimb {
  const flip = ([angle, out]: Pair): Pair => [angle, -out];
  if ('bones' in limb) return { bones: limb.bones.map(flip) };
  const { at, on, end, splay } = limb;
  return { at: [at[0], at[1], -at[2]], on, end: end && flip(end), splay };
}
