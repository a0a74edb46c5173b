import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ANY, type Wanted } from '../../core/history/match-session.ts';
import { emit } from '../events.ts';
import { choiceStyles } from '../parts/choice.styles.ts';
import { renderChoice } from '../parts/choice.ts';
import { commonStyles } from '../parts/common.styles.ts';
import { searchStyles } from '../parts/search.styles.ts';

/** An id and the words for it. */
export type Option = readonly [id: string, words: string];

/**
 * What one looks for in the history: words and filters.
 *
 * @fires gw-find - On every change.
 */
@customElement('gw-history-search')
@localized()
export class GwHistorySearch extends LitElement {
  static override styles = [commonStyles, choiceStyles, searchStyles];

  @query('input') private readonly input!: HTMLInputElement | null;

  @property({ attribute: false }) wanted: Wanted = ANY;

  @property({ attribute: false }) routines: readonly Option[] = [];

  @property({ attribute: false }) exercises: readonly Option[] = [];

  override focus(): void {
    this.input?.focus();
  }

  private change(part: Partial<Wanted>): void {
    emit(this, 'gw-find', { ...this.wanted, ...part });
  }

  /** A choice taken back leaves nothing behind. */
  private choose(name: 'routine' | 'exercise', value: string): void {
    const { [name]: _, ...others } = this.wanted;
    emit(this, 'gw-find', value === '' ? others : { ...others, [name]: value });
  }

  private renderToggle(name: 'pain' | 'note', words: string) {
    const on = this.wanted[name];
    return html`<button
      type="button"
      class=${on ? 'choice chosen' : 'choice'}
      aria-pressed=${on}
      @click=${() => this.change({ [name]: !on })}
    >
      ${words}
    </button>`;
  }

  override render() {
    const { wanted } = this;
    return html`<search>
      <input
        type="search"
        aria-label=${msg('Search your sessions')}
        placeholder=${msg('Name or note')}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(wanted.words)}
        @input=${(event: Event) => this.change({ words: (event.target as HTMLInputElement).value })}
      />
      <div class="choices row" role="group" aria-label=${msg('Filter')}>
        ${renderChoice(msg('Routine'), wanted.routine ?? '', this.routines, (id) => this.choose('routine', id))}
        ${renderChoice(msg('Exercise'), wanted.exercise ?? '', this.exercises, (id) => this.choose('exercise', id))}
        ${this.renderToggle('pain', msg('With pain'))} ${this.renderToggle('note', msg('With a note'))}
      </div>
    </search>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-history-search': GwHistorySearch;
  }
}
