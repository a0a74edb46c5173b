import { type Node2, type Spot2, smooth } from './path.ts';
import type { Leg } from './pose-at.ts';
import { flatSize } from './vector.ts';

/** Points of a shoe seen from the side: along the foot, and up from the ankle. From `BALL` on they bend with the toes. */
const UPPER: readonly (readonly [along: number, up: number, corner?: boolean])[] = [
  [-2.9, 2.2, true],
  [-3.9, -0.6],
  [-3.8, -3.4],
  [-3, -4.3],
  [7, -4.3],
  [12, -4.3],
  [13, -3],
  [11, -1.7],
  [6.6, 0],
  [2.8, 2.3, true],
];
const SOLE: readonly Spot2[] = [
  [-4, -3.1],
  [-3.4, -4.4],
  [7, -4.4],
  [12.3, -4.4],
  [13.2, -3.1],
  [7, -3.1],
];
/** Seen from ahead: half-widths and heights. */
const FACE: readonly Spot2[] = [
  [2.6, 2.2],
  [3, -1],
  [3.9, -2.6],
  [3.9, -4.2],
  [-3.9, -4.2],
  [-3.9, -2.6],
  [-3, -1],
  [-2.6, 2.2],
];
const FACE_SOLE: readonly Spot2[] = [
  [3.9, -3.1],
  [3.9, -4.4],
  [-3.9, -4.4],
  [-3.9, -3.1],
];
const BALL = 7;

/** A shoe and its sole. */
export function shoe(leg: Leg): readonly [upper: string, sole: string] {
  const { ankle, along, instep } = leg;
  const sight = flatSize(along);
  if (sight < 0.55) {
    const face = (points: readonly Spot2[]): Node2[] =>
      points.map(([x, y]) => [
        ankle[0] + along[0] * 5 + instep[1] * x + instep[0] * y,
        ankle[1] + along[1] * 5 - instep[0] * x + instep[1] * y,
      ]);
    return [smooth(face(FACE)), smooth(face(FACE_SOLE).map(([x, y]): Node2 => [x, y, true]))];
  }
  const bend = toes(leg);
  const put = ([a, u, corner]: readonly [number, number, boolean?]): Node2 => {
    const past = a > BALL ? a - BALL : 0;
    const up = past > 0 ? u + 4.4 : 0;
    const x = a - past;
    const y = past > 0 ? -4.4 : u;
    const [ax, ay] = bend.along;
    const [ux, uy] = bend.up;
    return [
      ankle[0] + along[0] * x + instep[0] * y + ax * past + ux * up,
      ankle[1] + along[1] * x + instep[1] * y + ay * past + uy * up,
      corner ?? false,
    ];
  };
  return [smooth(UPPER.map(put)), smooth(SOLE.map(([a, u]) => put([a, u, true])))];
}

/** Where the toes point: with the foot, or flat on the ground below a raised heel. */
function toes({ along, instep, tiptoe }: Leg): { readonly along: Spot2; readonly up: Spot2 } {
  if (!tiptoe || along[1] > 0) return { along: [along[0], along[1]], up: [instep[0], instep[1]] };
  const way = Math.sign(along[0] + instep[0]) || 1;
  // A foot that points back is in the air, and its toes are its own.
  const flat = Math.min(1, -along[1] * 3) * Math.max(0, Math.min(1, (along[0] * way + 0.55) / 0.35));
  const mixed: Spot2 = [along[0] + (way - along[0]) * flat, along[1] * (1 - flat)];
  const length = flatSize(mixed) || 1;
  const toe: Spot2 = [mixed[0] / length, mixed[1] / length];
  return { along: toe, up: [-toe[1] * way, toe[0] * way] };
}
