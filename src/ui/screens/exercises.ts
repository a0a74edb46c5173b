import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { findByWords } from '../../core/find-by-words.ts';
import { href } from '../links.ts';
import type { ExerciseCard } from '../models.ts';
import { choiceStyles } from '../parts/choice.styles.ts';
import { renderChoice } from '../parts/choice.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { starIcon } from '../parts/icons.ts';
import { searchStyles } from '../parts/search.styles.ts';
import { exercisesStyles } from './exercises.styles.ts';
import { Screen } from './screen.ts';
import '../parts/picture.ts';

/** What the list can be narrowed by, and the words an exercise has for it. */
const FACETS = {
  pattern: ({ pattern }: ExerciseCard): readonly string[] => [pattern],
  muscle: ({ muscles }: ExerciseCard): readonly string[] => muscles,
  equipment: ({ equipment, optional }: ExerciseCard): readonly string[] => [
    ...(equipment.length === 0 ? [msg('no equipment')] : equipment.flat()),
    ...optional,
  ],
  level: ({ level }: ExerciseCard): readonly string[] => [level],
  position: ({ position }: ExerciseCard): readonly string[] => [position],
} as const;

type Facet = keyof typeof FACETS;
const NAMES = Object.keys(FACETS) as readonly Facet[];
const NOTHING_CHOSEN: Readonly<Record<Facet, string>> = {
  pattern: '',
  muscle: '',
  equipment: '',
  level: '',
  position: '',
};

/** Every exercise in pictures: searched, narrowed, and one tap from how it is done. */
@customElement('gw-exercises')
export class GwExercises extends Screen {
  static override styles = [
    commonStyles,
    buttonStyles,
    pageStyles,
    choiceStyles,
    searchStyles,
    exercisesStyles,
  ];

  @state() private query = '';

  @state() private chosen = NOTHING_CHOSEN;

  @state() private onlyFavourites = false;

  @property({ attribute: false }) exercises: readonly ExerciseCard[] = [];

  /** Ids. */
  @property({ attribute: false }) favourites: readonly string[] = [];

  protected override get screenTitle(): string {
    return msg('Exercises');
  }

  private get narrowed(): boolean {
    return this.onlyFavourites || NAMES.some((name) => this.chosen[name] !== '');
  }

  private get found(): readonly ExerciseCard[] {
    return findByWords(this.query, this.exercises).filter(
      (card) =>
        (!this.onlyFavourites || this.favourites.includes(card.id)) &&
        NAMES.every((name) => this.chosen[name] === '' || FACETS[name](card).includes(this.chosen[name])),
    );
  }

  private label(name: Facet): string {
    switch (name) {
      case 'pattern':
        return msg('Movement');
      case 'muscle':
        return msg('Muscle');
      case 'equipment':
        return msg('Equipment');
      case 'level':
        return msg('Level');
      case 'position':
        return msg('Position');
    }
  }

  private options(name: Facet): readonly string[] {
    const words = [...new Set(this.exercises.flatMap(FACETS[name]))];
    // Levels have an order of their own, and the catalogue begins with the first.
    return name === 'level' ? words : words.sort((a, b) => a.localeCompare(b));
  }

  private showAll(): void {
    this.query = '';
    this.chosen = NOTHING_CHOSEN;
    this.onlyFavourites = false;
    this.renderRoot.querySelector('input')?.focus();
  }

  private renderSearch() {
    return html`<search>
      <input
        type="search"
        aria-label=${msg('Search exercises')}
        placeholder=${msg('Name or muscle')}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(this.query)}
        @input=${(event: Event) => {
          this.query = (event.target as HTMLInputElement).value;
        }}
      />
      <div class="choices row" role="group" aria-label=${msg('Filter')}>
        <button
          type="button"
          class=${this.onlyFavourites ? 'choice chosen' : 'choice'}
          aria-pressed=${this.onlyFavourites}
          @click=${() => {
            this.onlyFavourites = !this.onlyFavourites;
          }}
        >
          ${starIcon} ${msg('Favourites')}
        </button>
        ${NAMES.map((name) =>
          renderChoice(this.label(name), this.chosen[name], this.options(name), (value) => {
            this.chosen = { ...this.chosen, [name]: value };
          }),
        )}
      </div>
    </search>`;
  }

  private renderNone() {
    const lonely = this.onlyFavourites && this.favourites.length === 0;
    return html`<div class="none">
      <h2>${lonely ? msg('No favourites yet') : msg('No exercise fits')}</h2>
      <p>
        ${
          lonely
            ? msg('Open an exercise and tap the star: you will find it here.')
            : this.narrowed
              ? msg('Take a filter away, or search for something else.')
              : msg('Try another word: a name, or the muscle you want to train.')
        }
      </p>
      <button type="button" class="strong" @click=${this.showAll}>${msg('Show all')}</button>
    </div>`;
  }

  private renderCard({ id, name }: ExerciseCard) {
    const favourite = this.favourites.includes(id);
    return html`<li>
      <a
        id=${id}
        href=${href(`exercises/${id}`)}
        @click=${() => {
          this.leaveBy(() => this.renderRoot.querySelector<HTMLElement>(`li a#${CSS.escape(id)}`));
        }}
      >
        <span class="picture"><gw-picture .exercise=${id} grounded></gw-picture></span>
        <span class="name">${name}${favourite ? html` <span class="star">${starIcon}<span class="said">${msg('favourite')}</span></span>` : nothing}</span>
      </a>
    </li>`;
  }

  override render() {
    const { found } = this;
    const count = found.length === 1 ? msg('1 exercise') : msg(str`${found.length} exercises`);
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Today')}</a>
        <h1 tabindex="-1">${msg('Exercises')}</h1>
      </div>
      ${this.renderSearch()}
      <div class="result">
        <p class="count">
          <span role="status">${count}</span>
          ${this.narrowed || this.query ? html`<button type="button" class="bare" @click=${this.showAll}>${msg('Show all')}</button>` : nothing}
        </p>
        ${
          found.length === 0
            ? this.renderNone()
            : html`<ul>
              ${repeat(
                found,
                ({ id }) => id,
                (card) => this.renderCard(card),
              )}
            </ul>`
        }
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-exercises': GwExercises;
  }
}
