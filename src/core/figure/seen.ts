import type { Arm, Frame, Joints, Leg } from './pose-at.ts';
import type { Vector } from './vector.ts';

/** How far what is nearer is seen to the left, as from a little ahead: the far limbs peep out from behind the near. */
const OBLIQUE = -0.22;

/** The joints as they are seen. Nothing changes its height, so what stands on the floor still does. */
export function seen(joints: Joints, oblique = OBLIQUE): Joints {
  const turn = (joints.yaw * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const [side, , deep] = joints.pelvis.right;
  // In a front view left and right are side by side anyway.
  const k = oblique * Math.abs(side * sin + deep * cos);
  const at = ([x, y, z]: Vector): Vector => {
    const away = x * sin + z * cos;
    return [x * cos - z * sin + k * away, y, away];
  };
  const frame = ({ up, front, right }: Frame): Frame => ({ up: at(up), front: at(front), right: at(right) });
  const leg = (limb: Leg): Leg => ({
    hip: at(limb.hip),
    knee: at(limb.knee),
    ankle: at(limb.ankle),
    heel: at(limb.heel),
    ball: at(limb.ball),
    toe: at(limb.toe),
    along: at(limb.along),
    instep: at(limb.instep),
    tiptoe: limb.tiptoe,
  });
  const arm = (limb: Arm): Arm => ({
    shoulder: at(limb.shoulder),
    elbow: at(limb.elbow),
    wrist: at(limb.wrist),
    tip: at(limb.tip),
  });
  return {
    hip: at(joints.hip),
    waist: at(joints.waist),
    shoulders: at(joints.shoulders),
    collar: at(joints.collar),
    head: at(joints.head),
    pelvis: frame(joints.pelvis),
    chest: frame(joints.chest),
    skull: frame(joints.skull),
    nearLeg: leg(joints.nearLeg),
    farLeg: leg(joints.farLeg),
    nearArm: arm(joints.nearArm),
    farArm: arm(joints.farArm),
    yaw: 0,
    roll: joints.roll,
  };
}
