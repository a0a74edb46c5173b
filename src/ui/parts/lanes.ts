import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addDays, type Day } from '../../core/history/day.ts';
import { type PeriodUnit, periodAfter } from '../../core/history/period.ts';
import { periodInWords } from '../period-words.ts';
import { chartStyles } from './chart.styles.ts';
import { timeTicks } from './chart-axis.ts';
import { ChartBase, type ChartTable, type Stop } from './chart-base.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';

export interface Lane {
  readonly name: string;
  /** One for each period. */
  readonly values: readonly number[];
}

/** Pixels above the lanes, and of each: its words, and its field below them. */
const ABOVE = 6;
const WORDS = 20;
const FIELD = 26;
const LANE = WORDS + FIELD + 10;
const BELOW = 26;

/** Several counts over the same time, each in a lane of its own, all by one measure: nothing is told by colour. */
@customElement('gw-lanes')
export class GwLanes extends ChartBase {
  static override styles = [
    commonStyles,
    buttonStyles,
    chartStyles,
    css`
      .name {
        font-weight: 700;
      }
      .ground {
        stroke-width: 2;
      }
    `,
  ];

  @property({ attribute: false }) lanes: readonly Lane[] = [];

  /** First days of the periods. */
  @property({ attribute: false }) starts: readonly Day[] = [];

  @property() unit: PeriodUnit = 'week';

  @property({ attribute: false }) say: (value: number) => string = String;

  @property({ attribute: 'period-heading' }) periodHeading = '';

  private get band(): number {
    return this.inlineSize / Math.max(1, this.starts.length);
  }

  protected override get stops(): readonly Stop[] {
    return this.starts.map((start, i) => ({
      x: (i + 0.5) * this.band,
      when: periodInWords(start, this.unit, this.locale),
      words: this.say(this.lanes.reduce((total, { values }) => total + (values[i] ?? 0), 0)),
      said: this.lanes
        .filter(({ values }) => (values[i] ?? 0) > 0)
        .map(({ name, values }) => `${name} ${values[i]}`)
        .join(', '),
    }));
  }

  protected override get table(): ChartTable {
    return {
      head: [this.periodHeading, ...this.lanes.map(({ name }) => name)],
      rows: this.starts
        .map((start, i) => [
          periodInWords(start, this.unit, this.locale),
          ...this.lanes.map(({ values }) => String(values[i] ?? 0)),
        ])
        .toReversed(),
    };
  }

  private renderLane({ name, values }: Lane, index: number, most: number) {
    const { band, chosen, inlineSize: width } = this;
    const top = ABOVE + index * LANE + WORDS;
    const height = scaleLinear([0, most], [0, FIELD]);
    const breadth = Math.min(30, Math.max(1, band - Math.max(1, band * 0.28)));
    const bars = (from: number, to: number) =>
      values
        .slice(from, to)
        .map((value, i) =>
          value > 0
            ? `M${(from + i + 0.5) * band - breadth / 2} ${top + FIELD}v${-height(value)}h${breadth}V${top + FIELD}Z`
            : '',
        )
        .join('');
    const total =
      chosen === undefined ? values.reduce((sum, value) => sum + value, 0) : (values[chosen] ?? 0);
    return svg`<text class="name" x="0" y=${top - 7}>${name}</text>
      <text class="direct" x=${width} y=${top - 7} text-anchor="end">${total}</text>
      <path d=${bars(0, values.length)}/>
      ${chosen === undefined ? nothing : svg`<path class="column chosen" d=${bars(chosen, chosen + 1)}/>`}
      <line class="ground" x1="0" x2=${width} y1=${top + FIELD} y2=${top + FIELD}/>`;
  }

  protected override renderDrawing() {
    const { inlineSize: width, lanes, starts, band } = this;
    const height = ABOVE + lanes.length * LANE + BELOW - 10;
    const most = max(lanes.flatMap(({ values }) => values)) ?? 1;
    const [first, last] = [starts[0] ?? '', starts.at(-1) ?? ''];
    const ticks = timeTicks(first, addDays(periodAfter(last, this.unit), -1), width, this.locale);
    return html`<svg
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${[this.label, this.summary].filter(Boolean).join('. ')}
    >
      ${lanes.map((lane, i) => this.renderLane(lane, i, most))}
      ${ticks.map(({ day, words }) => {
        const x = (starts.findLastIndex((start) => start <= day) + 0.5) * band;
        const half = words.length * 4.25;
        return svg`<text class="tick" x=${Math.min(width - half, Math.max(half, x))} y=${height - 4} text-anchor="middle">${words}</text>`;
      })}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-lanes': GwLanes;
  }
}
