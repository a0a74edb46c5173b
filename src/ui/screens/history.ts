import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Digest } from '../../core/history/digest.ts';
import { emit } from '../events.ts';
import { day, month, time } from '../format.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { minutesInWords } from '../words.ts';
import { historyStyles } from './history.styles.ts';
import { Screen } from './screen.ts';

/**
 * The log, newest first, by month.
 *
 * @fires gw-more - The next page is wanted.
 * @fires gw-delete - A session should go.
 * @fires gw-restore - It should come back.
 */
@customElement('gw-history')
export class GwHistory extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, historyStyles];

  /** Newest first; undefined while they are being read. */
  @property({ attribute: false }) sessions: readonly Digest[] | undefined;

  /** Older ones wait. */
  @property({ type: Boolean }) more = false;

  /** The session deleted last, as long as it can come back. */
  @property({ attribute: false }) deleted: { readonly id: string; readonly name: string } | undefined;

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return msg('History');
  }

  private byMonth(): readonly (readonly [string, readonly Digest[]])[] {
    const months = new Map<string, Digest[]>();
    for (const session of this.sessions ?? []) {
      const name = month(session.startedAt, session.zone, this.locale);
      months.set(name, [...(months.get(name) ?? []), session]);
    }
    return [...months];
  }

  private renderSession({ id, name, startedAt, zone, active, rpe, setsDone, setsPlanned }: Digest) {
    const when = day(startedAt, zone, this.locale);
    return html`<li>
      <div class="words">
        <h3><a href=${href(`history/${id}`)}>${name}</a></h3>
        <p>${when}, ${time(startedAt, zone, this.locale)}</p>
        <p class="quiet">
          ${msg(str`${setsDone} of ${setsPlanned} sets`)} · ${minutesInWords(active / 60_000)}${
            rpe === undefined ? nothing : html` · ${msg(str`effort ${rpe}`)}`
          }
        </p>
      </div>
      <button
        type="button"
        class="bare"
        aria-label=${msg(str`Delete ${name}, ${when}`)}
        @click=${() => emit(this, 'gw-delete', { id })}
      >
        ${msg('Delete')}
      </button>
    </li>`;
  }

  private renderEmpty() {
    return html`<div class="empty">
      <p class="lede">${msg('Nothing here yet. Every set you finish is written down by itself, the moment you finish it.')}</p>
      <a class="button lead" href=${href('')}>${msg('Do the first one')}</a>
    </div>`;
  }

  override render() {
    const { deleted } = this;
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <h1 tabindex="-1">${msg('History')}</h1>
      </div>
      <div role="status" class=${deleted ? 'deleted' : ''}>
        ${
          deleted
            ? html`<p>${msg(str`${deleted.name} deleted.`)}</p>
                <button type="button" class="strong" @click=${() => emit(this, 'gw-restore', { id: deleted.id })}>${msg('Undo')}</button>`
            : nothing
        }
      </div>
      ${this.sessions?.length === 0 ? this.renderEmpty() : nothing}
      ${this.byMonth().map(
        ([name, sessions]) => html`<section class="lane">
          <h2>${name}</h2>
          <ul>
            ${sessions.map((session) => this.renderSession(session))}
          </ul>
        </section>`,
      )}
      ${this.more ? html`<button type="button" @click=${() => emit(this, 'gw-more')}>${msg('Show more')}</button>` : nothing}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-history': GwHistory;
  }
}
