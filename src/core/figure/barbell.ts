import { bar, ellipse, type Spot2 } from './path.ts';
import type { Joints } from './pose-at.ts';
import { type Drawn, paint } from './shape.ts';
import { grip } from './spot.ts';
import { add, between, type Vector } from './vector.ts';

/** Where a barbell lies. */
export type Rack = 'hands' | 'hips' | 'shoulders';

/** From the middle of the bar to a plate as seen from the side: the bar comes toward the viewer, and is foreshortened. */
const REACH = { along: 11, up: -0.8 } as const;
const PLATE = 10.4;

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
  drawn.behind.push(paint('iron', ellipse(far, PLATE * 0.9, PLATE), true));
  drawn.behind.push(paint('steel', bar(middle, far, 1.6), true));
  // What lies on the neck or the hips is over the trunk, and in the hands.
  drawn.near.push(paint('steel', bar(near, middle, 1.8), false, true));
  drawn.front.push(paint('iron', ellipse(near, PLATE * 0.9, PLATE), false, true));
  drawn.front.push(paint('steel', ellipse(near, PLATE * 0.55, PLATE * 0.62)));
  drawn.front.push(paint('iron', ellipse(near, PLATE * 0.44, PLATE * 0.5)));
  drawn.front.push(paint('steel', ellipse(near, 1.7, 1.9)));
}
