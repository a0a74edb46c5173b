import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type CalendarDay, type CalendarYear, SHADES, yearOf } from '../../core/history/calendar.ts';
import { addDays, type Day, weekdayOf } from '../../core/history/day.ts';
import type { Digest } from '../../core/history/digest.ts';
import { emit } from '../events.ts';
import { dayInWords, isolated, monthInWords, weekdayInWords } from '../format.ts';
import { href } from '../links.ts';
import { lengthInWords } from '../progress-words.ts';
import { commonStyles } from './common.styles.ts';
import { yearCalendarStyles } from './year-calendar.styles.ts';

/** Monday. Which week it is does not matter: only its weekdays are named. */
const A_MONDAY: Day = '2024-01-01';

/** Where a key leads from a day: so many days on. */
const STEPS: Readonly<Record<string, (day: Day) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  ArrowRight: () => 7,
  ArrowLeft: () => -7,
  PageDown: () => 28,
  PageUp: () => -28,
  Home: (day) => -weekdayOf(day),
  End: (day) => 6 - weekdayOf(day),
};

/**
 * A year of training: weeks beside each other, Monday on top. One stop for the tab key; arrow keys move by day and
 * week, page keys by four weeks, Home and End within the week, with Ctrl to the year's ends. Enter opens the session of a day.
 *
 * @fires gw-navigate - To the day's one session.
 */
@customElement('gw-year-calendar')
@localized()
export class GwYearCalendar extends LitElement {
  static override styles = [commonStyles, yearCalendarStyles];

  /** Of the days, by day; worked out once a year, not with every key. */
  private labels: ReadonlyMap<Day, string> = new Map();
  private days: ReadonlyMap<Day, CalendarDay> = new Map();

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  /** The one that has the focus, or will have it. */
  @state() private cursor: Day | undefined;

  /** Chosen, so that below the calendar it says what was done. */
  @state() private chosen: Day | undefined;

  @property({ attribute: false }) calendar: CalendarYear | undefined;

  @property() today: Day = '';

  @property() locale = 'en';

  private inlineSize = 0;

  /** A device that is turned shows less of the year. Its height changes with the day that is chosen, which moves nothing. */
  private readonly sizes = new ResizeObserver(() => {
    const { clientWidth } = this;
    if (clientWidth !== this.inlineSize) this.showNewest();
    this.inlineSize = clientWidth;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { calendar } = this;
    if (!calendar || !(changed.has('calendar') || changed.has('locale'))) return;
    const days = calendar.weeks.flat().filter((day) => day !== undefined);
    this.days = new Map(days.map((day) => [day.day, day]));
    this.labels = new Map(days.map((day) => [day.day, this.labelOf(day)]));
    if (this.cursor && this.days.has(this.cursor)) return;
    this.chosen = undefined;
    this.cursor = this.days.has(this.today) ? this.today : days.at(-1)?.day;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('calendar');
    if (changed.has('calendar') && before?.year !== this.calendar?.year) this.showNewest();
  }

  /** What was last is what one wants to see; where the year does not fit, the rest is a push away. */
  private showNewest(): void {
    const { scroller } = this;
    const last = this.renderRoot.querySelector<HTMLElement>(`[data-day='${this.cursor}']`);
    if (!scroller || !last) return;
    scroller.scrollLeft = last.offsetLeft + 2 * last.offsetWidth - scroller.clientWidth;
  }

  private labelOf({ day, sessions }: CalendarDay): string {
    const done = sessions.map((session) => {
      const { name, pain } = session;
      const hurt = pain && pain.score > 0 ? `, ${msg(str`pain ${pain.score}`)}` : '';
      return `${isolated(name)}, ${lengthInWords(session)}${hurt}`;
    });
    const when = dayInWords(day, this.locale);
    return done.length === 0 ? when : `${when}: ${done.join('; ')}`;
  }

  private choose(day: Day): void {
    this.cursor = day;
    this.chosen = day;
  }

  private tap(event: MouseEvent): void {
    const { day } = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset ?? {};
    if (day === undefined) return;
    this.choose(day);
    (event.target as HTMLElement).closest<HTMLElement>('td')?.focus({ preventScroll: true });
  }

  private async press(event: KeyboardEvent): Promise<void> {
    const { cursor, calendar } = this;
    if (!cursor || !calendar || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      await this.open(cursor);
      return;
    }
    const by = STEPS[event.key]?.(cursor);
    if (by === undefined) return;
    event.preventDefault();
    const ends = event.ctrlKey && (event.key === 'Home' || event.key === 'End');
    const days = [...this.days.keys()];
    const to = ends ? days.at(event.key === 'Home' ? 0 : -1) : addDays(cursor, by);
    if (to === undefined || yearOf(to) !== calendar.year) return;
    this.choose(to);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-day='${to}']`)?.focus();
  }

  /** The day's session; of several, one can choose below. */
  private async open(day: Day): Promise<void> {
    this.choose(day);
    const sessions = this.days.get(day)?.sessions ?? [];
    const [only] = sessions;
    if (sessions.length === 1 && only)
      emit(this, 'gw-navigate', { path: `history/${encodeURIComponent(only.id)}` });
    await this.updateComplete;
    if (sessions.length > 1) this.renderRoot.querySelector<HTMLElement>('.day a')?.focus();
  }

  private renderDay(day: CalendarDay | undefined) {
    if (!day) return html`<td></td>`;
    const kind = day.shade > 0 ? `s${day.shade}` : day.day > this.today ? 'to-come' : 'rest';
    return html`<td
      class=${day.pain ? `${kind} pain` : kind}
      data-day=${day.day}
      tabindex=${day.day === this.cursor ? 0 : -1}
      aria-label=${this.labels.get(day.day) ?? day.day}
      aria-current=${day.day === this.today ? 'date' : nothing}
      aria-selected=${day.day === this.chosen ? 'true' : 'false'}
    ></td>`;
  }

  private renderSession(session: Digest) {
    const { id, name, setsDone, setsPlanned, pain } = session;
    return html`<li>
      <a href=${href(`history/${id}`)}><bdi>${name}</bdi></a>
      <span class="quiet">
        ${msg(str`${setsDone} of ${setsPlanned} sets`)} · ${lengthInWords(session)}${
          pain && pain.score > 0 ? html` · ${msg(str`pain ${pain.score}`)}` : nothing
        }
      </span>
    </li>`;
  }

  private renderChosen() {
    const day = this.chosen === undefined ? undefined : this.days.get(this.chosen);
    if (!day)
      return html`<div class="day"><p class="quiet">${msg('Choose a day to see what you did.')}</p></div>`;
    return html`<div class="day">
      <p class="date">${dayInWords(day.day, this.locale)}</p>
      ${
        day.sessions.length === 0
          ? html`<p class="quiet">${day.day > this.today ? msg('Still to come.') : msg('No session.')}</p>`
          : html`<ul>${day.sessions.map((session) => this.renderSession(session))}</ul>`
      }
    </div>`;
  }

  private renderLegend() {
    const shades = SHADES.map((least, i) => {
      const next = SHADES[i + 1];
      return html`<li><span class="cell s${i + 1}"></span>${next === undefined ? msg(str`${least} or more`) : `${least}–${next - 1}`}</li>`;
    });
    return html`<ul class="legend" aria-label=${msg('Sets a day')}>
      <li class="quiet" aria-hidden="true">${msg('Sets a day')}</li>
      ${shades}
      <li><span class="cell s2 pain"></span>${msg('with pain')}</li>
    </ul>`;
  }

  override render() {
    const { calendar } = this;
    if (!calendar) return nothing;
    const { year, weeks, months } = calendar;
    return html`<div class="scroller">
        <table role="grid" aria-label=${String(year)} @click=${this.tap} @keydown=${this.press}>
          <thead>
            <tr>
              <td></td>
              ${months.map(
                (month) => html`<th scope="colgroup" colspan=${month.weeks}>
                  ${monthInWords(`${String(year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}-01`, this.locale)}
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${Array.from({ length: 7 }, (_, weekday) => {
              const name = weekdayInWords(addDays(A_MONDAY, weekday), this.locale);
              return html`<tr>
                <th scope="row">${name}</th>
                ${weeks.map((week) => this.renderDay(week[weekday]))}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${this.renderLegend()} ${this.renderChosen()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-year-calendar': GwYearCalendar;
  }
}
