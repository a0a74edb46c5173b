import type { Day } from '../../core/history/day.ts';

/** One value on a chart. */
export interface ChartPoint {
  readonly day: Day;
  readonly value: number;
  /** Said with the value: where it hurt. May come from people. */
  readonly note?: string;
}

/** Values that belong together. Two of a chart differ by shape and line, never by colour alone. */
export interface ChartSeries {
  /** `Left`; empty when it is the only one. */
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** A line across a chart, with what it means. */
export interface ChartLimit {
  readonly value: number;
  readonly words: string;
}

/** Values as people write them: `46 min`. */
export type Say = (value: number) => string;
