import { ellipse, type Node2, type Spot2, smooth } from './path.ts';
import type { Frame, Joints } from './pose-at.ts';
import { leftOf } from './pose-at.ts';
import { add, flatSize, span, unit, type Vector } from './vector.ts';

/** A cut across the trunk: half-depth to the front and to the back, half-width. */
type Cut = readonly [front: number, back: number, wide: number];

const CUTS = {
  seat: [3.4, 4.6, 6.6],
  hip: [6.1, 7.5, 8.6],
  hem: [6.1, 6.7, 8.2],
  waist: [5.5, 5.3, 7.4],
  chest: [6.9, 6.1, 9],
  shoulder: [5.2, 5.4, 9.8],
  collar: [3.1, 3.5, 5],
} as const satisfies Record<string, Cut>;

/** How much of a chest's depth a full breath is. */
const BREATH = 0.9;

/** Left and right edge of a cut, as seen. */
function edges(middle: Vector, frame: Frame, [front, back, wide]: Cut): readonly [Spot2, Spot2] {
  const flat = flatSize(frame.up) || 1;
  const left: Spot2 = [-frame.up[1] / flat, frame.up[0] / flat];
  const ahead = leftOf(frame.up, frame.front);
  const across = leftOf(frame.up, frame.right);
  const depth = (front + back) / 2;
  const half = span(depth * ahead, wide * across);
  const lean = ((front - back) / 2) * ahead;
  return [
    [middle[0] + left[0] * (lean + half), middle[1] + left[1] * (lean + half)],
    [middle[0] + left[0] * (lean - half), middle[1] + left[1] * (lean - half)],
  ];
}

function around(cuts: readonly (readonly [Spot2, Spot2])[], hemmed: boolean): string {
  const up: Node2[] = cuts.map(([l], i) => [...l, hemmed && i === 0]);
  const down: Node2[] = cuts.map(([, r], i): Node2 => [...r, hemmed && i === 0]).reverse();
  return smooth([...up, ...down]);
}

/** The shirt, from its hem over the hips to the collar. */
export function shirt(joints: Joints, breath: number): string {
  const { hip, waist, shoulders, collar, pelvis, chest } = joints;
  const middle = midFrame(pelvis, chest);
  const [front, back, wide] = CUTS.chest;
  return around(
    [
      edges(add(hip, pelvis.up, 3.4), pelvis, CUTS.hem),
      edges(waist, middle, CUTS.waist),
      edges(add(waist, chest.up, 9.5), chest, [front + BREATH * breath, back, wide + BREATH * 0.6 * breath]),
      edges(add(shoulders, chest.up, -1), chest, CUTS.shoulder),
      edges(add(collar, chest.up, 0.6), chest, CUTS.collar),
    ],
    true,
  );
}

/** The shorts over the pelvis, without their legs. */
export function seat(joints: Joints): string {
  const { hip, waist, pelvis } = joints;
  return around(
    [
      edges(add(hip, pelvis.up, -6.6), pelvis, CUTS.seat),
      edges(add(hip, pelvis.up, -2.4), pelvis, CUTS.hip),
      edges(add(hip, pelvis.up, 2), pelvis, CUTS.hip),
      edges(add(waist, pelvis.up, -5), pelvis, CUTS.hem),
    ],
    false,
  );
}

function midFrame(a: Frame, b: Frame): Frame {
  return {
    up: unit(add(a.up, b.up)),
    front: unit(add(a.front, b.front)),
    right: unit(add(a.right, b.right)),
  };
}

/** Points of the head, each seen from the side (front, up), from the front (right, up), and where it differs from behind. */
type Feature = readonly [side: Spot2, face: Spot2, behind?: Spot2];

const HEAD: readonly Feature[] = [
  [
    [0, 7.2],
    [0, 7.2],
  ],
  [
    [4.2, 5.6],
    [3.6, 6],
  ],
  [
    [5.9, 2.2],
    [5.4, 2.4],
  ],
  [
    [6, 0.4],
    [5.6, 0.2],
  ],
  [
    [7.1, -1.4],
    [5.4, -1.6],
  ],
  [
    [5.7, -2.6],
    [5, -3],
  ],
  [
    [5.3, -5.2],
    [3.8, -5.4],
  ],
  [
    [3.2, -6.8],
    [1.4, -7],
  ],
  [
    [-0.6, -5],
    [-1.4, -7],
  ],
  [
    [-4, -3.8],
    [-4.6, -4],
  ],
  [
    [-6, 0.2],
    [-5.6, 0.2],
  ],
  [
    [-4.4, 5.2],
    [-4, 5.6],
  ],
];

/** A running cap: its crown, with the peak ahead. */
const CAP: readonly Feature[] = [
  [
    [10.8, 1.5],
    [3.4, 0.9],
    [3.4, -2.4],
  ],
  [
    [9.2, 3.4],
    [5.4, 2.4],
    [5.6, -1.4],
  ],
  [
    [6, 4.1],
    [5.9, 3.4],
    [6.2, 2],
  ],
  [
    [4.4, 6.8],
    [4.4, 6.6],
  ],
  [
    [0, 8.2],
    [0, 8.2],
  ],
  [
    [-4.6, 6.6],
    [-4.4, 6.6],
  ],
  [
    [-6.9, 2.2],
    [-5.9, 3.4],
    [-6.2, 2],
  ],
  [
    [-6.3, -0.6],
    [-5.4, 2.4],
    [-5.6, -1.4],
  ],
  [
    [-2, 0.9],
    [-3.4, 0.9],
    [-3.4, -2.4],
  ],
  [
    [5.4, 1.6],
    [0, 0.4],
    [0, -2.6],
  ],
];

function features(middle: Vector, frame: Frame, points: readonly Feature[]): Node2[] {
  // How far the face points to the left of the head's axis; from the front both halves are alike.
  const ahead = leftOf(frame.up, frame.front);
  const way = ahead < 0 ? -1 : 1;
  const left: Spot2 = [-frame.up[1], frame.up[0]];
  const blend = Math.min(1, Math.abs(ahead));
  const away = Math.max(0, -frame.front[2]);
  return points.map(([side, face, behind = face]) => {
    const mixed = (i: 0 | 1) => side[i] * blend + (face[i] + (behind[i] - face[i]) * away) * (1 - blend);
    const off = mixed(0) * way;
    const up = mixed(1);
    return [middle[0] + left[0] * off + frame.up[0] * up, middle[1] + left[1] * off + frame.up[1] * up];
  });
}

export const head = (joints: Joints): string => smooth(features(joints.head, joints.skull, HEAD));
export const cap = (joints: Joints): string => smooth(features(joints.head, joints.skull, CAP));

/** How far who turns to the viewer, or away, has to turn until more than a profile is seen. */
const PROFILE = 0.2;

/** 0 to 1: how much of the face is seen, or of the back of the head. */
const facing = ({ front }: Frame, way: 1 | -1): number =>
  Math.max(0, Math.min(1, (front[2] * way - PROFILE) * 2));

/** A place of the head, from its middle to the front, to its right and up. */
function placeOn({ head, skull }: Joints, front: number, right: number, up: number): Spot2 {
  const [x, y] = add(add(add(head, skull.front, front), skull.right, right), skull.up, up);
  return [x, y];
}

/** The peak of the cap, where it comes toward the viewer: in a profile it is part of the cap. */
export function peak(joints: Joints): string {
  const seen = facing(joints.skull, 1);
  if (seen === 0) return '';
  const droop = 1.8 - 2.6 * seen;
  return smooth([
    [...placeOn(joints, 4.6, -5.4, 2.2), true],
    placeOn(joints, 6.2, 0, 2.9),
    [...placeOn(joints, 4.6, 5.4, 2.2), true],
    placeOn(joints, 8.6, 3.8, droop + 0.8),
    placeOn(joints, 10, 0, droop),
    placeOn(joints, 8.6, -3.8, droop + 0.8),
  ]);
}

/** The eyes of who looks at the viewer; nobody else has any. */
export function eyes(joints: Joints): string {
  const seen = facing(joints.skull, 1);
  const { front, right } = joints.skull;
  return [-2.4, 2.4]
    .filter((side) => seen > 0 && front[2] * 5 + right[2] * side > 1)
    .map((side) => ellipse(placeOn(joints, 4.8, side, -2.2), 0.95 * seen))
    .join('');
}

/** The gap over the strap of the cap, seen from behind. */
export function strap(joints: Joints): string {
  const seen = facing(joints.skull, -1);
  if (seen === 0) return '';
  const at = (right: number, up: number) => placeOn(joints, -6, right * seen, up);
  return smooth([[...at(-2.6, -1), true], at(-1.9, 0.9), at(0, 1.8), at(1.9, 0.9), [...at(2.6, -1), true]]);
}
