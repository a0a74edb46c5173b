import type { ScaleLinear } from 'd3-scale';
import { nothing, svg, type TemplateResult } from 'lit';
import type { TimeTick } from './chart-axis.ts';
import type { Say } from './chart-models.ts';

/** Pixels of a drawing: its height, and what the words above and below the field take of it. */
export const HEIGHT = 184;
export const ABOVE = 22;
export const BELOW = 26;
export const FIELD = HEIGHT - ABOVE - BELOW;

/** Pixels a figure is wide at most, for margins that must be known before anything is drawn. */
const FIGURE = 8.5;

/** Values worth a line: few, and whole where the values are counted. */
export const linesOf = (scale: ScaleLinear<number, number>, whole: boolean): readonly number[] =>
  scale.ticks(3).filter((value) => !whole || Number.isInteger(value));

export const marginFor = (values: readonly number[], tick: Say): number =>
  Math.max(...values.map((value) => tick(value).length), 1) * FIGURE + 6;

/** Lines across the field, each with its value before it; the lowest is the ground. */
export const renderLines = (
  values: readonly number[],
  scale: ScaleLinear<number, number>,
  width: number,
  margin: number,
  tick: Say,
): readonly TemplateResult[] =>
  values.map((value) => {
    const y = ABOVE + scale(value);
    return svg`<line class="grid" x1=${margin} x2=${width} y1=${y} y2=${y}/>
      <text class="tick" x=${margin - 8} y=${y} dy="0.35em" text-anchor="end">${tick(value)}</text>`;
  });

/** The ground, and the time below it. Labels do not stick out at the ends. */
export const renderTime = (
  ticks: readonly TimeTick[],
  x: (tick: TimeTick) => number,
  width: number,
  margin: number,
): TemplateResult =>
  svg`<line class="ground" x1=${margin} x2=${width} y1=${ABOVE + FIELD} y2=${ABOVE + FIELD}/>
    ${ticks.map((tick) => {
      const at = x(tick);
      const half = (tick.words.length * FIGURE) / 2;
      if (at > width + 1) return nothing;
      return svg`<text class="tick" x=${Math.min(width - half, Math.max(margin + half, at))} y=${HEIGHT - 4} text-anchor="middle">${tick.words}</text>`;
    })}`;
