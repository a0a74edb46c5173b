/**
 * The one body of all figures, in hundredths of its height. Close to a grown runner's, with a head a little too
 * large: at 96 pixels it is what one looks for first.
 */
export const BODY = {
  thigh: 23.5,
  shin: 22.5,
  upperArm: 15.5,
  forearm: 13.5,
  hand: 6.6,
  /** Hip to waist, waist to the line of the shoulders. */
  pelvis: 11,
  chest: 17.5,
  /** Shoulders to the root of the neck, and from there to the middle of the head. */
  collar: 3,
  neck: 9.2,
  /** Half of the distance between the hip joints, the shoulder joints. */
  hips: 4.6,
  shoulders: 8.6,
} as const;

/** Parts of the sole, seen from the ankle: along the foot, and up from it. */
export const SOLE = {
  ankle: [0, 0],
  heel: [-3.2, -4.4],
  ball: [7.4, -4.4],
  toe: [12.2, -3.4],
} as const;
