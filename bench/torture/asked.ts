import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** How much of each kind. */
export interface Asked {
  readonly kills: number;
  readonly crashes: number;
  readonly closes: number;
  readonly reloads: number;
  readonly fuzz: number;
  readonly sequences: number;
  readonly storage: number;
  readonly profiles: number;
  readonly seed: number;
  readonly parallel: number;
  /** Go on where the last run was interrupted, with what was asked then. */
  readonly resume: boolean;
}

export const KINDS = [
  'kills',
  'crashes',
  'closes',
  'reloads',
  'fuzz',
  'sequences',
  'storage',
  'profiles',
] as const;
export type Kind = (typeof KINDS)[number];

/** What is done when nothing is said: a quarter of an hour on two cores. */
const SMALL: Record<Kind, number> = {
  kills: 50,
  crashes: 20,
  closes: 20,
  reloads: 20,
  fuzz: 100_000,
  sequences: 10_000,
  storage: 450,
  profiles: 30,
};

/** @throws for a word that is no number, or one nobody knows */
export function asked(words: readonly string[]): Asked {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      kills: number,
      crashes: number,
      closes: number,
      reloads: number,
      fuzz: number,
      sequences: number,
      storage: number,
      profiles: number,
      seed: number,
      parallel: number,
      resume: { type: 'boolean', default: false },
    },
  });
  const given = (name: Kind | 'seed' | 'parallel'): number | undefined => {
    const word = values[name];
    if (word === undefined) return undefined;
    const count = Number(word.replaceAll(/[_,]/g, ''));
    if (!Number.isInteger(count) || count < 0) throw new Error(`--${name} takes a number, not "${word}"`);
    return count;
  };
  const none = KINDS.every((kind) => given(kind) === undefined);
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, given(kind) ?? (none ? SMALL[kind] : 0)]),
  ) as Record<Kind, number>;
  return {
    ...counts,
    seed: given('seed') ?? randomInt(2 ** 31),
    parallel: Math.max(1, given('parallel') ?? availableParallelism()),
    resume: values.resume,
  };
}
