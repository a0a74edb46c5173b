/**
 * A figure: an exercise as a few key poses of one body. Lengths are in hundredths of the body's height, angles in
 * degrees in the plane of view: 0 points right, 90 up. The floor is y = 0, x grows to the right, z toward the viewer.
 */
export interface Figure {
  /** What the place of the body is given by, and what therefore never moves unless the poses move it. */
  readonly from: Root;
  /** What works: it is highlighted. Left out, both sides do. */
  readonly works?: 'near leg' | 'near arm' | 'near side';
  /** The second half of the loop is the first with the sides exchanged. */
  readonly alternates?: boolean;
  /** How many repetitions one loop is, where each has a way of its own. */
  readonly reps?: number;
  /** Seconds of one loop of work against the clock. Counted repetitions have their tempo instead. */
  readonly cadence?: number;
  /** What is the same in every key. */
  readonly base?: PartialPose;
  /**
   * The poses, from `at: 0`, the start of a repetition, in order of time. At 0.5 it turns: what was lowered is
   * lifted. The last goes back to the first. With `alternates` this is one side's turn.
   */
  readonly keys: readonly Key[];
  readonly props?: readonly Prop[];
  /** The phases a still picture shows, where they are not its rests up to the turn. */
  readonly shows?: readonly number[];
  /** How far what is nearer by one is seen to the right; −0.22 unless said, as from a little ahead. */
  readonly oblique?: number;
  /** The ground goes by below: what rests on it is carried back with it. */
  readonly travels?: boolean;
  /**
   * Contacts that stay where they are all the time, of an alternating figure in its first half: the tests hold them
   * to it. What rests on the floor or a prop must not slip either, listed or not.
   */
  readonly planted?: readonly Contact[];
  /** Whether the far arm is drawn over the body, e.g. in a front view. */
  readonly over?: readonly ('far arm' | 'far leg')[];
  /** Whether the near arm or leg is drawn behind the body. */
  readonly under?: readonly ('near arm' | 'near leg')[];
}

/** `hip` – middle of the hips; `shoulders` – middle of the shoulders; the foot of a leg that is given by its bones. */
export type Root = 'hip' | 'shoulders' | 'near foot' | 'far foot';

export type Contact = 'near foot' | 'far foot' | 'near hand' | 'far hand' | 'shoulders' | 'hip';

/** x, y, and z where it is not the side's own. */
export type Point = readonly [x: number, y: number, z?: number];

/** In the plane of view, or with degrees out of it toward the viewer. */
export type Angle = number | readonly [angle: number, out: number];

/** A limb given by its bones: thigh, shin, foot (heel to toe); or upper arm, forearm, hand (else it follows). */
export type Bones = readonly [first: Angle, second: Angle, end?: Angle];

/** A limb given by where its end is; knee and elbow follow, bending the way they bend. */
export interface Reach {
  readonly at: Point;
  /** Which part of the foot is there; `ball` unless said. For an arm it is always the wrist. */
  readonly on?: 'ball' | 'heel' | 'toe' | 'ankle';
  /** Angle of the foot (heel to toe, 0 unless said) or the hand (unless said it follows the forearm). */
  readonly end?: Angle;
  /** Degrees the knee or elbow is turned outward around the line from root to end. */
  readonly splay?: number;
}

export interface Pose {
  /** Where the root is. For a foot: where its contact is. */
  readonly at: Point;
  /** Which part of the foot the root is; `ball` unless said. */
  readonly on?: 'ball' | 'heel' | 'toe';
  /** Directions of pelvis, chest and head. Facing right is 90, prone 0, supine 180. */
  readonly spine: readonly [pelvis: number, chest: number, head: number];
  /** Degrees the body is turned about its spine toward the viewer; 90 is a front view. */
  readonly turn?: number;
  /** Degrees the chest is turned further, and the head beyond the chest. */
  readonly twist?: readonly [chest: number, head: number];
  readonly nearLeg: Bones | Reach;
  readonly farLeg: Bones | Reach;
  readonly nearArm: Bones | Reach;
  readonly farArm: Bones | Reach;
  /**
   * Degrees the athlete has turned on the spot, about the vertical through x = 0: 90 faces the viewer, 180 left.
   * Props stay where they are.
   */
  readonly yaw?: number;
  /** How far a ball or roller has moved. */
  readonly roll?: number;
}

export interface PartialPose extends Partial<Pose> {
  /** Both at once, where neither is given by itself. */
  readonly legs?: Bones | Reach;
  readonly arms?: Bones | Reach;
}

export interface Key extends PartialPose {
  readonly at?: Point;
  /** When, from 0 to below 1. */
  readonly t: number;
  /** Passed through without a stop. */
  readonly pass?: boolean;
}

/** Equipment. Lengths as everywhere. */
export type Prop =
  /** With a depth it is seen from above, so far up in the drawing. */
  | readonly ['mat', from: number, to: number, depth?: number]
  | readonly ['box', from: number, to: number, height: number]
  | readonly ['bench', from: number, to: number, height: number]
  | readonly ['chair', x: number, height: number]
  | readonly ['wall', x: number]
  | readonly ['panel', from: number, to: number]
  | readonly ['post', x: number, height: number]
  | readonly ['ball', x: number, radius: number]
  | readonly ['dumbbell', hand: 'near' | 'far']
  | readonly ['barbell', on: 'hands' | 'hips' | 'shoulders']
  | readonly ['dowel']
  | readonly ['spring']
  /** From where a joint was when the repetition began to where it is, so far beside it. */
  | readonly ['arrow', Spot, dx: number, dy: number]
  | readonly ['band', Spot, Spot]
  | readonly ['strap', Spot, Spot];

/** A joint of one side, or a place. */
export type Spot = `${'near' | 'far'} ${'knee' | 'ankle' | 'heel' | 'toe' | 'hand' | 'sole'}` | Point;
