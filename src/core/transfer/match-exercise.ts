import { slipsTo } from '../slips-to.ts';

/** An exercise and everything it is called, in every language there is: the name first. */
export interface NamedExercise {
  readonly id: string;
  readonly names: readonly string[];
}

export interface Match {
  readonly id: string;
  /** `name` and `alias` are sure, but for case, accents, plurals and hyphens; `similar` is worth a look. */
  readonly how: 'name' | 'alias' | 'similar';
}

/**
 * Makes what finds the catalogue's exercise for a name from elsewhere. Careful rather than clever: a squat with a
 * barbell is not a squat without, and a wrong match would spoil a history. Where there is none the exercise stays under
 * its own name.
 */
export function exerciseMatcher(catalogue: readonly NamedExercise[]): (name: string) => Match | undefined {
  const known = catalogue.flatMap(({ id, names }) =>
    names.map((name, i) => ({ id, run: runOf(name), how: i === 0 ? 'name' : 'alias' }) as const),
  );
  const exact = new Map<string, Match>();
  // The name of one exercise goes before another name of another.
  for (const how of ['name', 'alias'] as const)
    for (const { id, run, how: so } of known) if (so === how && !exact.has(run)) exact.set(run, { id, how });

  return (name) => {
    const asked = variantsOf(name);
    for (const run of asked) {
      const match = exact.get(run);
      if (match) return match;
    }
    let best: { readonly id: string; readonly slips: number } | undefined;
    for (const run of asked)
      for (const { id, run: other } of known) {
        const needed = slips(run, other);
        if (needed < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { id, slips: needed };
      }
    return best && { id: best.id, how: 'similar' };
  };
}

/** "Squat (Barbell)" is a barbell squat; without what is in brackets only where that is the body itself. */
function variantsOf(name: string): readonly string[] {
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name);
  if (!bracket) return [runOf(name)];
  const [, rest = '', inside = ''] = bracket;
  const variants = [runOf(name), runOf(`${inside} ${rest}`)];
  if (/^(body ?weight|unweighted|no equipment|timed|seconds|reps)$/i.test(inside.trim()))
    variants.push(runOf(rest));
  return variants;
}

/** The words without accents, case and plural, in one. */
const runOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word.length > 2 && !word.endsWith('ss') ? word.replace(/(?<=ch|sh|x|s)es$|s$/, '') : word,
    )
    .join('');

/** A slip for every so many letters is forgiven; the first letter must be right. */
const LETTERS_A_SLIP = 6;

function slips(one: string, other: string): number {
  const most = Math.floor(Math.min(one.length, other.length) / LETTERS_A_SLIP);
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  const needed = slipsTo(one, other).at(-1) ?? 0;
  return needed <= most ? needed : Number.POSITIVE_INFINITY;
}
