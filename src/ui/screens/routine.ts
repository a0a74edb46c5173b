import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Block, Section, SetPlan } from '../../core/routine.ts';
import { SECTIONS } from '../../core/routine.ts';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { Describe, RoutineDetail } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { dose, equipmentInWords, minutesInWords, setsInWords } from '../words.ts';
import { routineStyles } from './routine.styles.ts';
import { Screen } from './screen.ts';

/**
 * One routine: what it is good for, every block in words, Start.
 *
 * @fires gw-start - Inside the tap.
 */
@customElement('gw-routine')
export class GwRoutine extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, routineStyles];

  @property({ attribute: false }) routine: RoutineDetail | undefined;

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  protected override get screenTitle(): string {
    return this.routine?.name ?? msg('Routine');
  }

  private start(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !this.routine) return;
    event.preventDefault();
    emit(this, 'gw-start', { routine: this.routine.id });
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
      <span class="name">${line.name}</span>
      <span class="amount">${amount}</span>
      ${more.length > 0 ? html`<span class="more quiet">${more.join(', ')}</span>` : nothing}
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

  override render() {
    const { routine } = this;
    if (!routine) return nothing;
    const facts = [minutesInWords(routine.minutes), routine.level, equipmentInWords(routine.equipment)];
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('routines')}>${msg('Routines')}</a>
        <h1 tabindex="-1">${routine.name}</h1>
        ${routine.promise ? html`<p class="lede">${routine.promise}</p>` : nothing}
        <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
        <a class="button lead start" href=${href(`session/${routine.id}`)} @click=${this.start}>${msg('Start')}</a>
      </div>
      ${SECTIONS.map((section) => this.renderSection(section, routine.routine[section]))}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-routine': GwRoutine;
  }
}
