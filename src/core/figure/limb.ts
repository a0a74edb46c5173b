import { type Node2, type Spot2, smooth } from './path.ts';
import { span, type Vector } from './vector.ts';

/** Half-widths along a bone: where (0 to 1), on its front, on its back. */
export type Profile = readonly (readonly [t: number, front: number, back: number])[];

export const PROFILES = {
  thigh: [
    [0, 6.1, 6.9],
    [0.3, 6.3, 6.6],
    [0.65, 5.3, 5.0],
    [1, 3.9, 3.9],
  ],
  shin: [
    [0, 3.9, 3.9],
    [0.26, 3.4, 4.9],
    [0.55, 2.8, 4.1],
    [0.82, 2.3, 2.5],
    [1, 2.3, 2.3],
  ],
  upperArm: [
    [0, 3.7, 3.7],
    [0.3, 3.6, 3.5],
    [0.7, 3.0, 2.9],
    [1, 2.5, 2.5],
  ],
  forearm: [
    [0, 2.5, 2.5],
    [0.28, 2.8, 2.6],
    [0.7, 2.1, 2.1],
    [1, 1.7, 1.7],
  ],
} as const satisfies Record<string, Profile>;

const flat = (v: Vector): Spot2 => [v[0], v[1]];

/**
 * The outline of one bone's flesh.
 *
 * @param side −1 to 1: how far the front of the limb lies to the left of the bone as seen; 0 is seen from the front
 * @param part the part of the bone, 0 to 1; an end inside the bone is cut straight (a hem), others are round
 * @param ease added to every half-width: cloth over the limb
 */
export function segment(
  from: Vector,
  to: Vector,
  profile: Profile,
  side: number,
  part: readonly [number, number] = [0, 1],
  ease = 0,
): string {
  const a = flat(from);
  const b = flat(to);
  const length = span(b[0] - a[0], b[1] - a[1]);
  const along: Spot2 = length > 0.01 ? [(b[0] - a[0]) / length, (b[1] - a[1]) / length] : [0, -1];
  const left: Spot2 = [-along[1], along[0]];
  const widths = (t: number): Spot2 => {
    const [front, back] = widthsAt(profile, t);
    const middle = (front + back) / 2;
    const lean = ((front - back) / 2) * side;
    return [middle + lean + ease, middle - lean + ease];
  };
  const point = (t: number, off: number, past = 0, corner = false): Node2 => [
    a[0] + along[0] * (length * t + past) + left[0] * off,
    a[1] + along[1] * (length * t + past) + left[1] * off,
    corner,
  ];
  const stops = [part[0], ...profile.map(([t]) => t).filter((t) => t > part[0] && t < part[1]), part[1]];
  const up: Node2[] = [];
  const down: Node2[] = [];
  for (const t of stops) {
    const [onLeft, onRight] = widths(t);
    const hem = (t === part[0] && t > 0) || (t === part[1] && t < 1);
    up.push(point(t, onLeft, 0, hem));
    down.unshift(point(t, -onRight, 0, hem));
  }
  const cap = (t: number, way: 1 | -1): Node2[] => {
    const [l, r] = widths(t);
    const round = (l + r) / 2;
    const tip = [point(t, (l - r) / 2 + round * Math.SQRT1_2 * way, way * round * Math.SQRT1_2)];
    tip.push(
      point(t, (l - r) / 2, way * round),
      point(t, (l - r) / 2 - round * Math.SQRT1_2 * way, way * round * Math.SQRT1_2),
    );
    return tip;
  };
  const end = part[1] === 1 ? cap(1, 1) : [];
  const start = part[0] === 0 ? cap(0, -1) : [];
  return smooth([...up, ...end, ...down, ...start]);
}

function widthsAt(profile: Profile, t: number): Spot2 {
  let before = profile[0] as Profile[number];
  for (const stop of profile) {
    if (stop[0] >= t) {
      const s = stop[0] === before[0] ? 0 : (t - before[0]) / (stop[0] - before[0]);
      return [before[1] + (stop[1] - before[1]) * s, before[2] + (stop[2] - before[2]) * s];
    }
    before = stop;
  }
  return [before[1], before[2]];
}
