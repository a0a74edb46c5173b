import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type CalendarYear, calendarOf } from '../../core/history/calendar.ts';
import type { Day } from '../../core/history/day.ts';
import type { Digest } from '../../core/history/digest.ts';
import { ANY, type Wanted, wantsAll } from '../../core/history/match-session.ts';
import { emit } from '../events.ts';
import { day, isolated, month, time } from '../format.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { countInWords } from '../plan-words.ts';
import { lengthInWords } from '../progress-words.ts';
import { historyStyles } from './history.styles.ts';
import type { Option } from './history-search.ts';
import { type HistoryYear, yearSection } from './history-year.ts';
import { Screen } from './screen.ts';
import './history-search.ts';

/** How far a search is. */
export interface Search {
  /** The month of this day has been reached. */
  readonly reached: Day | undefined;
  readonly done: boolean;
}

/**
 * What was done: the year as a calendar, below it the sessions, newest first, by month, to be searched.
 *
 * @fires gw-year - Another year is wanted.
 * @fires gw-find - Only some sessions are wanted.
 * @fires gw-more - The next page is wanted.
 * @fires gw-delete - A session should go.
 * @fires gw-restore - It should come back.
 */
@customElement('gw-history')
export class GwHistory extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, historyStyles];

  /** The year, laid out. */
  calendar: CalendarYear | undefined;
  /** Where the focus goes on when what had it is gone with what was done. */
  private next: (() => HTMLElement | null | undefined) | undefined;

  @property({ attribute: false }) year: HistoryYear | undefined;

  @property() today: Day = '';

  /** Newest first; undefined while they are being read. */
  @property({ attribute: false }) sessions: readonly Digest[] | undefined;

  /** Older ones wait. */
  @property({ type: Boolean }) more = false;

  @property({ attribute: false }) wanted: Wanted = ANY;

  /** Present while something is looked for. */
  @property({ attribute: false }) search: Search | undefined;

  /** What can be chosen as filters. */
  @property({ attribute: false }) routines: readonly Option[] = [];

  @property({ attribute: false }) exercises: readonly Option[] = [];

  /** The session deleted last, as long as it can come back, and how many were before it. */
  @property({ attribute: false }) deleted:
    | { readonly id: string; readonly name: string; readonly before: number }
    | undefined;

  /** The log could not be read. */
  @property({ type: Boolean }) failed = false;

  @property() locale = 'en';

  protected override get screenTitle(): string {
    return msg('History');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('year')) this.calendar = this.year && calendarOf(this.year.year, this.year.digests);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('deleted')) return;
    // Deleted on its own page, a session takes the link to it away, and the focus with it.
    const gone = this.deleted && !this.renderRoot.querySelector(':focus');
    const next = this.next?.() ?? (gone ? this.undo : undefined);
    this.next = undefined;
    next?.focus({ preventScroll: true });
  }

  private get undo(): HTMLElement | null {
    return this.renderRoot.querySelector('.deleted button');
  }

  private linkTo(session: string): HTMLElement | undefined {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('h3 a')];
    return links.find(({ dataset }) => dataset['session'] === session);
  }

  private delete(id: string): void {
    this.next = () => this.undo;
    emit(this, 'gw-delete', { id });
  }

  private restore(id: string): void {
    this.next = () => this.linkTo(id);
    emit(this, 'gw-restore', { id });
  }

  private clear(): void {
    emit(this, 'gw-find', ANY);
    this.renderRoot.querySelector('gw-history-search')?.focus();
  }

  private byMonth(): readonly (readonly [string, readonly Digest[]])[] {
    const months = new Map<string, Digest[]>();
    for (const session of this.sessions ?? []) {
      const name = month(session.startedAt, session.zone, this.locale);
      const there = months.get(name);
      if (there) there.push(session);
      else months.set(name, [session]);
    }
    return [...months];
  }

  private renderSession(session: Digest) {
    const { id, name, setsDone, setsPlanned, startedAt, zone, rpe, pain, note } = session;
    const when = day(startedAt, zone, this.locale);
    const facts = [
      msg(str`${setsDone} of ${setsPlanned} sets`),
      lengthInWords(session),
      ...(rpe === undefined ? [] : [msg(str`effort ${rpe}`)]),
      ...(pain && pain.score > 0 ? [msg(str`pain ${pain.score}`)] : []),
    ];
    return html`<li>
      <div class="words">
        <h3>
          <a
            href=${href(`history/${id}`)}
            data-session=${id}
            @click=${() => {
              this.leaveBy(() => this.linkTo(id));
            }}
            ><bdi>${name}</bdi></a
          >
        </h3>
        <p>${when}, ${time(startedAt, zone, this.locale)}</p>
        <p class="quiet">${facts.join(' · ')}</p>
        ${note ? html`<p class="note"><bdi>${note}</bdi></p>` : nothing}
      </div>
      <button
        type="button"
        class="bare"
        aria-label=${msg(str`Delete ${isolated(name)}, ${when}`)}
        @click=${() => this.delete(id)}
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

  /** Told as it goes on, so that nobody waits in the dark. */
  private renderSearch() {
    const { search, sessions = [] } = this;
    const found = countInWords(
      sessions.length,
      msg('1 session'),
      (n) => msg(str`${n} sessions`),
      this.locale,
    );
    const back = search?.reached && month(Date.parse(search.reached), 'UTC', this.locale);
    const words = !search
      ? ''
      : !search.done
        ? back
          ? msg(str`Searching, back to ${back}`)
          : msg('Searching')
        : this.more && back
          ? msg(str`${found} back to ${back}`)
          : found;
    return html`<gw-history-search
        .wanted=${this.wanted}
        .routines=${this.routines}
        .exercises=${this.exercises}
      ></gw-history-search>
      <p class="count" ?hidden=${!search}>
        <span role="status">${words}</span>
        ${search ? html`<button type="button" class="bare" @click=${this.clear}>${msg('Show all')}</button>` : nothing}
      </p>
      ${
        search?.done && sessions.length === 0 && !this.more
          ? html`<div class="empty">
            <h2>${msg('No session fits')}</h2>
            <p>${msg('Take a filter away, or try another word: a routine, an exercise, something you noted.')}</p>
            <button type="button" class="strong" @click=${this.clear}>${msg('Clear')}</button>
          </div>`
          : nothing
      }`;
  }

  private renderDeleted() {
    const { deleted } = this;
    return html`<div role="status" class=${deleted ? 'deleted' : ''}>
      ${
        deleted
          ? html`<p>
                ${
                  deleted.before === 0
                    ? msg(html`<bdi>${deleted.name}</bdi> deleted.`)
                    : msg(html`<bdi>${deleted.name}</bdi> deleted, and ${deleted.before} before it.`)
                }
                <span class="quiet">${msg('It can come back until you close or reload the app.')}</span>
              </p>
              <button type="button" class="strong" @click=${() => this.restore(deleted.id)}>${msg('Undo')}</button>`
          : nothing
      }
    </div>`;
  }

  override render() {
    const none = this.sessions?.length === 0 && wantsAll(this.wanted);
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <div class="head">
          <h1 tabindex="-1">${msg('History')}</h1>
          <a class="button" href=${href('progress')}>${msg('Progress')}</a>
        </div>
      </div>
      ${this.failed ? html`<p role="alert">${msg('Your log could not be read. Nothing was changed; reload to try again.')}</p>` : nothing}
      ${this.renderDeleted()} ${none ? this.renderEmpty() : nothing}
      ${
        none || !this.sessions
          ? nothing
          : [
              yearSection(this, (to) => emit(this, 'gw-year', { year: to })),
              html`<div class="log">
        ${this.renderSearch()}
        ${this.byMonth().map(
          ([name, sessions]) => html`<section class="lane month">
            <h2>${name}</h2>
            <ul>
              ${repeat(
                sessions,
                ({ id }) => id,
                (session) => this.renderSession(session),
              )}
            </ul>
          </section>`,
        )}
        ${this.more ? html`<button type="button" class="more" @click=${() => emit(this, 'gw-more')}>${msg('Show more')}</button>` : nothing}
      </div>`,
            ]
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-history': GwHistory;
  }
}
