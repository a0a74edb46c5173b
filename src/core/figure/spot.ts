import type { Spot } from './figure.ts';
import type { Spot2 } from './path.ts';
import type { Arm, Joints } from './pose-at.ts';
import { between, type Vector } from './vector.ts';

const flat = (v: Vector): Spot2 => [v[0], v[1]];

/** The middle of what a hand holds. */
export const grip = ({ wrist, tip }: Arm): Vector => between(wrist, tip, 0.5);

/** A joint or a place in the drawing. */
export function spotOf(where: Spot, joints: Joints): Spot2 {
  if (typeof where !== 'string') return [where[0], where[1]];
  const near = where.startsWith('near');
  const leg = near ? joints.nearLeg : joints.farLeg;
  const arm = near ? joints.nearArm : joints.farArm;
  if (where.endsWith('knee')) return flat(leg.knee);
  if (where.endsWith('ankle')) return flat(between(leg.ankle, leg.knee, 0.12));
  if (where.endsWith('heel')) return flat(leg.heel);
  if (where.endsWith('toe')) return flat(leg.toe);
  if (where.endsWith('sole')) return flat(between(leg.ball, leg.heel, 0.25));
  return flat(grip(arm));
}
