/** A session's place in the history and what decides where another one goes. */
export interface Placed {
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/**
 * Finds places in the history for sessions that come from elsewhere: among those that are here, by the day they began,
 * without moving any of those. A place need not be a whole number: between two of them there is
 * room for 10,000 sessions, and for as many again between two of those, four times over.
 * Where nothing is yet, they keep the places they have; and so does each whose own place is free and where it belongs,
 * as is that of a session that was here before.
 *
 * @param here in the order of the history
 * @param next the first whole number never given away
 * @returns one place for each of `incoming`, all different and none taken, in the order of `incoming`
 */
export function placeSessions(
  here: readonly Placed[],
  incoming: readonly Placed[],
  next: number,
): readonly number[] {
  if (here.length === 0 && new Set(incoming.map(({ sequence }) => sequence)).size === incoming.length)
    return incoming.map(({ sequence }) => sequence);

  const places: number[] = [];
  const own = inOwnPlace(here, incoming);
  for (const i of own) places[i] = incoming[i]?.sequence ?? 0;
  const known = [...here, ...incoming.filter((_, i) => own.has(i))].sort(bySequence);
  const behindAll = Math.max(next, Math.floor(known.at(-1)?.sequence ?? 0) + 1);

  const inOrder = incoming
    .map((session, i) => ({ ...session, i }))
    .filter(({ i }) => !own.has(i))
    .sort((one, other) => one.startedAt - other.startedAt || one.sequence - other.sequence);
  /** How many of `known` come before; it only grows from one to the next. */
  const gaps = new Map<number, number[]>();
  let behind = 0;
  const latest = lastAtOrBefore(known);
  for (const { startedAt, i } of inOrder) {
    behind = Math.max(behind, latest(startedAt));
    const gap = gaps.get(behind);
    if (gap) gap.push(i);
    else gaps.set(behind, [i]);
  }

  const crowded: number[] = [];
  for (const [before, all] of gaps) {
    const low = known[before - 1]?.sequence;
    const high = known[before]?.sequence;
    let last = low ?? Number.NEGATIVE_INFINITY;
    for (const [n, i] of all.entries()) {
      if (high === undefined) places[i] = behindAll + n;
      else if (low === undefined) places[i] = Math.ceil(high) - all.length + n;
      else {
        places[i] = low + ((high - low) * (n + 1)) / (all.length + 1);
        // Numbers are not endlessly fine.
        if (places[i] <= last || places[i] >= high) crowded.push(i);
        else last = places[i];
      }
    }
  }
  if (crowded.length === 0) return places;
  const taken = [...known.map(({ sequence }) => sequence), ...places.filter((_, i) => !crowded.includes(i))];
  for (const i of crowded) {
    places[i] = freePlace(taken, places[i] ?? 0);
    taken.push(places[i]);
  }
  return places;
}

/** The place that is wanted, or, where somebody has it, the next one behind it that is free. */
export function freePlace(taken: readonly number[], wanted: number): number {
  const behind = taken.filter((place) => place >= wanted).sort((one, other) => one - other);
  if (behind[0] !== wanted) return wanted;
  for (const [i, low] of behind.entries()) {
    const high = behind[i + 1] ?? Math.floor(low) + 1;
    const middle = (low + high) / 2;
    if (low < middle && middle < high) return middle;
  }
  return Math.floor(behind.at(-1) ?? wanted) + 1;
}

const bySequence = (one: Placed, other: Placed): number => one.sequence - other.sequence;

/** Indices of those that can stay where they come from: nobody else has that place, and both neighbours agree by their days. */
function inOwnPlace(here: readonly Placed[], incoming: readonly Placed[]): ReadonlySet<number> {
  const claims = new Map<number, number>();
  for (const { sequence } of incoming) claims.set(sequence, (claims.get(sequence) ?? 0) + 1);
  const inOrder = incoming
    .map((session, i) => ({ ...session, i }))
    .filter(({ sequence }) => claims.get(sequence) === 1)
    .sort(bySequence);
  const own = new Set<number>();
  let at = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const { sequence, startedAt, i } of inOrder) {
    for (let low = here[at]; low && low.sequence <= sequence; low = here[++at]) before = low.startedAt;
    const taken = here[at - 1]?.sequence === sequence;
    if (taken || startedAt < before || startedAt > (here[at]?.startedAt ?? Number.POSITIVE_INFINITY))
      continue;
    own.add(i);
    before = startedAt;
  }
  return own;
}

/** For a moment: how many of `here`, which a wrong clock may have put out of order, come before it. */
function lastAtOrBefore(here: readonly Placed[]): (moment: number) => number {
  // The least start from each place on: when even that is later, nothing behind it began before.
  const least: number[] = [];
  for (let i = here.length - 1, so = Number.POSITIVE_INFINITY; i >= 0; i--) {
    so = Math.min(so, here[i]?.startedAt ?? so);
    least[i] = so;
  }
  return (moment) => {
    let low = 0;
    let high = least.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((least[middle] ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
