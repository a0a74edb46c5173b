import { span } from './vector.ts';

/** A place in the drawing: x to the right, y up. */
export type Spot2 = readonly [x: number, y: number];
/** A point of an outline; at a corner the curve breaks. */
export type Node2 = readonly [x: number, y: number, corner?: boolean];

/**
 * Parts of a unit in path data. Whole numbers: written four times as fast as decimals, and a figure is written
 * thirty times a second.
 */
export const FINE = 100;

const n = (value: number): number => Math.round(value * FINE);
const at = (x: number, y: number): string => `${n(x)} ${n(-y)}`;

/**
 * A closed smooth outline through points, as SVG path data (y down). Tangents are parallel to the line between the
 * neighbours (Catmull-Rom), their lengths follow the distance on each side, so that unequal steps do not overshoot.
 */
export function smooth(nodes: readonly Node2[]): string {
  let here = nodes.at(-1) as Node2;
  let path = '';
  // Of the node before: itself, and the direction it is left in. One round more than nodes closes the curve.
  let before = nodes.at(-2) as Node2;
  let outX = 0;
  let outY = 0;
  for (let i = 0; i <= nodes.length; i++) {
    const after = nodes[i % nodes.length] as Node2;
    let x = 0;
    let y = 0;
    if (!here[2]) {
      x = after[0] - before[0];
      y = after[1] - before[1];
      const length = span(x, y) || 1;
      x /= length;
      y /= length;
    }
    if (i === 0) path = `M${at(here[0], here[1])}`;
    else if (before[2] && here[2]) path += `L${at(here[0], here[1])}`;
    else {
      const reach = span(here[0] - before[0], here[1] - before[1]) / 3;
      const leave = at(before[0] + outX * reach, before[1] + outY * reach);
      path += `C${leave} ${at(here[0] - x * reach, here[1] - y * reach)} ${at(here[0], here[1])}`;
    }
    outX = x;
    outY = y;
    before = here;
    here = after;
  }
  return `${path}Z`;
}

/** A closed outline of straight lines. */
export const polygon = (nodes: readonly Spot2[]): string => `M${nodes.map(([x, y]) => at(x, y)).join('L')}Z`;

/** A circle, or an ellipse upright in the drawing. */
export function ellipse([x, y]: Spot2, rx: number, ry = rx): string {
  return `M${at(x - rx, y)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0Z`;
}

/** An upright rectangle with round corners. */
export function block(left: number, bottom: number, right: number, top: number, corner = 0): string {
  const r = Math.min(corner, (right - left) / 2, (top - bottom) / 2);
  const arc = (dx: number, dy: number) => (r > 0 ? `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(-dy)}` : '');
  return (
    `M${at(left + r, top)}H${n(right - r)}${arc(r, -r)}V${n(-bottom - r)}${arc(-r, -r)}` +
    `H${n(left + r)}${arc(-r, r)}V${n(-top + r)}${arc(r, r)}Z`
  );
}

/** A straight bar of even thickness with round ends. */
export function bar(a: Spot2, b: Spot2, thickness: number): string {
  const length = span(b[0] - a[0], b[1] - a[1]) || 1;
  const x = ((b[0] - a[0]) / length) * (thickness / 2);
  const y = ((b[1] - a[1]) / length) * (thickness / 2);
  const r = n(thickness / 2);
  return (
    `M${at(a[0] - y, a[1] + x)}L${at(b[0] - y, b[1] + x)}A${r} ${r} 0 0 1 ${at(b[0] + y, b[1] - x)}` +
    `L${at(a[0] + y, a[1] - x)}A${r} ${r} 0 0 1 ${at(a[0] - y, a[1] + x)}Z`
  );
}
