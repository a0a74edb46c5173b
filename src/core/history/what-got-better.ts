import { compareSides } from './compare-sides.ts';
import type { Effort, SideEffort, WorkedSide } from './digest.ts';
import { totalOf } from './series.ts';

/** The session that has just ended. */
export interface EndedSession {
  readonly sequence: number;
  readonly setsDone: number;
  /** Of the main part. */
  readonly efforts: readonly Effort[];
}

/** The one thing to say of a session. `before`: the best there was until then. */
export type Better =
  | { readonly kind: 'first-session'; readonly sets: number }
  | Best<'load' | 'seconds' | 'reps'>
  /** The sides are alike now; four weeks ago they were `before` (0–1) apart. */
  | { readonly kind: 'sides'; readonly exercise: string; readonly before: number }
  | {
      readonly kind: 'total';
      readonly measure: 'total-seconds' | 'total-reps' | 'volume';
      readonly exercise: string;
      readonly value: number;
      readonly before: number;
    }
  | { readonly kind: 'first-time'; readonly exercise: string }
  | { readonly kind: 'done'; readonly sets: number };

/** The heaviest load (kg), the longest set (s), most repetitions of a set: of all that are in the log. */
interface Best<K extends 'load' | 'seconds' | 'reps'> {
  readonly kind: K;
  readonly exercise: string;
  /** The side that did it, where sides work apart and not both did it alike. */
  readonly side?: 'left' | 'right';
  readonly value: number;
  readonly before: number;
  /** Kilograms at which it was done: then it is the most of all sets with that load. */
  readonly load?: number;
}

/** A difference between the sides that is worth telling once it has gone. */
const APART = 0.1;

/**
 * The best true thing to say of a session, against everything before it. Only like is compared with like: there must be an
 * earlier set of the same side, exercise, load and tempo. But what is said is that it was the most yet, so nothing else
 * there is may be as much, at whatever tempo: sets of which nobody knows the side count for both, and where loads changed
 * from set to set the best may have been at any of them.
 *
 * @param before efforts of earlier sessions, in any order; later ones are left out
 * @param isFirst whether it is the first session of all
 * @returns undefined when no set was done
 */
export function whatGotBetter(
  session: EndedSession,
  before: readonly Effort[],
  isFirst: boolean,
): Better | undefined {
  const { efforts, setsDone, sequence } = session;
  if (setsDone === 0) return undefined;
  if (isFirst) return { kind: 'first-session', sets: setsDone };
  const pairs = efforts.map((now) => ({
    now,
    past: before.filter((one) => one.exercise === now.exercise && one.sequence < sequence),
  }));
  const known = pairs.filter(({ past }) => past.length > 0);
  return (
    most(known.flatMap(({ now, past }) => recordsOf(now, past, 'load'))) ??
    most(
      known.flatMap(({ now, past }) => [...recordsOf(now, past, 'seconds'), ...recordsOf(now, past, 'reps')]),
    ) ??
    known.map(({ now, past }) => sidesOf(now, past)).find((found) => found !== undefined) ??
    most(known.flatMap(({ now, past }) => totalsOf(now, past))) ??
    pairs
      .filter(({ past }) => past.length === 0)
      .map(({ now }) => ({ kind: 'first-time', exercise: now.exercise }) as const)[0] ?? {
      kind: 'done',
      sets: setsDone,
    }
  );
}

/** The largest gain, measured by what there was. */
function most<T extends { readonly value: number; readonly before: number }>(
  found: readonly T[],
): T | undefined {
  let best: T | undefined;
  for (const one of found) if (!best || one.value / one.before > best.value / best.before) best = one;
  return best;
}

function recordsOf<K extends 'load' | 'seconds' | 'reps'>(
  now: Effort,
  past: readonly Effort[],
  kind: K,
): readonly Best<K>[] {
  const found: Best<K>[] = [];
  for (const [side, done] of Object.entries(now.sides) as [WorkedSide, SideEffort][]) {
    const value = done[kind];
    if (value === undefined) continue;
    const load = kind === 'load' ? undefined : done.load;
    if (!past.some((one) => isAlike(now, done, one, one.sides[side], kind))) continue;
    const values = past
      .flatMap(({ sides }) =>
        side === 'both' ? Object.values(sides) : [sides[side] ?? [], sides.both ?? []],
      )
      .flat()
      .filter((one) => load === undefined || !oneLoad(one) || one.load === load)
      .flatMap((one) => one[kind] ?? []);
    const before = Math.max(0, ...values);
    if (before <= 0 || value <= before) continue;
    found.push({
      kind,
      exercise: now.exercise,
      ...(side !== 'both' && { side }),
      value,
      before,
      ...(load !== undefined && { load }),
    });
  }
  const [one, other] = found;
  // Both sides alike: it is the exercise that got better.
  if (one && other && one.value === other.value && one.before === other.before && one.load === other.load) {
    const { side: _either, ...both } = one;
    return [both as Best<K>];
  }
  return found;
}

/** What a load is lifted for is compared at that load and tempo, every set at one load or none with any; a load with any. */
function isAlike(
  now: Effort,
  done: SideEffort,
  past: Effort,
  before: SideEffort | undefined,
  kind: 'load' | 'seconds' | 'reps',
): boolean {
  if (before?.[kind] === undefined) return false;
  if (kind === 'load') return true;
  if (!oneLoad(done) || !oneLoad(before) || done.load !== before.load) return false;
  return now.tempo?.join() === past.tempo?.join();
}

/** All sets had the heaviest load, or none had any. */
function oneLoad({ load, totalLoad = 0, sets }: SideEffort): boolean {
  return load === undefined || Math.abs(totalLoad - load * sets) < 1e-6 * Math.max(1, load);
}

/** The sides of this session against those of the four weeks before it. */
function sidesOf(now: Effort, past: readonly Effort[]): (Better & { kind: 'sides' }) | undefined {
  const before = compareSides(past, now.day);
  if (!before?.behind || before.share < APART) return undefined;
  const { left, right } = now.sides;
  if (!left || !right) return undefined;
  const field = ({ seconds: 'totalSeconds', reps: 'totalReps', load: 'totalLoad' } as const)[before.measure];
  const [one, other] = [left[field], right[field]];
  if (one === undefined || one !== other || left.sets !== right.sets || left.load !== right.load)
    return undefined;
  // Evened out upwards: the side that was behind does more than it did, the other no less.
  const mean = one / left.sets + 1e-9;
  if (mean < Math.max(before.left, before.right)) return undefined;
  return { kind: 'sides', exercise: now.exercise, before: before.share };
}

function totalsOf(now: Effort, past: readonly Effort[]): readonly (Better & { kind: 'total' })[] {
  const sidesIn = ({ sides }: Effort): string => Object.keys(sides).sort().join();
  const loads = (effort: Effort): boolean => totalOf(effort, 'volume') !== undefined;
  const alike = past.filter((one) => sidesIn(one) === sidesIn(now) && loads(one) === loads(now));
  const found: (Better & { kind: 'total' })[] = [];
  // With loads, the work is load × repetitions; without any, seconds or repetitions.
  const measures = loads(now) ? (['volume'] as const) : (['total-seconds', 'total-reps'] as const);
  for (const measure of measures) {
    const value = totalOf(now, measure);
    if (value === undefined) continue;
    if (!alike.some((one) => totalOf(one, measure))) continue;
    const before = Math.max(...past.map((one) => totalOf(one, measure) ?? 0));
    if (value > before) found.push({ kind: 'total', measure, exercise: now.exercise, value, before });
  }
  return found;
}
