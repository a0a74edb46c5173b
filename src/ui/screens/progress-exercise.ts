import { msg, str } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SideComparison } from '../../core/history/compare-sides.ts';
import type { WorkedSide } from '../../core/history/digest.ts';
import type { SeriesBySide, SeriesPoint } from '../../core/history/series.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { ChartSeries } from '../parts/chart-models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { fieldStyles } from '../parts/fields.styles.ts';
import { dayInWords } from '../period-words.ts';
import { measureInWords, sideName, sidesInWords, thinnedInWords, valueInWords } from '../progress-words.ts';
import { progressStyles } from './progress.styles.ts';
import type { DoneExercise, ExerciseOverview, MeasureSeries } from './progress-models.ts';
import { renderRange } from './progress-parts.ts';
import { Screen } from './screen.ts';
import '../parts/line-chart.ts';
import '../parts/picture.ts';

const SIDES: readonly WorkedSide[] = ['left', 'right', 'both'];

/**
 * One exercise over time: its best and its whole of each session, and left against right.
 *
 * @fires gw-range - Another range is wanted.
 */
@customElement('gw-progress-exercise')
export class GwProgressExercise extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, progressStyles];

  @property({ attribute: false }) exercise: DoneExercise | undefined;

  /** Undefined while it is being read. */
  @property({ attribute: false }) overview: ExerciseOverview | undefined;

  /** It was never done. */
  @property({ type: Boolean }) empty = false;

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return this.exercise?.name ?? msg('Progress');
  }

  private renderTop({ id, name, known }: DoneExercise) {
    return html`<div class="top">
      <a class="up" href=${href('progress')}>${msg('Progress')}</a>
      <div class="named">
        <div>
          <h1 tabindex="-1"><bdi>${name}</bdi></h1>
          ${known ? html`<a href=${href(`exercises/${id}`)}>${msg('How to do it')}</a>` : nothing}
        </div>
        ${known ? html`<span class="picture"><gw-picture .exercise=${id}></gw-picture></span>` : nothing}
      </div>
    </div>`;
  }

  private renderSides(sides: SideComparison) {
    const most = Math.max(sides.left, sides.right);
    const bar = (side: 'left' | 'right') => {
      const share = `${(98 * sides[side]) / most}%`;
      return html`<div>
        <span>${sideName(side)}</span>
        <svg>${svg`<rect class=${side} x="1.5" y="3" width=${share} height="22" rx="7"/>`}</svg>
      </div>`;
    };
    return html`<section class="lane">
      <h2>${msg('Left against right')}</h2>
      <p class="verdict">${sidesInWords(sides, this.locale)}</p>
      <div class="sides" aria-hidden="true">${bar('left')} ${bar('right')}</div>
      <p class="quiet">${msg('The mean of a set, of sessions in which both sides worked.')}</p>
    </section>`;
  }

  private best(points: readonly SeriesPoint[]): SeriesPoint | undefined {
    let best: SeriesPoint | undefined;
    for (const point of points) if (!best || point.value > best.value) best = point;
    return best;
  }

  private renderMeasure({ measure, sides, drawn }: MeasureSeries, { span }: ExerciseOverview) {
    const present = SIDES.filter((side) => sides[side]);
    const seriesOf = (of: SeriesBySide): ChartSeries[] =>
      present.map((side) => ({
        name: present.length > 1 || side !== 'both' ? sideName(side) : '',
        points: of[side] ?? [],
      }));
    const say = (value: number) => valueInWords(measure, value, this.locale);
    const best = this.best(present.flatMap((side) => sides[side] ?? []));
    const name = measureInWords(measure);
    const alike = present.every((side) => sides[side]?.every(({ value }) => value === best?.value));
    // A tempo is set once and kept by most: that is no line to look at.
    if (best && alike && measure === 'tempo')
      return html`<section class="lane">
        <h2>${name}</h2>
        <p>${msg(str`${say(best.value)} in every session.`)}</p>
      </section>`;
    const most =
      !best || measure === 'tempo'
        ? ''
        : msg(str`Most: ${say(best.value)}, ${dayInWords(best.day, this.locale)}`);
    const thinned = drawn && thinnedInWords(drawn.unit);
    return html`<section class="lane">
      <h2>${name}</h2>
      <gw-line-chart
        label=${name}
        heading=${name}
        day-heading=${msg('Day')}
        summary=${[most, thinned].filter(Boolean).join('. ')}
        ?whole=${measure === 'reps' || measure === 'total-reps'}
        .locale=${this.locale}
        .from=${span.from}
        .to=${span.to}
        .series=${seriesOf(sides)}
        .drawn=${drawn && seriesOf(drawn.sides)}
        .say=${say}
        .tick=${(value: number) => value.toLocaleString(this.locale)}
      ></gw-line-chart>
    </section>`;
  }

  private renderOverview(overview: ExerciseOverview) {
    const { range, sides, measures, sessions } = overview;
    return html`${renderRange(range, (to) => emit(this, 'gw-range', { range: to }))}
    ${sides ? this.renderSides(sides) : nothing}
    ${sessions === 0 ? html`<p class="lede">${msg('Not done in this time. Look further back to see when it was.')}</p>` : nothing}
    ${measures.map((one) => this.renderMeasure(one, overview))}`;
  }

  override render() {
    const { exercise, overview } = this;
    if (!exercise) return nothing;
    return html`<main class="page pair">
      ${this.renderTop(exercise)}
      ${
        this.empty
          ? html`<p class="lede">${msg('Not in your log yet. Once you have done it, every session is a point on its lines here.')}</p>`
          : nothing
      }
      ${overview ? this.renderOverview(overview) : nothing}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-progress-exercise': GwProgressExercise;
  }
}
