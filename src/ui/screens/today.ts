import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import type { Notice, RoutineCard, Unfinished } from '../models.ts';
import { equipmentInWords, minutesInWords } from '../words.ts';
import { Screen } from './screen.ts';
import '../parts/notice.ts';
import '../parts/resume.ts';

/** Figures on the bend. */
const PICTURES = 4;

/** What the static shell promises before we know better. */
const FIRST: RoutineCard = { id: 'core-essentials', name: 'Core essentials', minutes: 11, equipment: [] };

/**
 * Home. Part of the first load: imports nothing but lit and small parts. Its markup is that of index.html, in the
 * light DOM, so that both wear shell.css and nothing jumps when this takes over.
 *
 * @fires gw-start - Start was tapped, or its link followed with a plain click.
 * @fires gw-resume - From the resume card.
 * @fires gw-finish-here - From the resume card.
 * @fires gw-act - A notice's button.
 * @fires gw-dismiss - A notice was put away.
 */
@customElement('gw-today')
export class GwToday extends Screen {
  /** The routine Start begins. */
  @property({ attribute: false }) routine: RoutineCard = FIRST;

  /** A short list of others. */
  @property({ attribute: false }) others: readonly RoutineCard[] = [];

  /** A session that never ended. */
  @property({ attribute: false }) unfinished: Unfinished | undefined;

  @property({ attribute: false }) notices: readonly Notice[] = [];

  /** Start was tapped, and the session is on its way. */
  @property({ type: Boolean }) starting = false;

  protected override createRenderRoot(): HTMLElement {
    // The static shell stood here.
    this.replaceChildren();
    return this;
  }

  protected override get screenTitle(): string {
    return msg('Groundwork');
  }

  private start(event: MouseEvent): void {
    // A click that asks for a new tab or window is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    emit(this, 'gw-start', { routine: this.routine.id });
  }

  /** The figures come with the app. Until then, and where there is no room, their place is empty. */
  private renderPictures(exercises: readonly string[]) {
    if (exercises.length === 0) return nothing;
    return html`<div class="pictures" aria-hidden="true">
      ${exercises.slice(0, PICTURES).map((id) => html`<gw-picture .exercise=${id} field="work" grounded></gw-picture>`)}
    </div>`;
  }

  private renderOthers() {
    return html`<section>
      <h2>${msg('Routines')}</h2>
      <ul class="others">
        ${this.others.map(
          (other) => html`<li>
            <a href=${href(`routines/${other.id}`)}>${other.name}<span>${minutesInWords(other.minutes)}</span></a>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  override render() {
    const { id, name, minutes, equipment, exercises = [] } = this.routine;
    return html`<main class="home">
      <div class="bend">
        <h1 tabindex="-1">${msg('Groundwork')}</h1>
        ${this.renderPictures(exercises)}
        <a id="start" class=${this.starting ? 'starting' : nothing} href=${href(`session/${id}`)} aria-describedby="start-what" @click=${this.start}>${msg('Start')}</a>
        <p class="what-next" id="start-what"><b>${name}</b> ${minutesInWords(minutes)} · ${equipmentInWords(equipment)}</p>
      </div>
      <div class="below">
        ${this.unfinished ? html`<gw-resume .session=${this.unfinished}></gw-resume>` : nothing}
        ${this.notices.map((notice) => html`<gw-notice .notice=${notice}></gw-notice>`)}
        <nav aria-label=${msg('Groundwork')}>
          <ul>
            <li><a href=${href('routines')}>${msg('Routines')}</a></li>
            <li><a href=${href('exercises')}>${msg('Exercises')}</a></li>
            <li><a href=${href('history')}>${msg('History')}</a></li>
            <li><a href=${href('settings')}>${msg('Settings')}</a></li>
          </ul>
        </nav>
        ${this.others.length > 0 ? this.renderOthers() : nothing}
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-today': GwToday;
  }
}
