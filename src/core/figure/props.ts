import { arrow } from './arrow.ts';
import { drawBarbell } from './barbell.ts';
import type { Figure, Prop } from './figure.ts';
import { bar, block, ellipse, type Spot2 } from './path.ts';
import type { Joints, Leg } from './pose-at.ts';
import { type Drawn, paint, type Shape } from './shape.ts';
import { grip, spotOf } from './spot.ts';
import { add, type Vector } from './vector.ts';

const flat = (v: Vector): Spot2 => [v[0], v[1]];

export const WALL = { height: 104, thickness: 5 } as const;

export function drawProps(figure: Figure, joints: Joints): Drawn {
  const drawn: Drawn = { behind: [], far: [], near: [], between: [], front: [] };
  for (const prop of figure.props ?? []) drawProp(figure, prop, joints, drawn);
  return drawn;
}

function drawProp(figure: Figure, prop: Prop, joints: Joints, drawn: Drawn): void {
  switch (prop[0]) {
    case 'mat':
      if (prop[3]) drawn.behind.push(paint('floor', block(prop[1], -1, prop[2], prop[3], 2.4)));
      drawn.behind.push(paint('mat', block(prop[1], -2.2, prop[2], 0, 1.1)));
      break;
    case 'box': {
      const [, left, right, height] = prop;
      drawn.behind.push(paint('prop', block(left, 0, right, height, 2)));
      drawn.behind.push(paint('prop-dark', block(left, height - 2.6, right, height, 1.3)));
      break;
    }
    case 'bench': {
      const [, left, right, height] = prop;
      for (const x of [left + 5, right - 5])
        drawn.behind.push(paint('prop', bar([x, 1.3], [x, height - 3], 2.6)));
      drawn.behind.push(paint('prop-dark', block(left, height - 5.5, right, height, 2.4)));
      break;
    }
    case 'chair': {
      const [, x, height] = prop;
      for (const leg of [x - 9, x + 9])
        drawn.behind.push(paint('prop', bar([leg, 1.2], [leg, height - 2], 2.4)));
      drawn.behind.push(paint('prop', bar([x - 9, height], [x - 12, height + 30], 2.4)));
      drawn.behind.push(paint('prop-dark', block(x - 12, height - 4, x + 12, height, 1.8)));
      drawn.behind.push(paint('prop-dark', bar([x - 10.6, height + 16], [x - 11.8, height + 29], 4.4)));
      break;
    }
    case 'wall':
      drawn.behind.push(paint('prop', block(prop[1], 0, prop[1] + WALL.thickness, WALL.height, 1.2)));
      break;
    case 'panel':
      drawn.behind.push(paint('floor', block(prop[1], 0, prop[2], WALL.height, 3)));
      break;
    case 'post':
      drawn.behind.push(paint('prop', block(prop[1] - 1.6, 0, prop[1] + 1.6, prop[2], 1.6)));
      break;
    case 'ball': {
      const [, at, radius] = prop;
      const x = at + joints.roll;
      drawn.between.push(paint('prop', ellipse([x, radius], radius)));
      // A mark that turns with it.
      const turn = -joints.roll / radius + 2.2;
      const mark: Spot2 = [x + Math.cos(turn) * radius * 0.52, radius + Math.sin(turn) * radius * 0.52];
      drawn.between.push(paint('prop-dark', ellipse(mark, radius * 0.2)));
      break;
    }
    case 'dumbbell': {
      const near = prop[1] === 'near';
      const at = grip(near ? joints.nearArm : joints.farArm);
      dumbbell(at, near ? drawn.near : drawn.far, !near);
      break;
    }
    case 'barbell':
      drawBarbell(prop[1], joints, drawn);
      break;
    case 'dowel': {
      const { pelvis, chest, hip, head } = joints;
      const low = add(add(hip, pelvis.front, -8.4), pelvis.up, -7);
      const high = add(add(head, chest.front, -8.4), chest.up, 12);
      drawn.between.push(paint('band', bar(flat(low), flat(high), 1.8)));
      break;
    }
    case 'spring':
      drawn.behind.push(...springs(joints));
      break;
    case 'arrow': {
      const [, of, dx, dy] = prop;
      drawn.front.push(paint('arrow', arrow(figure, of, [dx, dy], spotOf(of, joints))));
      break;
    }
    case 'band':
      drawn.front.push(paint('band', bar(spotOf(prop[1], joints), spotOf(prop[2], joints), 2.2)));
      break;
    case 'strap':
      drawn.near.push(paint('band', bar(spotOf(prop[1], joints), spotOf(prop[2], joints), 1.4)));
  }
}

/** Air between the strokes of a hop and the floor, the feet. */
const AIR = 2.4;

/** The way up of who hops, as comics draw it: strokes below the feet, longer the higher they are. */
function springs({ nearLeg, farLeg }: Joints): Shape[] {
  const lowest = ({ ball, toe }: Leg) => Math.min(ball[1], toe[1]);
  const lower = lowest(nearLeg) < lowest(farLeg) ? nearLeg : farLeg;
  const top = lowest(lower) - AIR;
  return [-7, 0, 7].map((x) => {
    const at = (lower.ball[0] + lower.heel[0]) / 2 + x;
    const high = x === 0 ? top : AIR + (top - AIR) * 0.6;
    return paint('prop-dark', high > AIR ? bar([at, AIR - 0.8], [at, high], 2.2) : '');
  });
}

function dumbbell([x, y]: Vector, into: Shape[], far: boolean): void {
  into.push(paint('steel', bar([x - 6, y], [x + 6, y], 2), far));
  for (const side of [-1, 1]) {
    const inner = x + side * 3.4;
    const outer = x + side * 8;
    into.push(
      paint('iron', block(Math.min(inner, outer), y - 3.6, Math.max(inner, outer), y + 3.6, 1.4), far, true),
    );
  }
}
