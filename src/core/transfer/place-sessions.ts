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
 * Where nothing is yet, they keep the places they have.
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

  const inOrder = incoming
    .map((session, i) => ({ ...session, i }))
    .sort((one, other) => one.startedAt - other.startedAt || one.sequence - other.sequence);
  /** How many of `here` come before; it only grows from one to the next. */
  const gaps = new Map<number, number[]>();
  let behind = 0;
  const latest = lastAtOrBefore(here);
  for (const { startedAt, i } of inOrder) {
    behind = Math.max(behind, latest(startedAt));
    const gap = gaps.get(behind);
    if (gap) gap.push(i);
    else gaps.set(behind, [i]);
  }

  const places: number[] = [];
  for (const [before, all] of gaps) {
    const low = here[before - 1]?.sequence;
    const high = here[before]?.sequence;
    for (const [n, i] of all.entries()) {
      if (high === undefined) places[i] = next + n;
      else if (low === undefined) places[i] = Math.ceil(high) - all.length + n;
      else places[i] = low + ((high - low) * (n + 1)) / (all.length + 1);
    }
  }
  return places;
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
