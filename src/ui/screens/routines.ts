import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { RoutineCard, Shorten } from '../models.ts';
import { choiceStyles } from '../parts/choice.styles.ts';
import { renderChoice } from '../parts/choice.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { capital } from '../plan-words.ts';
import { equipmentInWords } from '../words.ts';
import { routinesStyles } from './routines.styles.ts';
import { Screen } from './screen.ts';
import '../parts/picture.ts';
import '../parts/numerals.ts';

/** Minutes one may have. */
const TIMES = [5, 12, 20, 30] as const;
/** A routine that is this little longer fits all the same: nobody has 12.0 minutes. */
const NEARLY = 0.5;

/** A routine in the list, as long as it would be. */
interface Row {
  readonly card: RoutineCard;
  readonly minutes: number;
  /** Asked for in its address, where it must be shortened. */
  readonly fit: number | undefined;
}

/**
 * All routines: by the time there is, by what is at hand, by what it is for. One tap shows a routine, another begins it.
 *
 * @fires gw-start - Inside the tap.
 */
@customElement('gw-routines')
export class GwRoutines extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, choiceStyles, routinesStyles];

  @state() private time = 0;

  /** Things there are besides what is found anywhere; undefined: whatever is needed. */
  @state() private kit: ReadonlySet<string> | undefined;

  @state() private purpose = '';

  @property({ attribute: false }) routines: readonly RoutineCard[] = [];

  @property({ attribute: false }) shorten: Shorten = () => undefined;

  protected override get screenTitle(): string {
    return msg('Routines');
  }

  private row(card: RoutineCard): Row | undefined {
    const { time } = this;
    if (time === 0 || card.minutes <= time + NEARLY) return { card, minutes: card.minutes, fit: undefined };
    const shorter = this.shorten(card.id, time);
    return shorter && { card, minutes: shorter.minutes, fit: time };
  }

  /** What fits as it is comes before what must be shortened. */
  private get rows(): readonly Row[] {
    const { kit } = this;
    const rows = this.routines
      .filter(({ equipment }) => !kit || equipment.every((thing) => kit.has(thing)))
      .filter(({ focus }) => this.purpose === '' || focus === this.purpose)
      .flatMap((card) => this.row(card) ?? []);
    return [...rows.filter(({ fit }) => fit === undefined), ...rows.filter(({ fit }) => fit !== undefined)];
  }

  private showAll(): void {
    this.time = 0;
    this.kit = undefined;
    this.purpose = '';
  }

  private leave(routine: string): void {
    this.leaveBy(() => this.renderRoot.querySelector<HTMLElement>(`#${routine}`));
  }

  private start(event: MouseEvent, { card, fit }: Row): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.leave(card.id);
    emit(this, 'gw-start', { routine: card.id, ...(fit !== undefined && { minutes: fit }) });
  }

  /** One thing more or less at hand; without any of them it is asked for no more. */
  private toggle(thing: string): void {
    const kit = new Set(this.kit);
    if (!kit.delete(thing)) kit.add(thing);
    this.kit = kit.size > 0 ? kit : undefined;
  }

  private renderChip(words: string, on: boolean, press: () => void) {
    return html`<button type="button" class=${on ? 'choice chosen' : 'choice'} aria-pressed=${on} @click=${press}>
      ${capital(words)}
    </button>`;
  }

  private renderKit() {
    const { kit } = this;
    const things = [...new Set(this.routines.flatMap(({ equipment }) => equipment))].sort();
    const bare = kit?.size === 0;
    return html`<div class="kit" role="group" aria-label=${msg('Things I have')}>
      <span aria-hidden="true">${msg('I have')}</span>
      ${this.renderChip(equipmentInWords([]), bare, () => {
        this.kit = bare ? undefined : new Set();
      })}
      ${things.map((thing) => this.renderChip(thing, kit?.has(thing) ?? false, () => this.toggle(thing)))}
    </div>`;
  }

  private renderTime(minutes: number) {
    return html`<label>
      <input
        type="radio"
        name="time"
        value=${minutes}
        .checked=${live(this.time === minutes)}
        @change=${() => {
          this.time = minutes;
        }}
      />
      <span>${minutes === 0 ? msg('Any') : minutes}</span>
    </label>`;
  }

  private renderChoices() {
    const focuses = [...new Set(this.routines.flatMap(({ focus }) => focus ?? []))];
    return html`<search>
      <fieldset class="time">
        <legend>${msg('Minutes I have')}</legend>
        <div>${[0, ...TIMES].map((minutes) => this.renderTime(minutes))}</div>
      </fieldset>
      <div class="choices row" role="group" aria-label=${msg('Filter')}>
        ${renderChoice(msg('Focus'), this.purpose, focuses, (value) => {
          this.purpose = value;
        })}
        ${this.renderKit()}
      </div>
    </search>`;
  }

  private renderRow(row: Row) {
    const { card, minutes, fit } = row;
    const shown = String(Math.max(1, Math.round(minutes)));
    const query = fit === undefined ? '' : `?minutes=${fit}`;
    const address = href(`routines/${card.id}`) + query;
    const of = String(Math.round(card.minutes));
    return html`<li>
      <div class="minutes"><gw-numerals .value=${shown}></gw-numerals><span class="said">${shown} </span>${msg('min')}</div>
      <div class="words">
        <h2><a id=${card.id} href=${address} @click=${() => this.leave(card.id)}>${card.name}</a></h2>
        ${fit === undefined ? nothing : html`<p class="fit">${msg(str`shortened from ${of} min`)}</p>`}
        ${card.promise ? html`<p>${card.promise}</p>` : nothing}
        <p class="quiet">${[capital(card.level ?? ''), equipmentInWords(card.equipment)].filter(Boolean).join(' · ')}</p>
      </div>
      <a
        class="button start"
        href=${href(`session/${card.id}`) + query}
        aria-label=${msg(str`Start ${card.name}`)}
        @click=${(event: MouseEvent) => this.start(event, row)}
        >${msg('Start')}</a
      >
      <a class="strip" href=${address} tabindex="-1" aria-hidden="true" draggable="false" @click=${() => this.leave(card.id)}>
        ${(card.exercises ?? []).map((id) => html`<gw-picture .exercise=${id} grounded></gw-picture>`)}
      </a>
    </li>`;
  }

  override render() {
    const { rows } = this;
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <h1 tabindex="-1">${msg('Routines')}</h1>
      </div>
      ${this.renderChoices()}
      <p class="said" role="status">${rows.length === 1 ? msg('1 routine') : msg(str`${rows.length} routines`)}</p>
      ${
        rows.length > 0
          ? html`<ul>
            ${rows.map((row) => this.renderRow(row))}
          </ul>`
          : html`<div class="none">
            <h2>${msg('No routine fits')}</h2>
            <p>${msg('Give it more time, or take a filter away.')}</p>
            <button type="button" class="strong" @click=${this.showAll}>${msg('Show all')}</button>
          </div>`
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-routines': GwRoutines;
  }
}
