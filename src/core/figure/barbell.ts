import { bar, ellipse, type Spot2 } from './path.ts';
import type { Joints } from './pose-at.ts';
import { type Drawn, paint } from './shape.ts';
import { grip } from './spot.ts';
import { add, between, type Vector } from './vector.ts';

/** Where a barbell lies. */
export type Rack = 'hands' | 'hips' | 'shoulders';

/** From the middle of the bar to a plate as seen from the side: it comes toward the viewer, and is foreshortened. */
const REACH = { along: 9.4, up: -0.8 } as const;
const PLATE = 10.4;
/** A plate is seen at a slant too: half as wide as it is high, so that hands beside it are seen. */
const SLANT = 0.5;
/** How far the sleeves stick out of the plates. */
const SLEEVE = 3.4;

/** The middle of the bar. */
export function barbellAt(on: Rack, { nearArm, farArm, hip, pelvis, shoulders, chest }: Joints): Vector {
  if (on === 'hands') return between(grip(nearArm), grip(farArm), 0.5);
  if (on === 'hips') return add(add(hip, pelvis.front, 8), pelvis.up, 2);
  return add(add(shoulders, chest.front, -6.4), chest.up, 0.6);
}

/** The middle of the near and the far plate as seen. */
function platesOf(on: Rack, joints: Joints): readonly [near: Spot2, far: Spot2] {
  const [x, y] = barbellAt(on, joints);
  return [
    [x - REACH.along, y + REACH.up],
    [x + REACH.along, y - REACH.up],
  ];
}

/** What a barbell covers: where its plates are, and how large. */
export const barbellExtent = (on: Rack, joints: Joints): readonly (readonly [Spot2, number])[] =>
  platesOf(on, joints).map((plate) => [plate, PLATE]);

/** A bar with a plate at each end: the far one behind everything, the near one in front of it. */
export function drawBarbell(on: Rack, joints: Joints, drawn: Drawn): void {
  const [x, y] = barbellAt(on, joints);
  const middle: Spot2 = [x, y];
  const [near, far] = platesOf(on, joints);
  const past = SLEEVE / REACH.along;
  const end = ([px, py]: Spot2): Spot2 => [px + (px - x) * past, py + (py - y) * past];
  drawn.behind.push(paint('steel', bar(far, end(far), 2.6), true));
  drawn.behind.push(paint('iron', plate(far), true));
  // On the neck the far half of the bar is behind it; in the hands or on the hips all of it is before the body.
  const behind = on === 'shoulders';
  if (behind) drawn.behind.push(paint('steel', bar(middle, far, 1.8), true));
  drawn.near.push(paint('steel', bar(near, behind ? middle : far, 1.8), false, true));
  drawn.front.push(paint('iron', plate(near), false, true));
  drawn.front.push(paint('steel', plate(near, 0.6)));
  drawn.front.push(paint('iron', plate(near, 0.46)));
  drawn.front.push(paint('steel', bar(near, end(near), 2.6)));
}

const plate = (at: Spot2, part = 1): string => ellipse(at, PLATE * SLANT * part, PLATE * part);
