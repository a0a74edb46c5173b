import { exerciseMatcher, type Match, type NamedExercise } from './match-exercise.ts';
import type { Foreign } from './read-foreign.ts';

/** A name of the file and what it would become. */
export interface NameFound {
  readonly name: string;
  readonly sets: number;
  /** Undefined: it stays under its own name. */
  readonly match: Match | undefined;
}

/** What is in a file, before anything is taken in. */
export interface ForeignPreview {
  readonly sessions: number;
  readonly sets: number;
  /** Epoch milliseconds of the first and of the last session. */
  readonly from: number;
  readonly to: number;
  /** The most used first. */
  readonly names: readonly NameFound[];
}

export function previewForeign({ sessions }: Foreign, catalogue: readonly NamedExercise[]): ForeignPreview {
  const counts = new Map<string, number>();
  for (const { sets } of sessions)
    for (const { exercise } of sets) counts.set(exercise, (counts.get(exercise) ?? 0) + 1);
  const match = exerciseMatcher(catalogue);
  return {
    sessions: sessions.length,
    sets: sessions.reduce((sum, { sets }) => sum + sets.length, 0),
    from: sessions[0]?.startedAt ?? 0,
    to: sessions.at(-1)?.startedAt ?? 0,
    names: [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([name, sets]) => ({ name, sets, match: match(name) })),
  };
}
