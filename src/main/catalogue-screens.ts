import { localFavourites } from '../adapters/local-favourites.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { FavouritesStore } from '../ports/favourites.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { GwExercises } from '../ui/screens/exercises.ts';
import '../ui/screens/exercise.ts';
import '../ui/screens/exercises.ts';
import { exerciseCards, exerciseDetail } from './catalogue.ts';
import type { Stage } from './stage.ts';

/** The library of exercises, and one of them. */
export class CatalogueScreens {
  readonly #store: SessionStore;
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #favourites: FavouritesStore = localFavourites();
  /** Kept, so that whoever comes back finds what they searched and where they were. */
  #list: GwExercises | undefined;

  constructor(store: SessionStore, language: CoachLanguage, stage: Stage) {
    this.#store = store;
    this.#language = language;
    this.#stage = stage;
    addEventListener('gw-favourite', ({ detail: { exercise, on } }) => {
      const others = this.#favourites.read().filter((id) => id !== exercise);
      this.#favourites.write(on ? [...others, exercise] : others);
    });
  }

  showList(): void {
    this.#list ??= Object.assign(document.createElement('gw-exercises'), {
      exercises: exerciseCards(this.#language),
    });
    this.#list.favourites = this.#favourites.read();
    this.#stage.show(this.#list);
  }

  showOne(id: string, otherwise: () => void): void {
    const exercise = exerciseDetail(id, this.#language);
    if (!exercise) {
      otherwise();
      return;
    }
    const element = document.createElement('gw-exercise');
    element.exercise = exercise;
    element.favourite = this.#favourites.read().includes(id);
    this.#stage.show(element);
    void this.#store.exercisesDone().then(
      (done) => {
        element.done = done.includes(id);
      },
      () => undefined,
    );
  }
}
