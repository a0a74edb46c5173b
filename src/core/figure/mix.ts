import type { FullKey, FullPose } from './prepare.ts';

/**
 * The pose at a moment of the closed loop. Between keys every number runs along a cubic: it comes to rest at a key,
 * and keeps its speed through one that is only passed. The cubic is a weighted sum of four keys, and the weights
 * sum to 1: what is the same in all keys, a planted foot for one, does not move at all. Who has turned all the way
 * round faces the same way and goes on turning.
 */
export function mixKeys(keys: readonly FullKey[], phase: number): FullPose {
  const at = phase - Math.floor(phase);
  const count = keys.length;
  const key = (i: number) => keys[((i % count) + count) % count] as FullKey;
  const round = Math.round(((keys.at(-1)?.pose.yaw ?? 0) - (keys[0]?.pose.yaw ?? 0)) / 360) * 360;
  const pose = (i: number) => {
    const whole = Math.floor(i / count) * round;
    return whole === 0 ? key(i).pose : { ...key(i).pose, yaw: key(i).pose.yaw + whole };
  };
  const time = (i: number) => key(i).t + Math.floor(i / count);
  if (count === 1) return key(0).pose;
  let i = count - 1;
  while (i > 0 && key(i).t > at) i--;
  const length = time(i + 1) - time(i);
  const s = (at - time(i)) / length;
  const out = key(i).pass ? (s * (1 - s) ** 2 * length) / (time(i + 1) - time(i - 1)) : 0;
  const into = key(i + 1).pass ? (-s * s * (1 - s) * length) / (time(i + 2) - time(i)) : 0;
  const late = s * s * (3 - 2 * s);
  const parts: [number, FullPose][] = [
    [-out, pose(i - 1)],
    [1 - late - into, pose(i)],
    [late + out, pose(i + 1)],
    [into, pose(i + 2)],
  ];
  return mix(parts) as FullPose;
}

/** The same tree of numbers, each the weighted sum; anything else is taken from the key before. */
function mix(parts: readonly (readonly [weight: number, tree: unknown])[]): unknown {
  const before = parts[1]?.[1];
  if (typeof before === 'number')
    return parts.reduce((sum, [weight, value]) => sum + weight * Number(value), 0);
  if (Array.isArray(before))
    return before.map((_, i) => mix(parts.map(([weight, tree]) => [weight, (tree as unknown[])[i]])));
  if (before && typeof before === 'object') {
    const mixed: Record<string, unknown> = {};
    for (const name of Object.keys(before))
      mixed[name] = mix(parts.map(([weight, tree]) => [weight, (tree as Record<string, unknown>)[name]]));
    return mixed;
  }
  return before;
}
