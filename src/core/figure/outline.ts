import type { Figure } from './figure.ts';
import { PROFILES, type Profile, segment } from './limb.ts';
import { smooth } from './path.ts';
import { type Arm, type Joints, type Leg, leftOf } from './pose-at.ts';
import { drawProps } from './props.ts';
import { seen } from './seen.ts';
import { paint, type Shape } from './shape.ts';
import { shoe } from './shoe.ts';
import { cap, eyes, head, peak, seat, shirt, strap } from './trunk.ts';
import { add, between, cross, scale, subtract, unit, type Vector } from './vector.ts';

/**
 * The drawing of one moment, back to front. The same figure gives the same shapes in the same order at every
 * moment: only the paths change.
 *
 * @param breath how full the lungs are, 0 to 1
 */
export function outline(figure: Figure, placed: Joints, breath = 0): Shape[] {
  const joints = seen(placed, figure.oblique);
  const props = drawProps(figure, joints);
  const { over = [], under = [], works } = figure;
  const armWorks = works === 'near arm' || works === 'near side';
  const legWorks = works === 'near leg' || works === 'near side';
  // Where both sides work, a limb is not singled out: the shoes are the colour of the shirt.
  const both = works === undefined ? 'pair' : 'rests';
  const farArm = [...props.far, ...arm(joints.farArm, joints, true, false)];
  const nearArm = [...props.near, ...arm(joints.nearArm, joints, false, armWorks)];
  const farLeg = leg(joints.farLeg, joints, true, both);
  const nearLeg = leg(joints.nearLeg, joints, false, legWorks ? 'works' : both);
  const is = (list: readonly string[], name: string, shapes: Shape[]) => (list.includes(name) ? shapes : []);
  const not = (list: readonly string[], name: string, shapes: Shape[]) => (list.includes(name) ? [] : shapes);
  return [
    ...props.behind,
    ...is(under, 'near leg', nearLeg),
    ...is(under, 'near arm', nearArm),
    ...not(over, 'far arm', farArm),
    ...not(over, 'far leg', farLeg),
    ...props.between,
    paint('skin', segment(joints.shoulders, joints.head, NECK, 0)),
    paint('shorts', seat(joints)),
    paint('shirt', shirt(joints, breath)),
    paint('skin', head(joints)),
    paint('eye', eyes(joints)),
    paint('cap', cap(joints)),
    paint('skin', strap(joints)),
    paint('sleeve', peak(joints)),
    ...not(under, 'near leg', nearLeg),
    ...is(over, 'far leg', farLeg),
    ...is(over, 'far arm', farArm),
    ...not(under, 'near arm', nearArm),
    ...props.front,
  ];
}

const NECK: Profile = [
  [0, 3.2, 3.4],
  [0.6, 2.7, 2.9],
  [1, 2.7, 2.9],
];

/** −1 to 1: how far the front of a limb, which bends about the hinge, lies to the left of it as seen. */
const frontOf = (a: Vector, b: Vector, hinge: Vector): number => {
  const line = subtract(b, a);
  return leftOf(line, unit(cross(hinge, line)));
};

function leg(limb: Leg, { pelvis }: Joints, far: boolean, part: 'works' | 'rests' | 'pair'): Shape[] {
  const works = part === 'works';
  const { hip, knee, ankle } = limb;
  const thigh = frontOf(hip, knee, pelvis.right);
  const shin = frontOf(knee, ankle, pelvis.right);
  const [upper, sole] = shoe(limb);
  const flesh =
    segment(knee, ankle, PROFILES.shin, shin) + segment(hip, knee, PROFILES.thigh, thigh, [0.4, 1]);
  return [
    paint(works ? 'glow-skin' : 'skin', flesh, far),
    paint(works ? 'glow-cloth' : 'shorts', segment(hip, knee, PROFILES.thigh, thigh, [0, 0.6], 0.5), far),
    paint(part === 'rests' ? 'shoe' : 'glow', upper, far),
    paint('sole', sole, far),
  ];
}

function arm({ shoulder, elbow, wrist, tip }: Arm, { chest }: Joints, far: boolean, works: boolean): Shape[] {
  const hinge = scale(chest.right, -1);
  const upper = frontOf(shoulder, elbow, hinge);
  const fore = frontOf(elbow, wrist, hinge);
  const flesh =
    segment(shoulder, elbow, PROFILES.upperArm, upper, [0.3, 1]) +
    segment(elbow, wrist, PROFILES.forearm, fore) +
    hand(wrist, tip);
  return [
    paint(works ? 'glow-skin' : 'skin', flesh, far, !far),
    paint('sleeve', segment(shoulder, elbow, PROFILES.upperArm, upper, [0, 0.55], 0.5), far),
  ];
}

/** A mitten. */
function hand(wrist: Vector, tip: Vector): string {
  const middle = between(wrist, tip, 0.5);
  const line = unit([tip[0] - wrist[0], tip[1] - wrist[1], 0]);
  const side: Vector = [-line[1], line[0], 0];
  const put = (at: Vector, along: number, off: number) => {
    const [x, y] = add(add(at, line, along), side, off);
    return [x, y] as const;
  };
  return smooth([
    put(wrist, -0.6, 1.5),
    put(middle, 0, 2.1),
    put(tip, -0.7, 1.4),
    put(tip, 0, 0),
    put(tip, -0.7, -1.4),
    put(middle, 0, -2.1),
    put(wrist, -0.6, -1.5),
  ]);
}
