import type { Figure } from '../../core/figure/figure.ts';
import { keyPhases } from '../../core/figure/phase.ts';

/** Of a march the near knee is seen best, of four ways the one out. */
const KNOWN_BY: Readonly<Record<string, number>> = { 'a-march': 0.25, 'four-way-hip': 0.375 };

/** The one pose an exercise is known by: the last it comes to, for the first is how most of them begin. */
export const tellingPhase = (exercise: string, figure: Figure): number =>
  KNOWN_BY[exercise] ?? keyPhases(figure).at(-1) ?? 0;
