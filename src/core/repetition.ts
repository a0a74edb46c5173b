import type { ToneName } from './cue.ts';
import type { Exercise } from './exercise.ts';
import { type Ms, seconds, type Tempo } from './units.ts';

/** One repetition in time: its length, and the tones that lead it, from its start. */
export interface Repetition {
  readonly length: Ms;
  readonly tones: readonly { readonly offset: Ms; readonly tone: Extract<ToneName, 'lower' | 'lift'> }[];
}

/**
 * A repetition at a tempo. A part of no length has no tone. An alternating repetition is both sides, so
 * it takes the tempo twice (docs/routine-format.md).
 */
export function repetition(exercise: Pick<Exercise, 'laterality' | 'begins'>, tempo: Tempo): Repetition {
  const [lower, bottom, lift, top] = tempo.map(seconds) as [Ms, Ms, Ms, Ms];
  const down = { tone: 'lower', moving: lower, whole: lower + bottom } as const;
  const up = { tone: 'lift', moving: lift, whole: lift + top } as const;
  const halves = exercise.begins === 'lift' ? [up, down] : [down, up];
  const sides = exercise.laterality === 'alternating' ? 2 : 1;
  const tones: { offset: Ms; tone: 'lower' | 'lift' }[] = [];
  let offset = 0;
  for (let side = 0; side < sides; side++) {
    for (const half of halves) {
      if (half.moving > 0) tones.push({ offset, tone: half.tone });
      offset += half.whole;
    }
  }
  return { length: offset, tones };
}
