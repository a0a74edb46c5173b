import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
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
/** Figures in a card. */
const PICTURES = 4;

/** A routine in the list, as long as it would be. */
interface Row {
  readonly card: RoutineCard;
  readonly minutes: number;
  /** Asked for in its address, where it must be shortened. */
  readonly fit: number | undefined;
}

/** All routines: by the time there is, by what is at hand, by what it is for. */
@customElement('gw-routines')
export class GwRoutines extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, choiceStyles, routinesStyles];

  @state() private time = 0;

  @state() private equipment = '';

  @state() private purpose = '';

  @property({ attribute: false }) routines: readonly RoutineCard[] = [];

  @property({ attribute: false }) shorten: Shorten = () => undefined;

  protected override get screenTitle(): string {
    return msg('Routines');
  }

  /** Each set of things some routine needs, as it is read. */
  private get kits(): ReadonlyMap<string, readonly string[]> {
    const kits = new Map<string, readonly string[]>();
    for (const { equipment } of this.routines) kits.set(equipmentInWords([...equipment].sort()), equipment);
    return kits;
  }

  private row(card: RoutineCard): Row | undefined {
    const { time } = this;
    if (time === 0 || card.minutes <= time + NEARLY) return { card, minutes: card.minutes, fit: undefined };
    const shorter = this.shorten(card.id, time);
    return shorter && { card, minutes: shorter.minutes, fit: time };
  }

  /** What fits as it is comes before what must be shortened. */
  private get rows(): readonly Row[] {
    const kit = this.equipment === '' ? undefined : this.kits.get(this.equipment);
    const rows = this.routines
      .filter(({ equipment }) => !kit || equipment.every((thing) => kit.includes(thing)))
      .filter(({ focus }) => this.purpose === '' || focus === this.purpose)
      .flatMap((card) => this.row(card) ?? []);
    return [...rows.filter(({ fit }) => fit === undefined), ...rows.filter(({ fit }) => fit !== undefined)];
  }

  private showAll(): void {
    this.time = 0;
    this.equipment = '';
    this.purpose = '';
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
      <div class="choices" role="group" aria-label=${msg('Filter')}>
        ${renderChoice(msg('Equipment'), this.equipment, [...this.kits.keys()], (value) => {
          this.equipment = value;
        })}
        ${renderChoice(msg('Focus'), this.purpose, focuses, (value) => {
          this.purpose = value;
        })}
      </div>
    </search>`;
  }

  private renderRow({ card, minutes, fit }: Row) {
    const shown = String(Math.max(1, Math.round(minutes)));
    const address = href(`routines/${card.id}`) + (fit === undefined ? '' : `?minutes=${fit}`);
    const of = String(Math.round(card.minutes));
    return html`<li>
      <div class="minutes"><gw-numerals .value=${shown}></gw-numerals><span class="said">${shown} </span>${msg('min')}</div>
      <div class="words">
        <h2><a href=${address}>${card.name}</a></h2>
        ${fit === undefined ? nothing : html`<p class="fit">${msg(str`shortened from ${of} min`)}</p>`}
        ${card.promise ? html`<p>${card.promise}</p>` : nothing}
        <p class="quiet">${[capital(card.level ?? ''), equipmentInWords(card.equipment)].filter(Boolean).join(' · ')}</p>
      </div>
      <div class="strip" aria-hidden="true">
        ${(card.exercises ?? []).slice(0, PICTURES).map((id) => html`<gw-picture .exercise=${id} grounded></gw-picture>`)}
      </div>
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
