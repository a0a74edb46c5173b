/** Pairs of what was expected and what was found, and what is left over on either side. */
export interface Matched<E, F> {
  readonly pairs: readonly (readonly [expected: E, found: F])[];
  readonly missing: readonly E[];
  readonly extra: readonly F[];
}

/**
 * Pairs each expected thing with the nearest thing found that is alike and not further away than `reach`, the
 * nearest pairs first, each thing once.
 */
export function match<E extends { readonly at: number }, F extends { readonly at: number }>(
  expected: readonly E[],
  found: readonly F[],
  reach: number,
  alike: (expected: E, found: F) => boolean = () => true,
): Matched<E, F> {
  const near = expected.flatMap((e) =>
    found.filter((f) => Math.abs(f.at - e.at) <= reach && alike(e, f)).map((f) => [e, f] as const),
  );
  near.sort(([a, b], [c, d]) => Math.abs(b.at - a.at) - Math.abs(d.at - c.at));
  const pairOf = new Map<E, F>();
  const used = new Set<F>();
  for (const [e, f] of near) {
    if (pairOf.has(e) || used.has(f)) continue;
    pairOf.set(e, f);
    used.add(f);
  }
  return {
    pairs: expected.flatMap((e) => {
      const f = pairOf.get(e);
      return f ? [[e, f] as const] : [];
    }),
    missing: expected.filter((e) => !pairOf.has(e)),
    extra: found.filter((f) => !used.has(f)),
  };
}
