import { curveMonotoneX, line } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Day } from '../../core/history/day.ts';
import { dayInWords } from '../period-words.ts';
import { chartStyles } from './chart.styles.ts';
import { timeScale, timeTicks, valueScale } from './chart-axis.ts';
import { ChartBase, type ChartTable, type Stop } from './chart-base.ts';
import { ABOVE, FIELD, HEIGHT, linesOf, marginFor, renderLines, renderTime } from './chart-frame.ts';
import type { ChartLimit, ChartPoint, ChartSeries, Say } from './chart-models.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';

/** Marks closer than this, in pixels, would be one band: then only the line is drawn. Of two series, twice as much. */
const CROWDED = 9;

const markAt = (x: number, y: number, second: boolean): string =>
  second ? `M${x - 6} ${y - 6}h12v12h-12Z` : `M${x - 4} ${y}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z`;

/** What the series have of each day, in the order of days; those that have nothing of it are left out. */
function byDay(all: readonly ChartSeries[]): ReadonlyMap<Day, ReadonlyMap<ChartSeries, ChartPoint[]>> {
  const days = new Map<Day, Map<ChartSeries, ChartPoint[]>>();
  for (const series of all)
    for (const point of series.points) {
      const there = days.get(point.day) ?? new Map<ChartSeries, ChartPoint[]>();
      days.set(point.day, there.set(series, [...(there.get(series) ?? []), point]));
    }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const notesOf = (points: readonly ChartPoint[]): string =>
  [...new Set(points.flatMap(({ note }) => note ?? []))].join(', ');

/**
 * Values over time, up to two series: the first with discs on a full line, the second with squares on a dotted one. The
 * squares lie below, larger than the discs, so that both are seen where they meet.
 * `stems`: each value stands on the ground by itself, for things that are told now and then.
 */
@customElement('gw-line-chart')
export class GwLineChart extends ChartBase {
  static override styles = [commonStyles, buttonStyles, chartStyles];

  @property({ attribute: false }) series: readonly ChartSeries[] = [];

  /** What stands for them where they are too many to be drawn; the table has them all. */
  @property({ attribute: false }) drawn: readonly ChartSeries[] | undefined;

  /** First and last day shown. */
  @property() from = '';
  @property() to = '';

  @property({ attribute: false }) say: Say = String;
  @property({ attribute: false }) tick: Say = String;

  /** Only whole numbers are worth a line. */
  @property({ type: Boolean }) whole = false;

  @property({ type: Boolean }) stems = false;

  /** The upper end, where it is given. */
  @property({ type: Number }) top: number | undefined;

  @property({ attribute: false }) limits: readonly ChartLimit[] = [];

  @property() heading = '';

  @property({ attribute: 'day-heading' }) dayHeading = '';

  @property({ attribute: 'note-heading' }) noteHeading = '';

  private get shown(): readonly ChartSeries[] {
    return this.drawn ?? this.series;
  }

  private get scale() {
    const values = this.series.flatMap(({ points }) => points.map(({ value }) => value));
    return valueScale(this.top === undefined ? values : [this.top], FIELD);
  }

  private get margin(): number {
    return marginFor(linesOf(this.scale, this.whole), this.tick);
  }

  private get time(): (day: Day) => number {
    // Half a mark of air on both sides.
    return timeScale(this.from, this.to, [this.margin + 8, this.inlineSize - 8]);
  }

  /** What is said of a day: of several sessions each value, in their order. */
  private words(points: readonly ChartPoint[]): string {
    return points.map(({ value }) => this.say(value)).join(', ');
  }

  protected override get stops(): readonly Stop[] {
    const { time } = this;
    return [...byDay(this.shown)].map(([day, found]) => {
      const note = notesOf([...found.values()].flat());
      return {
        x: time(day),
        when: dayInWords(day, this.locale),
        words: [...found]
          .map(([{ name }, points]) => [name, this.words(points)].filter(Boolean).join(' '))
          .join(' · '),
        ...(note !== '' && { note }),
      };
    });
  }

  protected override get table(): ChartTable {
    const noted = this.series.some(({ points }) => points.some(({ note }) => note !== undefined));
    const names = this.series.map(({ name }) => name || this.heading);
    return {
      head: [this.dayHeading, ...names, ...(noted ? [this.noteHeading] : [])],
      rows: [...byDay(this.series)]
        .map(([day, found]) => {
          const cells = this.series.map((series) => this.words(found.get(series) ?? []));
          const note = notesOf([...found.values()].flat());
          return [dayInWords(day, this.locale), ...cells, ...(noted ? [note] : [])];
        })
        .toReversed(),
    };
  }

  /** All marks of a series in one path: hundreds of elements would be slow to draw. */
  private renderMarks(points: readonly ChartPoint[], second: boolean) {
    const { time, scale } = this;
    const spread =
      points.length < 2 || (this.inlineSize - this.margin) / points.length >= CROWDED * this.series.length;
    const shown = spread || this.stems ? points : points.slice(-1);
    const d = shown.map(({ day, value }) => markAt(time(day), ABOVE + scale(value), second)).join('');
    return svg`<path class=${second ? 'mark second' : 'mark'} d=${d}/>`;
  }

  private renderSeries({ points }: ChartSeries, second: boolean): TemplateResult {
    const { time, scale } = this;
    const x = ({ day }: ChartPoint) => time(day);
    const y = ({ value }: ChartPoint) => ABOVE + scale(value);
    const d = this.stems
      ? points.map((point) => `M${x(point)} ${ABOVE + FIELD}V${y(point)}`).join('')
      : (line<ChartPoint>(x, y).curve(curveMonotoneX)([...points]) ?? '');
    return svg`<path class=${second ? 'line second' : 'line'} d=${d}/>${this.renderMarks(points, second)}`;
  }

  /** A single line says its last value at its end; of two, each says above the field which it is. */
  private renderNames() {
    if (this.chosen !== undefined || this.stems) return nothing;
    const { scale, time, margin } = this;
    let x = 0;
    return this.shown.map(({ name, points }, i) => {
      const last = points.at(-1);
      if (!last) return nothing;
      const one = this.series.length === 1;
      const words = one ? this.say(last.value) : `${name} ${this.tick(last.value)}`;
      const width = words.length * 8.5;
      if (one) {
        const end = Math.min(this.inlineSize, Math.max(margin + width, time(last.day) + width / 2));
        return svg`<text class="direct halo" x=${end} y=${ABOVE + scale(last.value) - 13} text-anchor="end">${words}</text>`;
      }
      const at = x;
      x += width + 40;
      return svg`<path class=${i > 0 ? 'line second' : 'line'} d="M${at} 6h18"/>
        <path class=${i > 0 ? 'mark second' : 'mark'} d=${markAt(at + 9, 6, i > 0)}/>
        <text class="direct" x=${at + 26} y="11">${words}</text>`;
    });
  }

  private renderLimits() {
    return this.limits.map(({ value, words }) => {
      const y = ABOVE + this.scale(value);
      return svg`<line class="limit" x1=${this.margin} x2=${this.inlineSize} y1=${y} y2=${y}/>
        <text class="tick halo" x=${this.inlineSize} y=${y - 6} text-anchor="end">${words}</text>`;
    });
  }

  private renderAsked() {
    const asked = this.chosen === undefined ? undefined : [...byDay(this.shown)][this.chosen];
    if (!asked) return nothing;
    const [day, found] = asked;
    const x = this.time(day);
    return svg`<line class="asked" x1=${x} x2=${x} y1=${ABOVE - 6} y2=${ABOVE + FIELD}/>
      ${[...found].map(([series, points]) =>
        points.map(({ value }) => {
          const y = ABOVE + this.scale(value);
          return this.shown.indexOf(series) === 0
            ? svg`<circle class="mark chosen" cx=${x} cy=${y} r="7"/>`
            : svg`<rect class="mark chosen" x=${x - 6.5} y=${y - 6.5} width="13" height="13"/>`;
        }),
      )}`;
  }

  protected override renderDrawing() {
    const { inlineSize: width, scale, margin, time } = this;
    const lines = linesOf(scale, this.whole);
    const ticks = timeTicks(this.from, this.to, width - margin, this.locale);
    return html`<svg
      height=${HEIGHT}
      viewBox="0 0 ${width} ${HEIGHT}"
      role="img"
      aria-label=${[this.label, this.summary].filter(Boolean).join('. ')}
    >
      ${renderLines(lines, scale, width, margin, this.tick)} 
      ${renderTime(ticks, ({ day }) => time(day), width, margin)}
      ${this.shown.map((series, i) => this.renderSeries(series, i > 0)).reverse()} ${this.renderLimits()} ${this.renderAsked()} ${this.renderNames()}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-line-chart': GwLineChart;
  }
}
