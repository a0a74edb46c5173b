import type { Figure, Spot } from './figure.ts';
import { type Node2, type Spot2, smooth } from './path.ts';
import { poseAt } from './pose-at.ts';
import { seen } from './seen.ts';
import { spotOf } from './spot.ts';
import { span } from './vector.ts';

/** Moments the way of a joint is known by, and the shortest way worth an arrow. */
const MOMENTS = 12;
const LEAST = 5;
const SHAFT = 0.8;
const HEAD = { long: 4.6, wide: 3 } as const;

const ways = new WeakMap<Figure, Map<Spot, readonly Spot2[]>>();

/** Where a joint goes in the first half of a repetition. */
function wayOf(figure: Figure, spot: Spot): readonly Spot2[] {
  const known = ways.get(figure) ?? new Map<Spot, readonly Spot2[]>();
  ways.set(figure, known);
  const before = known.get(spot);
  if (before) return before;
  const way = Array.from({ length: MOMENTS + 1 }, (_, i) =>
    spotOf(spot, seen(poseAt(figure, i / MOMENTS / 2), figure.oblique)),
  );
  known.set(spot, way);
  return way;
}

/**
 * The way a joint has come since the repetition began, as path data: a shaft that swells, and a head. It grows and
 * goes back with the movement, and says in a still picture which way it went. Empty while that is not far.
 */
export function arrow(figure: Figure, spot: Spot, [dx, dy]: Spot2, [x, y]: Spot2): string {
  const way = wayOf(figure, spot);
  let nearest = 0;
  for (const [i, [wx, wy]] of way.entries()) {
    const [nx, ny] = way[nearest] as Spot2;
    if (span(wx - x, wy - y) < span(nx - x, ny - y)) nearest = i;
  }
  const come = [...way.slice(0, nearest), [x, y] as const];
  const [first] = come as [Spot2];
  if (span(x - first[0], y - first[1]) < LEAST) return '';
  const end = come.findLast((at) => span(x - at[0], y - at[1]) > HEAD.long) ?? first;
  const length = span(x - end[0], y - end[1]);
  const ahead: Spot2 = [(x - end[0]) / length, (y - end[1]) / length];
  const put = (along: number, off: number): Node2 => [
    x + dx + ahead[0] * along - ahead[1] * off,
    y + dy + ahead[1] * along + ahead[0] * off,
    true,
  ];
  const shaft = come.slice(0, come.indexOf(end) + 1);
  const left: Node2[] = [];
  const right: Node2[] = [];
  for (const [i, at] of shaft.entries()) {
    const next = shaft[i + 1] ?? [x, y];
    const step = span(next[0] - at[0], next[1] - at[1]) || 1;
    const wide = SHAFT * (0.4 + (0.6 * i) / shaft.length);
    const side: Spot2 = [((at[1] - next[1]) / step) * wide, ((next[0] - at[0]) / step) * wide];
    left.push([at[0] + dx + side[0], at[1] + dy + side[1]]);
    right.unshift([at[0] + dx - side[0], at[1] + dy - side[1]]);
  }
  return smooth([
    ...left,
    put(-HEAD.long, SHAFT),
    put(-HEAD.long, HEAD.wide),
    put(0, 0),
    put(-HEAD.long, -HEAD.wide),
    put(-HEAD.long, -SHAFT),
    ...right,
  ]);
}
