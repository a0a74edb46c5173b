import type { Figure, Prop } from './figure.ts';
import type { Joints } from './pose-at.ts';
import { WALL } from './props.ts';
import { size, subtract, type Vector } from './vector.ts';

/** How near to a surface a part of the shoe, a wrist touches it: a wrist lies above the palm of its hand. */
const TOUCH = { foot: 0.1, wrist: 2.1, wall: 5.5 } as const;

/** A part of a hand or a foot that can carry, and how near it must be to what carries it. */
interface Part {
  readonly name: string;
  readonly of: (joints: Joints) => Vector;
  readonly carries: (joints: Joints) => boolean;
  readonly touch: number;
}

const PARTS: readonly Part[] = (['near', 'far'] as const).flatMap((side) => [
  ...(['heel', 'ball', 'toe'] as const).map((part): Part => {
    const of = (joints: Joints) => joints[`${side}Leg`][part];
    // The toes of a foot on its ball are drawn flat, so that where its bones would point says nothing.
    const carries = (joints: Joints) => part !== 'toe' || !joints[`${side}Leg`].tiptoe;
    return { name: `${side} foot`, of, carries, touch: TOUCH.foot };
  }),
  {
    name: `${side} hand`,
    of: (joints: Joints) => joints[`${side}Arm`].wrist,
    // A hand that hangs beside a bench does not lean on it.
    carries: (joints: Joints) => joints[`${side}Arm`].tip[1] > joints[`${side}Arm`].wrist[1] - 3,
    touch: TOUCH.wrist,
  },
]);

/** What a part rests on at one moment, by a name that is the same as long as it is the same; none in the air. */
function rest(props: readonly Prop[], { of, carries, touch }: Part, joints: Joints): string | undefined {
  if (!carries(joints)) return undefined;
  const [x, y] = of(joints);
  const on = (height: number) => y - height < touch && y - height > -touch;
  if (on(0)) return 'floor';
  for (const [i, prop] of props.entries()) {
    const [kind] = prop;
    if ((kind === 'box' || kind === 'bench') && on(prop[3]) && x >= prop[1] && x <= prop[2]) return `${i}`;
    if (kind === 'chair' && on(prop[2]) && Math.abs(x - prop[1]) < 12) return `${i}`;
    // A palm on a wall has its wrist before it. Whoever only passes does not come so near.
    if (kind === 'wall' && touch === TOUCH.wrist && y < WALL.height && Math.abs(x - prop[1]) < TOUCH.wall)
      return `${i}`;
  }
  return undefined;
}

/**
 * Whatever rests on something that does not move may not move either, whether the figure lists it or not: from when
 * it lands until it leaves. What lies on a ball goes with it. Where a figure travels the ground goes by below it,
 * and all that rests on it with the ground: by the same amount, and never forward.
 *
 * @param frames the joints of the closed loop at even moments
 * @param most how far, in hundredths of the body's height
 * @returns what slips, and by how much
 */
export function slips(
  figure: Figure,
  frames: readonly Joints[],
  most: number,
): [name: string, detail: string][] {
  const props = figure.props ?? [];
  const rests = PARTS.map((part) => frames.map((joints) => rest(props, part, joints)));
  return figure.travels ? dragged(frames, rests, most) : moved(frames, rests, most);
}

type Rests = readonly (readonly (string | undefined)[])[];

function moved(frames: readonly Joints[], rests: Rests, most: number): [string, string][] {
  const list: [string, string][] = [];
  for (const [p, { name, of }] of PARTS.entries()) {
    const on = rests[p] ?? [];
    // From a moment in the air, so that no stand is cut in two where the loop closes.
    const start = Math.max(0, on.indexOf(undefined));
    let landed: Vector = [0, 0, 0];
    for (let step = 0; step < frames.length; step++) {
      const i = (start + step) % frames.length;
      const here = of(frames[i] as Joints);
      if (step === 0 || on[i] !== on[(i || frames.length) - 1]) landed = here;
      const far = size(subtract(here, landed));
      if (on[i] !== undefined && far > most) list.push([name, `slips by ${far.toFixed(2)}`]);
    }
  }
  return list;
}

function dragged(frames: readonly Joints[], rests: Rests, most: number): [string, string][] {
  const list: [string, string][] = [];
  const half = frames.length / 2;
  let apart = 0;
  for (const [i, joints] of frames.entries()) {
    const next = (i + 1) % frames.length;
    const after = frames[next] as Joints;
    const steps = PARTS.flatMap(({ of }, p) => {
      const on = rests[p];
      return on?.[i] !== undefined && on[i] === on[next] ? [subtract(of(after), of(joints))[0]] : [];
    });
    if (steps.length < 2) list.push(['travel', 'rests on less than two']);
    else if (Math.max(...steps) > 0.01) list.push(['travel', 'is pushed forward']);
    if (i % half === 0) apart = 0;
    if (steps.length > 0) apart += Math.max(...steps) - Math.min(...steps);
    if (apart > most) list.push(['travel', `the ground goes by unevenly by ${apart.toFixed(2)}`]);
  }
  return list;
}
