/** x to the right, y up, z toward the viewer. */
export type Vector = readonly [x: number, y: number, z: number];

export const add = (a: Vector, b: Vector, k = 1): Vector => [
  a[0] + b[0] * k,
  a[1] + b[1] * k,
  a[2] + b[2] * k,
];
export const subtract = (a: Vector, b: Vector): Vector => add(a, b, -1);
export const scale = (a: Vector, k: number): Vector => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const size = (a: Vector): number => Math.sqrt(dot(a, a));
/** Length in the plane of view. Math.hypot is many times slower, and this is asked all the time. */
export const flatSize = (a: readonly number[]): number => span(a[0] ?? 0, a[1] ?? 0);
export const span = (x: number, y: number): number => Math.sqrt(x * x + y * y);
export const unit = (a: Vector): Vector => scale(a, 1 / (size(a) || 1));
export const between = (a: Vector, b: Vector, t: number): Vector => add(a, subtract(b, a), t);

const RADIAN = Math.PI / 180;

/** The direction at an angle in the plane of view and out of it, in degrees. */
export function direction(angle: number, out = 0): Vector {
  const flat = Math.cos(out * RADIAN);
  return [Math.cos(angle * RADIAN) * flat, Math.sin(angle * RADIAN) * flat, Math.sin(out * RADIAN)];
}

/** `a` turned about the unit vector `axis` by degrees. */
export function turnAbout(a: Vector, axis: Vector, degrees: number): Vector {
  const c = Math.cos(degrees * RADIAN);
  const s = Math.sin(degrees * RADIAN);
  return add(add(scale(a, c), cross(axis, a), s), axis, dot(axis, a) * (1 - c));
}

/** Degrees between two directions, 0 to 180. */
export const angleBetween = (a: Vector, b: Vector): number =>
  Math.acos(Math.max(-1, Math.min(1, dot(unit(a), unit(b))))) / RADIAN;
