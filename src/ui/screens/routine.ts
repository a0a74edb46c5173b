import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Block, Pace, Section, SetPlan } from '../../core/routine.ts';
import { SECTIONS } from '../../core/routine.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { Describe, RoutineDetail, Shorten, Shortened } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { fieldStyles } from '../parts/fields.styles.ts';
import { renderRadios } from '../parts/fields.ts';
import { capital, leftOutInWords } from '../plan-words.ts';
import { dose, equipmentInWords, minutesInWords, setsInWords } from '../words.ts';
import { routineStyles } from './routine.styles.ts';
import { Screen } from './screen.ts';
import '../parts/picture.ts';
import '../parts/stepper.ts';

/**
 * One routine: what it is good for, every block in words and pictures, and in a bar that is always in sight the time
 * there is, what is left out for it, and Start.
 *
 * @fires gw-start - Inside the tap.
 */
@customElement('gw-routine')
export class GwRoutine extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, routineStyles];

  /** The fewest minutes anything sensible is left in, and the whole. */
  private span: readonly [least: number, whole: number] = [1, 1];

  /** What it comes down to; undefined when all of it fits. */
  private shortened: Shortened | undefined;

  @property({ attribute: false }) routine: RoutineDetail | undefined;

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  /** How its counted sets run; undefined when it has none, or each says so itself. */
  @property({ attribute: false }) pace: Pace | undefined;

  @property({ attribute: false }) shorten: Shorten = () => undefined;

  /** Minutes there are; undefined: as many as it takes. Too few become the least, which is what Start then begins. */
  @property({ attribute: false }) minutes: number | undefined;

  protected override get screenTitle(): string {
    return this.routine?.name ?? msg('Routine');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { routine } = this;
    if (!routine) return;
    if (changed.has('routine') || changed.has('shorten')) this.span = this.spanOf(routine);
    const [least, whole] = this.span;
    if (this.minutes !== undefined)
      this.minutes = this.minutes >= whole ? undefined : Math.max(least, this.minutes);
    const shorter = this.minutes === undefined ? undefined : this.shorten(routine.id, this.minutes);
    this.shortened = shorter && shorter.leftOut.length > 0 ? shorter : undefined;
  }

  private spanOf({ id, minutes }: RoutineDetail): readonly [least: number, whole: number] {
    const whole = Math.max(1, Math.round(minutes));
    let least = whole;
    while (least > 1 && this.shorten(id, least - 1)) least--;
    return [least, whole];
  }

  private start(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !this.routine) return;
    event.preventDefault();
    const { minutes } = this;
    const shorter = this.shortened !== undefined && minutes !== undefined;
    emit(this, 'gw-start', { routine: this.routine.id, ...(shorter && { minutes }) });
  }

  private sectionInWords(section: Section): string {
    if (section === 'warmUp') return msg('Warm-up');
    return section === 'main' ? msg('Main part') : msg('Cool-down');
  }

  private blockInWords(block: Block): string {
    const rest = Math.round(block.roundRest / 1000);
    const rounds = block.rounds === 1 ? msg('1 round') : msg(str`${block.rounds} rounds`);
    const kind = block.kind === 'superset' ? msg(str`Superset, ${rounds}`) : msg(str`Circuit, ${rounds}`);
    return rest > 0 && block.rounds > 1 ? msg(str`${kind}, ${rest} s rest between rounds`) : kind;
  }

  private renderItem(item: SetPlan, block: Block) {
    const custom = this.routine?.routine.exercises?.find((exercise) => exercise.id === item.exercise);
    const line = custom
      ? { name: custom.words.name, each: custom.laterality === 'each' }
      : this.describe(item.exercise);
    const amount =
      line.each && item.side === undefined ? msg(str`${dose(item.target)} each side`) : dose(item.target);
    const level = this.routine?.harder?.[item.exercise];
    const rest = Math.round(item.rest / 1000);
    const straight = block.kind === 'straight';
    const more = [
      straight && setsInWords(block.rounds),
      straight && block.rounds > 1 && rest > 0 && msg(str`${rest} s rest`),
      item.load !== undefined && msg(str`${item.load} kg`),
    ].filter(Boolean);
    return html`<li>
      <gw-picture .exercise=${item.exercise}></gw-picture>
      <span class="name">${
        custom ? line.name : html`<a href=${href(`exercises/${item.exercise}`)}>${line.name}</a>`
      }${level === undefined ? nothing : html` <span class="level">${level}</span>`}</span>
      <span class="amount"><b>${amount}</b> ${more.length > 0 ? html`<span class="quiet">${more.join(', ')}</span>` : nothing}</span>
    </li>`;
  }

  private renderSection(section: Section, blocks: readonly Block[]) {
    if (blocks.length === 0) return nothing;
    return html`<section class="lane">
      <h2>${this.sectionInWords(section)}</h2>
      ${blocks.map(
        (
          block,
        ) => html`${block.kind === 'straight' ? nothing : html`<p class="kind">${this.blockInWords(block)}</p>`}
          <ol>
            ${block.items.map((item) => this.renderItem(item, block))}
          </ol>`,
      )}
    </section>`;
  }

  /** What is done without, and the way to the least and back to the whole. */
  private renderTime() {
    const { shortened, minutes } = this;
    const [least, whole] = this.span;
    if (least === whole) return nothing;
    return html`<div class="time">
        <p class="left-out" role="status">
          ${
            shortened
              ? msg(
                  str`${minutesInWords(shortened.minutes)}, without ${shortened.leftOut.map((one) => leftOutInWords(one, this.describe)).join(', ')}.`,
                )
              : msg('All of it.')
          }
        </p>
        <button
          type="button"
          class="bare"
          @click=${() => {
            this.minutes = minutes === undefined ? least : undefined;
          }}
        >
          ${minutes === undefined ? msg(str`Minimum: ${minutesInWords(least)}`) : msg('All of it')}
        </button>
      </div>
      <gw-stepper
        label=${msg('Minutes I have')}
        unit=${msg('min')}
        .min=${least}
        .max=${whole}
        .value=${minutes ?? whole}
        @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
          event.stopPropagation();
          this.minutes = event.detail.value;
        }}
      ></gw-stepper>`;
  }

  private renderPace(routine: string) {
    if (this.pace === undefined) return nothing;
    const choices = [
      ['paced', msg('The coach counts')],
      ['self-paced', msg('At my own pace')],
    ] as const;
    return renderRadios('pace', msg('Counted sets'), this.pace, choices, (pace) => {
      this.pace = pace;
      emit(this, 'gw-pace', { routine, pace });
    });
  }

  override render() {
    const { routine, shortened } = this;
    if (!routine) return nothing;
    const plan = shortened?.routine ?? routine.routine;
    const facts = [minutesInWords(routine.minutes), routine.level, equipmentInWords(routine.equipment)];
    const query = shortened ? `?minutes=${this.minutes}` : '';
    return html`<main class="page">
      <div class="left">
        <div class="top">
          <a class="up" href=${href('routines')}>${msg('Routines')}</a>
          <h1 tabindex="-1">${routine.name}</h1>
          ${routine.promise ? html`<p class="lede">${routine.promise}</p>` : nothing}
          <p class="facts">${capital(facts.filter(Boolean).join(' · '))}</p>
          ${this.renderPace(routine.id)}
        </div>
        <div class="bar">
          ${this.renderTime()}
          <a class="button lead start" href=${href(`session/${routine.id}`) + query} @click=${this.start}>${msg('Start')}</a>
        </div>
      </div>
      <div class="plan">${SECTIONS.map((section) => this.renderSection(section, plan[section]))}</div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-routine': GwRoutine;
  }
}
