import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { againId } from '../../core/history/again.ts';
import type { SessionRecord, StoredSession } from '../../core/record.ts';
import { SECTIONS } from '../../core/routine.ts';
import { emit } from '../events.ts';
import { clock, date, time } from '../format.ts';
import { href } from '../links.ts';
import type { Describe } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import type { GwSharePicture, Picture } from '../parts/share-picture.ts';
import { historySessionStyles } from './history-session.styles.ts';
import { Screen } from './screen.ts';
import '../parts/feeling.ts';
import '../parts/set-list.ts';
import '../parts/set-table.ts';
import '../parts/share-picture.ts';

/**
 * One session of the log: what was planned, what was done, how it felt. All of it can be put right, and done again.
 *
 * @fires gw-start - The same once more.
 * @fires gw-correct
 * @fires gw-strike
 * @fires gw-describe
 * @fires gw-delete
 * @fires gw-fit
 * @fires gw-picture - A picture of it is wanted.
 */
@customElement('gw-history-session')
export class GwHistorySession extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, historySessionStyles];

  @query('gw-share-picture') private readonly sharing!: GwSharePicture;

  @state() private editing = false;

  @property({ attribute: false }) session: StoredSession | undefined;

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  /** The last change could not be written. */
  @property({ type: Boolean }) unsaved = false;

  /** Drawn when it was asked for; null: it could not be. */
  @property({ attribute: false }) picture: Picture | undefined | null;

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return this.session?.record.routine.name ?? msg('Session');
  }

  private again(event: MouseEvent, { id }: SessionRecord): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    emit(this, 'gw-start', { routine: againId(id) });
  }

  private share(): void {
    this.picture = undefined;
    emit(this, 'gw-picture');
    void this.sharing.show();
  }

  private renderActions(record: SessionRecord) {
    const { routine, id } = record;
    const anything = SECTIONS.some((section) => routine[section].some(({ items }) => items.length > 0));
    return html`<div class="actions">
      ${
        anything
          ? html`<a
              class="button lead"
              href=${href(`session/${againId(id)}`)}
              @click=${(event: MouseEvent) => this.again(event, record)}
              >${msg('Repeat this session')}</a
            >`
          : nothing
      }
      <button type="button" @click=${this.share}>${msg('Share as picture')}</button>
      <button
        type="button"
        aria-pressed=${this.editing}
        class=${this.editing ? 'strong' : ''}
        @click=${() => {
          this.editing = !this.editing;
        }}
      >
        ${msg('Edit')}
      </button>
    </div>`;
  }

  private renderFacts({ record, sets }: StoredSession) {
    const { startedAt, endedAt, zone, active, completed, rpe, pain, timeline } = record;
    const planned = timeline.steps.filter(({ kind }) => kind === 'work').length;
    const from = time(startedAt, zone, this.locale);
    const to = endedAt === undefined ? undefined : time(endedAt, zone, this.locale);
    const fact = (name: string, words: unknown) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`;
    return html`<dl>
      ${fact(msg('Time'), to && to !== from ? `${from} – ${to}` : from)}
      ${active > 0 ? fact(msg('Active'), html`${clock(Math.floor(active / 1000) * 1000)} <span class="unit">${msg('min')}</span>`) : nothing}
      ${fact(msg('Sets'), html`${sets.length} <span class="unit">${msg(str`of ${planned}`)}</span>`)}
      ${rpe === undefined ? nothing : fact(msg('Effort'), html`${rpe} <span class="unit">${msg('of 10')}</span>`)}
      ${pain && pain.score > 0 ? fact(msg('Pain'), html`${pain.score} <span class="unit">${msg('of 10')}</span>`) : nothing}
      ${completed ? nothing : fact(msg('Ended'), msg('early'))}
    </dl>`;
  }

  private renderFeeling({ rpe, pain, note }: SessionRecord) {
    const felt = [
      rpe === undefined ? undefined : msg(str`Effort ${rpe} of 10.`),
      pain === undefined ? undefined : pain.score > 0 ? msg(str`Pain ${pain.score} of 10`) : msg('No pain.'),
    ];
    return html`<div class="felt">
      ${felt[0] ? html`<p>${felt[0]}</p>` : nothing}
      ${felt[1] ? html`<p>${felt[1]}${pain && pain.score > 0 ? (pain.where ? html`: <bdi>${pain.where}</bdi>` : '.') : nothing}</p>` : nothing}
      ${note ? html`<p class="note"><bdi>${note}</bdi></p>` : nothing}
      ${felt.some(Boolean) || note ? nothing : html`<p class="quiet">${msg('Nothing noted. Edit to add effort, pain or a note.')}</p>`}
    </div>`;
  }

  override render() {
    const { session, editing } = this;
    if (!session) return nothing;
    const { record } = session;
    return html`<main class=${editing ? 'page pair' : 'page whole'}>
      <div class="top">
        <a class="up" href=${href('history')}>${msg('History')}</a>
        <h1 tabindex="-1"><bdi>${record.routine.name}</bdi></h1>
        <p class="lede">${date(record.startedAt, record.zone, this.locale)}</p>
        ${this.renderFacts(session)} ${this.renderActions(record)}
        ${this.unsaved ? html`<p role="alert">${msg('That could not be saved. The session is as it was before.')}</p>` : nothing}
      </div>
      <section class="lane">
        <h2>${editing ? msg('How was it?') : msg('How it was')}</h2>
        ${editing ? html`<gw-feeling .record=${record}></gw-feeling>` : this.renderFeeling(record)}
      </section>
      <section class="lane">
        <h2>${msg('Sets')}</h2>
        ${
          editing
            ? html`<gw-set-list .session=${session} .describe=${this.describe} rir-clears></gw-set-list>`
            : html`<gw-set-table .session=${session} .describe=${this.describe} .locale=${this.locale}></gw-set-table>`
        }
      </section>
      <div class="last">
        <button type="button" @click=${() => emit(this, 'gw-fit')}>${msg('Save for watch services (FIT)')}</button>
        <button type="button" @click=${() => emit(this, 'gw-delete', { id: record.id })}>${msg('Delete this session')}</button>
      </div>
      <gw-share-picture .picture=${this.picture}></gw-share-picture>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-history-session': GwHistorySession;
  }
}
