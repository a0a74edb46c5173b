/** A place in the drawing: x to the right, y up. */
export type Spot2 = readonly [x: number, y: number];
/** A point of an outline; at a corner the curve breaks. */
export type Node2 = readonly [x: number, y: number, corner?: boolean];

const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = (x: number, y: number): string => `${n(x)} ${n(-y)}`;

/**
 * A closed smooth outline through points, as SVG path data (y down). Tangents are parallel to the line between the
 * neighbours (Catmull-Rom), their lengths follow the distance on each side, so that unequal steps do not overshoot.
 */
export function smooth(nodes: readonly Node2[]): string {
  const count = nodes.length;
  const node = (i: number) => nodes[(i + count) % count] as Node2;
  const first = node(0);
  let path = `M${at(first[0], first[1])}`;
  for (let i = 0; i < count; i++) {
    const a = node(i);
    const b = node(i + 1);
    const reach = Math.hypot(b[0] - a[0], b[1] - a[1]) / 3;
    const [ax, ay] = tangent(node(i - 1), a, b);
    const [bx, by] = tangent(a, b, node(i + 2));
    path +=
      a[2] && b[2]
        ? `L${at(b[0], b[1])}`
        : `C${at(a[0] + ax * reach, a[1] + ay * reach)} ${at(b[0] - bx * reach, b[1] - by * reach)} ${at(b[0], b[1])}`;
  }
  return `${path}Z`;
}

function tangent(before: Node2, here: Node2, after: Node2): Spot2 {
  if (here[2]) return [0, 0];
  const x = after[0] - before[0];
  const y = after[1] - before[1];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
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
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const x = ((b[0] - a[0]) / length) * (thickness / 2);
  const y = ((b[1] - a[1]) / length) * (thickness / 2);
  const r = n(thickness / 2);
  return (
    `M${at(a[0] - y, a[1] + x)}L${at(b[0] - y, b[1] + x)}A${r} ${r} 0 0 1 ${at(b[0] + y, b[1] - x)}` +
    `L${at(a[0] + y, a[1] - x)}A${r} ${r} 0 0 1 ${at(a[0] - y, a[1] + x)}Z`
  );
}
