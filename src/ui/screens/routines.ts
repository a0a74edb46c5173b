import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { href } from '../links.ts';
import type { RoutineCard } from '../models.ts';
import { commonStyles, pageStyles } from '../parts/common.styles.ts';
import { equipmentInWords } from '../words.ts';
import { routinesStyles } from './routines.styles.ts';
import { Screen } from './screen.ts';
import '../parts/numerals.ts';

/** All routines: how long, what with, for whom. */
@customElement('gw-routines')
export class GwRoutines extends Screen {
  static override styles = [commonStyles, pageStyles, routinesStyles];

  @property({ attribute: false }) routines: readonly RoutineCard[] = [];

  protected override get screenTitle(): string {
    return msg('Routines');
  }

  override render() {
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <h1 tabindex="-1">${msg('Routines')}</h1>
      </div>
      <ul>
        ${this.routines.map((routine) => {
          const minutes = String(Math.max(1, Math.round(routine.minutes)));
          return html`<li>
            <div class="minutes"><gw-numerals .value=${minutes}></gw-numerals><span class="said">${minutes} </span>${msg('min')}</div>
            <div class="words">
              <h2><a href=${href(`routines/${routine.id}`)}>${routine.name}</a></h2>
              ${routine.promise ? html`<p>${routine.promise}</p>` : nothing}
              <p class="quiet">${[routine.level, equipmentInWords(routine.equipment)].filter(Boolean).join(' · ')}</p>
            </div>
          </li>`;
        })}
      </ul>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-routines': GwRoutines;
  }
}
