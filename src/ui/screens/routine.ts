import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
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
 * One routine: what it is good for, shortened to the time there is, every block in words and pictures, Start.
 *
 * @fires gw-start - Inside the tap.
 */
@customElement('gw-routine')
export class GwRoutine extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, routineStyles];

  @property({ attribute: false }) routine: RoutineDetail | undefined;

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  /** How its counted sets run; undefined when it has none, or each says so itself. */
  @property({ attribute: false }) pace: Pace | undefined;

  @property({ attribute: false }) shorten: Shorten = () => undefined;

  /** Minutes there are; undefined: as many as it takes. */
  @property({ attribute: false }) minutes: number | undefined;

  protected override get screenTitle(): string {
    return this.routine?.name ?? msg('Routine');
  }

  /** What it comes down to; undefined when all of it fits, or none. */
  private get shortened(): Shortened | undefined {
    if (!this.routine || this.minutes === undefined) return undefined;
    const shorter = this.shorten(this.routine.id, this.minutes);
    return shorter && shorter.leftOut.length > 0 ? shorter : undefined;
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
      }</span>
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

  /** The fewest minutes anything is left in, and the whole. */
  private get span(): readonly [least: number, whole: number] {
    if (!this.routine) return [1, 1];
    const whole = Math.max(1, Math.round(this.routine.minutes));
    let least = whole;
    while (least > 1 && this.shorten(this.routine.id, least - 1)) least--;
    return [least, whole];
  }

  private renderTime(shortened: Shortened | undefined) {
    const [least, whole] = this.span;
    if (least === whole) return nothing;
    const { minutes = whole } = this;
    return html`<div class="time">
      <p>${msg('I have')}</p>
      <gw-stepper
        label=${msg('Minutes I have')}
        unit=${msg('min')}
        .min=${least}
        .max=${whole}
        .value=${Math.min(whole, Math.max(least, minutes))}
        @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
          event.stopPropagation();
          const { value } = event.detail;
          this.minutes = value === whole ? undefined : value;
        }}
      ></gw-stepper>
      <p class="left-out" role="status">
        ${
          shortened
            ? msg(
                str`${minutesInWords(shortened.minutes)}, without ${shortened.leftOut.map((one) => leftOutInWords(one, this.describe)).join(', ')}.`,
              )
            : msg('All of it.')
        }
      </p>
    </div>`;
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
      <div class="top">
        <a class="up" href=${href('routines')}>${msg('Routines')}</a>
        <h1 tabindex="-1">${routine.name}</h1>
        ${routine.promise ? html`<p class="lede">${routine.promise}</p>` : nothing}
        <p class="facts">${capital(facts.filter(Boolean).join(' · '))}</p>
        ${this.renderTime(shortened)} ${this.renderPace(routine.id)}
        <a class="button lead start" href=${href(`session/${routine.id}`) + query} @click=${this.start}>${msg('Start')}</a>
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
