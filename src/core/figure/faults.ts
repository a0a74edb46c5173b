import { BODY } from './body.ts';
import type { Contact, Figure } from './figure.ts';
import { mixKeys } from './mix.ts';
import { outline } from './outline.ts';
import { FINE } from './path.ts';
import { type Arm, type Frame, type Joints, type Leg, poseAt } from './pose-at.ts';
import { prepare } from './prepare.ts';
import { slips } from './slips.ts';
import { angleBetween, cross, dot, scale, size, subtract, unit, type Vector } from './vector.ts';

/** Moments of the loop that are looked at. */
export const FRAMES = 60;

/** What is allowed, in the units of a figure (hundredths of the body's height, degrees). */
export const LIMITS = {
  /** Part of a bone's length. */
  length: 0.005,
  /** What is planted may move this far. */
  planted: 1,
  /** A shape may reach this far below the floor: the rounding of an outline. */
  floor: 0.5,
  /**
   * From one of 600 moments to the next. The arm of a rotation, the fastest there is, goes 2.7; a pose that is not the
   * one before it leaps by far more.
   */
  jump: 3,
  /** A change of that speed at once: a knee that snaps straight. */
  jolt: 0.5,
  knee: [-4, 158],
  elbow: [-4, 156],
  hip: [-38, 135],
  /** Toes up is negative; kneeling, the instep lies on the floor. */
  ankle: [-45, 82],
  shoulder: [-84, 190],
  spine: [-30, 40],
  neck: [-50, 45],
} as const;

type JointName = 'knee' | 'elbow' | 'hip' | 'ankle' | 'shoulder' | 'spine' | 'neck';

/** What is wrong with a figure, in words for whoever draws it; empty when it is sound. */
export function faultsOf(figure: Figure): string[] {
  const faults = new Map<string, string>();
  const frames = Array.from({ length: FRAMES }, (_, i) => poseAt(figure, i / FRAMES));
  const first = frames[0] as Joints;
  for (const [i, joints] of frames.entries()) {
    const report = (what: string, detail: string) => {
      if (!faults.has(what)) faults.set(what, `${what} at ${(i / FRAMES).toFixed(2)}: ${detail}`);
    };
    for (const [bone, length, is] of bones(joints))
      if (Math.abs(is / length - 1) > LIMITS.length) report(bone, `${is.toFixed(2)} long, not ${length}`);
    // Of an alternating figure the list says the first half; in the second the sides are exchanged.
    const exchanged = figure.alternates && i >= FRAMES / 2;
    const begun = exchanged ? (frames[FRAMES / 2] as Joints) : first;
    for (const listed of figure.planted ?? []) {
      const name = exchanged ? otherSide(listed) : listed;
      const moved = size(subtract(contact(figure, joints, name), contact(figure, begun, name)));
      if (moved > LIMITS.planted) report(`planted ${name}`, `moved by ${moved.toFixed(2)}`);
    }
    for (const [name, short] of outOfReach(figure, joints, i / FRAMES))
      if (short > LIMITS.planted) report(`${name} out of reach`, `by ${short.toFixed(2)}`);
    for (const [name, joint, degrees] of angles(joints)) {
      const [least, most] = LIMITS[joint];
      if (!(degrees >= least && degrees <= most))
        report(name, `${degrees.toFixed(0)}° (${least} to ${most})`);
    }
    for (const { tone, path } of outline(figure, joints)) {
      const low = lowest(path);
      if (tone !== 'mat' && low < -LIMITS.floor) report(`${tone} below the floor`, low.toFixed(2));
    }
  }
  for (const [name, detail] of slips(figure, frames, LIMITS.planted))
    if (!faults.has(name)) faults.set(name, `${name} ${detail}`);
  const { jump, jolt } = leapsOf(figure);
  if (jump > LIMITS.jump) faults.set('jump', `It jumps by ${jump.toFixed(2)} from one moment to the next.`);
  if (jolt > LIMITS.jolt) faults.set('jolt', `Its speed jumps by ${jolt.toFixed(2)} at one moment.`);
  return [...faults.values()];
}

/** Moments of the loop between which nothing may leap: more than are ever drawn. */
const FINE_FRAMES = 600;

/** How far any joint goes from one moment to the next, and by how much that changes: first and last are neighbours. */
function leapsOf(figure: Figure): { readonly jump: number; readonly jolt: number } {
  const ends = (i: number) => bones(poseAt(figure, i / FINE_FRAMES)).map(([, , , end]) => end);
  const steps = (from: Vector[], to: Vector[]) => to.map((end, b) => subtract(end, from[b] ?? end));
  let before = ends(-1);
  let stepBefore = steps(ends(-2), before);
  let jump = 0;
  let jolt = 0;
  for (let i = 0; i < FINE_FRAMES; i++) {
    const now = ends(i);
    const step = steps(before, now);
    jump = Math.max(jump, ...step.map(size));
    jolt = Math.max(jolt, ...steps(stepBefore, step).map(size));
    before = now;
    stepBefore = step;
  }
  return { jump, jolt };
}

const otherSide = (name: Contact): Contact =>
  name.startsWith('near')
    ? (name.replace('near', 'far') as Contact)
    : (name.replace('far', 'near') as Contact);

function bones(joints: Joints): [name: string, length: number, is: number, end: Vector][] {
  const bone = (name: string, length: number, from: Vector, to: Vector) =>
    [name, length, size(subtract(to, from)), to] as [string, number, number, Vector];
  const of = (side: 'near' | 'far', leg: Leg, arm: Arm) => [
    bone(`${side} thigh`, BODY.thigh, leg.hip, leg.knee),
    bone(`${side} shin`, BODY.shin, leg.knee, leg.ankle),
    bone(`${side} upper arm`, BODY.upperArm, arm.shoulder, arm.elbow),
    bone(`${side} forearm`, BODY.forearm, arm.elbow, arm.wrist),
    bone(`${side} hand`, BODY.hand, arm.wrist, arm.tip),
  ];
  return [
    bone('pelvis', BODY.pelvis, joints.hip, joints.waist),
    bone('chest', BODY.chest, joints.waist, joints.shoulders),
    bone('hips', BODY.hips * 2, joints.nearLeg.hip, joints.farLeg.hip),
    bone('shoulders', BODY.shoulders * 2, joints.nearArm.shoulder, joints.farArm.shoulder),
    ...of('near', joints.nearLeg, joints.nearArm),
    ...of('far', joints.farLeg, joints.farArm),
  ];
}

function contact(figure: Figure, joints: Joints, name: Contact): Vector {
  switch (name) {
    case 'hip':
      return joints.hip;
    case 'shoulders':
      return joints.shoulders;
    case 'near hand':
      return joints.nearArm.wrist;
    case 'far hand':
      return joints.farArm.wrist;
    default: {
      const side = name === 'near foot' ? 'nearLeg' : 'farLeg';
      const pose = prepare(figure)[0]?.pose;
      const leg = pose?.[side];
      const on = leg && !('bones' in leg) ? leg.on : (pose?.on ?? 'ball');
      return joints[side][on];
    }
  }
}

/** How far each arm and leg that is given by its end stays short of it. */
function outOfReach(figure: Figure, joints: Joints, phase: number): [name: string, short: number][] {
  const pose = mixKeys(prepare(figure), phase);
  const list: [string, number][] = [];
  for (const side of ['near', 'far'] as const) {
    const leg = pose[`${side}Leg`];
    const arm = pose[`${side}Arm`];
    if (!('bones' in leg)) list.push([`${side} foot`, size(subtract(joints[`${side}Leg`][leg.on], leg.at))]);
    if (!('bones' in arm)) list.push([`${side} hand`, size(subtract(joints[`${side}Arm`].wrist, arm.at))]);
  }
  return list;
}

/**
 * How far a joint is bent from straight, about the axis it bends about: positive the way it flexes. A bend that is
 * mostly about another axis (a thigh turned outward) has no sign and counts as flexion.
 */
function flexion(from: Vector, to: Vector, axis: Vector): number {
  const bent = angleBetween(from, to);
  const about = cross(from, to);
  return size(about) > 0.02 && dot(unit(about), axis) > 0.6 ? -bent : bent;
}

function angles(joints: Joints): [name: string, joint: JointName, degrees: number][] {
  const { pelvis, chest, skull } = joints;
  const down = (frame: Frame) => scale(frame.up, -1);
  const list: [string, JointName, number][] = [
    ['spine', 'spine', -flexion(pelvis.up, chest.up, pelvis.right)],
    ['neck', 'neck', -flexion(chest.up, skull.up, chest.right)],
  ];
  for (const side of ['near', 'far'] as const) {
    const leg = joints[`${side}Leg`];
    const arm = joints[`${side}Arm`];
    const thigh = subtract(leg.knee, leg.hip);
    const shin = subtract(leg.ankle, leg.knee);
    const upper = subtract(arm.elbow, arm.shoulder);
    const fore = subtract(arm.wrist, arm.elbow);
    const back = scale(pelvis.right, -1);
    list.push(
      [`${side} knee`, 'knee', flexion(thigh, shin, pelvis.right)],
      [`${side} hip`, 'hip', flexion(down(pelvis), thigh, back)],
      [`${side} ankle`, 'ankle', 90 - angleBetween(shin, leg.along)],
      [`${side} elbow`, 'elbow', flexion(upper, fore, scale(chest.right, -1))],
      [`${side} shoulder`, 'shoulder', shoulder(upper, chest)],
    );
  }
  return list;
}

/** Raised to the front is positive, up to overhead; behind the body is negative. */
function shoulder(upper: Vector, chest: Frame): number {
  const raised = angleBetween(scale(chest.up, -1), upper);
  const ahead = dot(unit(upper), chest.front);
  return ahead < -0.25 && raised < 150 ? -raised * Math.abs(ahead) : raised;
}

/** The lowest node of a path, y up. What is drawn in relative terms hangs from what is not. */
function lowest(path: string): number {
  let low = Number.POSITIVE_INFINITY;
  for (const [, command, numbers] of path.matchAll(/([MLCAV])([^A-Za-z]*)/g)) {
    const y = Number(numbers?.trim().split(' ').at(-1));
    if (command) low = Math.min(low, -y / FINE);
  }
  return low;
}
