import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Goal, steadyGoal } from '../../core/history/goal.ts';
import { PAIN_LIMITS } from '../../core/history/pain.ts';
import type { PeriodUnit } from '../../core/history/period.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { fieldStyles } from '../parts/fields.styles.ts';
import { capital } from '../plan-words.ts';
import { durationInWords } from '../progress-words.ts';
import { sessionsInWords, setsInWords } from '../words.ts';
import { progressStyles } from './progress.styles.ts';
import { renderGoal } from './progress-goal.ts';
import type { DoneExercise, Overview, Weeks } from './progress-models.ts';
import { renderExercises, renderRange } from './progress-parts.ts';
import { Screen } from './screen.ts';
import '../parts/columns.ts';
import '../parts/lanes.ts';
import '../parts/line-chart.ts';
import '../parts/numerals.ts';
import '../parts/week-marks.ts';

/** Minutes beyond which hours are counted. */
const MANY_MINUTES = 240;
/** Exercises shown at first. */
const FIRST = 6;
/**
 * How it goes: weeks that met the goal, minutes, load, sets by movement, pain; and the way to each exercise.
 *
 * @fires gw-range - Another range is wanted.
 * @fires gw-goal - The goal, or the weeks that ask for nothing.
 */
@customElement('gw-progress')
export class GwProgress extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, progressStyles];

  /** All exercises are shown. */
  @state() private whole = false;

  /** Undefined while it is being read. */
  @property({ attribute: false }) overview: Overview | undefined;

  @property({ attribute: false }) weeks: Weeks | undefined;

  @property({ attribute: false }) goal: Goal = steadyGoal(2);

  /** Those done most first. */
  @property({ attribute: false }) exercises: readonly DoneExercise[] = [];

  /** There is no session at all. */
  @property({ type: Boolean }) empty = false;

  /** 0–1 of what is being read, where that takes a while. */
  @property({ type: Number }) reading: number | undefined;

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return msg('Progress');
  }

  private renderHero() {
    const { weeks } = this;
    return html`<header class="field">
      <div class="hero">
        <a class="up" href=${href('history')}>${msg('History')}</a>
        <h1 tabindex="-1">${msg('Progress')}</h1>
        ${weeks && !this.empty ? this.renderStreak(weeks) : nothing}
      </div>
    </header>`;
  }

  private renderStreak({ streak, marks }: Weeks) {
    const { done = 0, goal = 1 } = marks.at(-1) ?? {};
    const sofar = msg(str`This week: ${done} of ${goal}.`);
    const [value, words, more] =
      streak.weeks > 0
        ? [
            streak.weeks,
            streak.weeks === 1 ? msg('week') : msg('weeks in a row'),
            streak.goal === undefined
              ? msg('that met your goal')
              : streak.goal === 1
                ? msg('with a session or more')
                : msg(str`with ${streak.goal} sessions or more`),
          ]
        : [done, msg(str`of ${sessionsInWords(goal)}`), msg('this week')];
    return html`<p class="streak">
        <gw-numerals .value=${String(value)}></gw-numerals>
        <span><span class="said">${value} </span>${words}<small> ${more}</small></span>
      </p>
      <div class="marks">
        <gw-week-marks .marks=${marks} .locale=${this.locale}></gw-week-marks>
        <p class="legend" aria-hidden="true">
          <span>${msg('● met')}</span> <span>${msg('– missed')}</span> <span>${msg('❙❙ left out')}</span>
        </p>
      </div>
      ${streak.weeks > 0 ? html`<p class="now">${sofar}</p>` : nothing}`;
  }

  private bucket(unit: PeriodUnit): string {
    if (unit === 'week') return msg('Week');
    return unit === 'month' ? msg('Month') : msg('Year');
  }

  private renderMinutes({ totals, unit, sessions }: Overview) {
    const minutes = totals.reduce((sum, total) => sum + total.minutes, 0);
    const timed = totals.reduce((sum, total) => sum + total.timed, 0);
    // Where columns are longer than that, their lines are hours.
    const hours = Math.max(...totals.map((total) => total.minutes)) > MANY_MINUTES;
    const one = hours ? 60 : 1;
    return html`<section class="lane">
      <h2>${msg('Minutes')}</h2>
      <gw-columns
        label=${msg('Minutes')}
        heading=${msg('Minutes')}
        period-heading=${this.bucket(unit)}
        summary=${timed === 0 ? '' : msg(str`${durationInWords(minutes)} in ${sessionsInWords(timed)}`)}
        nothing=${msg('length unknown')}
        .locale=${this.locale}
        .unit=${unit}
        .columns=${totals.map(({ start, minutes: value, timed: known, sessions: count }) => ({
          start,
          value: known === 0 && count > 0 ? undefined : value / one,
          note: sessionsInWords(count),
        }))}
        .say=${(value: number) => durationInWords(value * one)}
        .tick=${(value: number) => (hours ? msg(str`${value} h`) : String(value))}
      ></gw-columns>
      ${
        timed < sessions
          ? html`<p class="quiet">${msg(str`Of the ${timed} in ${sessions} sessions whose length is known.`)}</p>`
          : nothing
      }
    </section>`;
  }

  private renderLoad({ totals, unit, sessions, strain }: Overview) {
    const rated = totals.reduce((sum, total) => sum + total.rated, 0);
    const say = (value: number) => String(Math.round(value));
    return html`<section class="lane">
      <h2>${msg('Load')}</h2>
      ${
        rated === 0
          ? html`<p>${msg('Effort times minutes. Say after a session how hard it was, and its load stands here.')}</p>`
          : html`<gw-columns
                label=${msg('Load')}
                heading=${msg('Load')}
                period-heading=${this.bucket(unit)}
                summary=${msg('Effort (0 to 10) × minutes')}
                nothing=${msg('not known')}
                .locale=${this.locale}
                .unit=${unit}
                .columns=${totals.map(({ start, load, sessions: count }) => ({ start, value: count === 0 ? 0 : load }))}
                .say=${say}
                .tick=${say}
              ></gw-columns>
              ${
                rated < sessions
                  ? html`<p class="quiet">${msg(str`Of the ${rated} in ${sessions} sessions whose effort and length are known.`)}</p>`
                  : nothing
              }
              ${
                strain
                  ? html`<details>
                      <summary>${msg('How last week was spread')}</summary>
                      <p>
                        ${msg(str`Monotony ${strain.monotony.toFixed(1)}, strain ${say(strain.strain)}.`)}
                        ${msg('Monotony is the mean daily load divided by its deviation: the more alike the days, the higher. Strain is load times monotony. Hard and easy days apart keep both low.')}
                      </p>
                    </details>`
                  : nothing
              }`
      }
    </section>`;
  }

  private renderPatterns({ patterns, totals, unit }: Overview) {
    if (patterns.length === 0) return nothing;
    const sets = patterns.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0);
    return html`<section class="lane tall">
      <h2>${msg('Sets by movement')}</h2>
      <gw-lanes
        label=${msg('Sets by movement')}
        period-heading=${this.bucket(unit)}
        summary=${msg(str`${setsInWords(sets)}. Each side is a set of its own`)}
        .locale=${this.locale}
        .unit=${unit}
        .starts=${totals.map(({ start }) => start)}
        .lanes=${patterns.map(({ name, values }) => ({ name: name ? capital(name) : msg('Other'), values }))}
        .say=${setsInWords}
      ></gw-lanes>
    </section>`;
  }

  private renderPain({ pain, span }: Overview) {
    const felt = pain.filter(({ score }) => score > 0);
    const say = (value: number) => msg(str`${value} of 10`);
    const words =
      pain.length === 0
        ? msg('Nothing was told. After a session you can say whether something hurt, and where.')
        : msg('None, whenever you told.');
    return html`<section class="lane">
      <h2>${msg('Pain')}</h2>
      ${
        felt.length === 0
          ? html`<p>${words}</p>`
          : html`<gw-line-chart
              label=${msg('Pain')}
              heading=${msg('Pain')}
              day-heading=${msg('Day')}
              note-heading=${msg('Where')}
              summary=${msg(str`Told after ${sessionsInWords(pain.length)}, felt after ${felt.length}`)}
              stems
              whole
              top="10"
              .locale=${this.locale}
              .from=${span.from}
              .to=${span.to}
              .series=${[{ name: '', points: pain.map(({ day, score, where }) => ({ day, value: score, ...(where && { note: where }) })) }]}
              .say=${say}
              .limits=${[
                { value: PAIN_LIMITS.goOn, words: msg('above: ease off') },
                { value: PAIN_LIMITS.holdBack, words: msg('above: stop') },
              ]}
            ></gw-line-chart>`
      }
    </section>`;
  }

  /** Whoever asked for the others with a key goes on among them. */
  private async showWhole(): Promise<void> {
    this.whole = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.exercises a')[FIRST]?.focus();
  }

  private renderEmpty() {
    return html`<div class="empty">
      <p class="lede">${msg('Nothing to show yet. After your first session there are minutes and sets here, and with each one more the lines grow.')}</p>
      <a class="button lead" href=${href('')}>${msg('Do the first one')}</a>
    </div>`;
  }

  private renderCharts(overview: Overview) {
    if (overview.sessions === 0)
      return html`<p class="lede wide">${msg('No session in this time. Look further back to see those before.')}</p>`;
    return [
      this.renderMinutes(overview),
      this.renderLoad(overview),
      this.renderPatterns(overview),
      this.renderPain(overview),
    ];
  }

  override render() {
    const { overview, weeks, exercises } = this;
    return html`<main>
      ${this.renderHero()}
      <div class="page pair">
        ${this.empty ? this.renderEmpty() : nothing}
        ${
          overview && !this.empty
            ? html`${renderRange(overview.range, (range) => emit(this, 'gw-range', { range }))}
              ${this.reading === undefined ? nothing : html`<progress aria-label=${msg('Reading')} .value=${this.reading}></progress>`}
              ${this.renderCharts(overview)}`
            : nothing
        }
        ${weeks && !this.empty ? renderGoal(weeks, this.goal, this.locale, (goal) => emit(this, 'gw-goal', goal)) : nothing}
        ${
          exercises.length > 0 && !this.empty
            ? html`<section class="lane wide">
                <h2>${msg('Exercise by exercise')}</h2>
                ${renderExercises(this.whole ? exercises : exercises.slice(0, FIRST))}
                ${
                  this.whole || exercises.length <= FIRST
                    ? nothing
                    : html`<button type="button" @click=${() => this.showWhole()}>${msg(str`Show all ${exercises.length}`)}</button>`
                }
              </section>`
            : nothing
        }
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-progress': GwProgress;
  }
}
