import type { Arm, Joints, Leg } from './pose-at.ts';
import { flatSize, subtract, type Vector } from './vector.ts';

/** Whether any joint lies further than `least`, in hundredths of the body's height, from where it was, as seen. */
export const hasMoved = (from: Joints, to: Joints, least: number): boolean => {
  const was = ends(from);
  return (
    from.roll !== to.roll ||
    from.yaw !== to.yaw ||
    ends(to).some((joint, i) => flatSize(subtract(joint, was[i] ?? joint)) > least)
  );
};

const ends = ({ hip, shoulders, head, nearLeg, farLeg, nearArm, farArm }: Joints): Vector[] => [
  hip,
  shoulders,
  head,
  ...legs(nearLeg),
  ...legs(farLeg),
  ...arms(nearArm),
  ...arms(farArm),
];
const legs = ({ knee, ankle, toe }: Leg): Vector[] => [knee, ankle, toe];
const arms = ({ elbow, wrist, tip }: Arm): Vector[] => [elbow, wrist, tip];
