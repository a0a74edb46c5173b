import { EXERCISES, type ExerciseId, isExerciseId } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { faultsOf } from '../../src/core/figure/faults.ts';
import type { Figure } from '../../src/core/figure/figure.ts';
import { type Motion, motionOf } from '../../src/core/figure/phase.ts';

/** A figure that can be drawn and what is wrong with it, or why it cannot be drawn. */
export type Sketch =
  | {
      readonly id: ExerciseId;
      readonly figure: Figure;
      readonly motion: Motion;
      readonly faults: readonly string[];
    }
  | { readonly id: string; readonly message: string };

/**
 * What the pose page shows for an exercise. While a figure is edited half of a pose may be missing, which the rules
 * refuse by throwing: the page says so, instead of going blank.
 */
export function sketch(id: string, figures: Readonly<Record<string, Figure>> = FIGURES): Sketch {
  if (!isExerciseId(id)) return { id, message: `There is no exercise "${id}".` };
  const figure = figures[id];
  if (!figure) return { id, message: `There is no figure of "${id}".` };
  try {
    return { id, figure, motion: motionOf(EXERCISES[id], figure), faults: faultsOf(figure) };
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error) };
  }
}
