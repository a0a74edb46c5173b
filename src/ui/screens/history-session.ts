import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoredSession } from '../../core/record.ts';
import { emit } from '../events.ts';
import { day, time } from '../format.ts';
import { href } from '../links.ts';
import type { Describe } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { minutesInWords } from '../words.ts';
import { historySessionStyles } from './history-session.styles.ts';
import { Screen } from './screen.ts';
import '../parts/feeling.ts';
import '../parts/set-list.ts';

/**
 * One session of the log: what was planned, what was done, how it felt. All of it can be put right.
 *
 * @fires gw-correct
 * @fires gw-strike
 * @fires gw-describe
 * @fires gw-delete
 * @fires gw-fit
 */
@customElement('gw-history-session')
export class GwHistorySession extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, historySessionStyles];

  @property({ attribute: false }) session: StoredSession | undefined;

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return this.session?.record.routine.name ?? msg('Session');
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const { record } = session;
    return html`<main class="page pair">
      <div class="top">
        <a class="up" href=${href('history')}>${msg('History')}</a>
        <h1 tabindex="-1">${record.routine.name}</h1>
        <p class="lede">
          ${day(record.startedAt, record.zone, this.locale)}, ${time(record.startedAt, record.zone, this.locale)} ·
          ${minutesInWords(record.active / 60_000)}${record.completed ? nothing : html` · ${msg('ended early')}`}
        </p>
      </div>
      <section class="lane">
        <h2>${msg('Sets')}</h2>
        <gw-set-list .session=${session} .describe=${this.describe}></gw-set-list>
      </section>
      <section class="lane">
        <h2>${msg('How was it?')}</h2>
        <gw-feeling .record=${record}></gw-feeling>
      </section>
      <button type="button" @click=${() => emit(this, 'gw-fit')}>${msg('Save for watch services (FIT)')}</button>
      <button type="button" @click=${() => emit(this, 'gw-delete', { id: record.id })}>${msg('Delete this session')}</button>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-history-session': GwHistorySession;
  }
}
