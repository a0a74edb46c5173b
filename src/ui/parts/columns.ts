import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addDays, type Day } from '../../core/history/day.ts';
import { type PeriodUnit, periodAfter } from '../../core/history/period.ts';
import { periodInWords } from '../period-words.ts';
import { chartStyles } from './chart.styles.ts';
import { timeTicks, valueScale } from './chart-axis.ts';
import { ChartBase, type ChartTable, type Stop } from './chart-base.ts';
import { ABOVE, FIELD, HEIGHT, linesOf, marginFor, renderLines, renderTime } from './chart-frame.ts';
import type { Say } from './chart-models.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';

export interface Column {
  /** First day of the period. */
  readonly start: Day;
  /** Undefined: nothing is known, which is not the same as 0. */
  readonly value: number | undefined;
  readonly note?: string;
}

/** One column a period. The last one is hollow while its period is not over. */
@customElement('gw-columns')
export class GwColumns extends ChartBase {
  static override styles = [commonStyles, buttonStyles, chartStyles];

  /** One for each period, without a gap. */
  @property({ attribute: false }) columns: readonly Column[] = [];

  @property() unit: PeriodUnit = 'week';

  @property({ attribute: false }) say: Say = String;

  /** Values beside the lines. */
  @property({ attribute: false }) tick: Say = String;

  /** What is said of a period of which nothing is known. */
  @property() nothing = '–';

  /** Heading of the values' column in the table. */
  @property() heading = '';

  @property({ attribute: 'period-heading' }) periodHeading = '';

  private get scale() {
    return valueScale(
      this.columns.map(({ value = 0 }) => value),
      FIELD,
    );
  }

  private get margin(): number {
    return marginFor(linesOf(this.scale, false), this.tick);
  }

  private get band(): number {
    return (this.inlineSize - this.margin) / Math.max(1, this.columns.length);
  }

  private words({ value }: Column): string {
    return value === undefined ? this.nothing : this.say(value);
  }

  protected override get stops(): readonly Stop[] {
    const { margin, band } = this;
    return this.columns.map((column, i) => ({
      x: margin + (i + 0.5) * band,
      when: periodInWords(column.start, this.unit, this.locale),
      words: this.words(column),
      ...(column.note !== undefined && { note: column.note }),
    }));
  }

  protected override get table(): ChartTable {
    return {
      head: [this.periodHeading, this.heading],
      rows: this.columns
        .map((column) => [periodInWords(column.start, this.unit, this.locale), this.words(column)])
        .toReversed(),
    };
  }

  /** A column with a round head, no wider than a lane. */
  private shape(i: number, value: number, inset: number): string {
    const { band, margin, scale } = this;
    const width = Math.min(30, Math.max(band - Math.max(1, band * 0.28), 1)) - 2 * inset;
    const x = margin + (i + 0.5) * band - width / 2;
    const top = ABOVE + scale(value) + inset;
    const round = Math.max(0, Math.min(width / 2, 7, ABOVE + FIELD - top));
    return `M${x} ${ABOVE + FIELD}V${top + round}a${round} ${round} 0 0 1 ${round} ${-round}h${width - 2 * round}a${round} ${round} 0 0 1 ${round} ${round}V${ABOVE + FIELD}Z`;
  }

  private renderColumn({ value }: Column, i: number) {
    if (!value) return nothing;
    const chosen = i === this.chosen;
    const now = i === this.columns.length - 1;
    const outlined = (chosen || now) && this.band > 6;
    const name = chosen ? 'column chosen' : now ? 'column now' : 'column';
    return svg`<path class=${name} d=${this.shape(i, value, outlined ? 1 : 0)}/>`;
  }

  /** The tallest says its value, unless one is asked for. */
  private renderPeak() {
    if (this.chosen !== undefined) return nothing;
    let peak = 0;
    for (const [i, { value = 0 }] of this.columns.entries())
      if (value > (this.columns[peak]?.value ?? 0)) peak = i;
    const value = this.columns[peak]?.value;
    if (!value) return nothing;
    const half = (this.say(value).length * 8.5) / 2;
    const x = this.margin + (peak + 0.5) * this.band;
    const inside = Math.min(this.inlineSize - half, Math.max(this.margin + half, x));
    return svg`<text class="direct halo" x=${inside} y=${ABOVE + this.scale(value) - 7} text-anchor="middle">${this.say(value)}</text>`;
  }

  protected override renderDrawing() {
    const { columns, inlineSize: width, scale, margin, band } = this;
    const lines = linesOf(scale, false);
    const [first, last] = [columns[0]?.start ?? '', columns.at(-1)?.start ?? ''];
    const ticks = timeTicks(first, addDays(periodAfter(last, this.unit), -1), width - margin, this.locale);
    const at = (day: Day): number => columns.findLastIndex(({ start }) => start <= day);
    return html`<svg
      height=${HEIGHT}
      viewBox="0 0 ${width} ${HEIGHT}"
      role="img"
      aria-label=${[this.label, this.summary].filter(Boolean).join('. ')}
    >
      ${renderLines(lines, scale, width, margin, this.tick)}
      ${columns.map((column, i) => this.renderColumn(column, i))}
      ${renderTime(ticks, ({ day }) => margin + (at(day) + 0.5) * band, width, margin)} ${this.renderPeak()}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-columns': GwColumns;
  }
}
