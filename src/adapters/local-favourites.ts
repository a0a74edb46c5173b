import type { FavouritesStore } from '../ports/favourites.ts';

/** The key in localStorage. */
export const FAVOURITES_KEY = 'groundwork.favourites';

/** More than there will ever be exercises: what is stored may have been written by anybody. */
const MOST = 1_000;

/** Favourites in localStorage. Anything that is not a list of ids is none; refused storage lasts as long as the page. */
export function localFavourites(): FavouritesStore {
  let refused: readonly string[] | undefined;
  return {
    read() {
      if (refused) return refused;
      try {
        return validFavourites(JSON.parse(localStorage.getItem(FAVOURITES_KEY) ?? '[]'));
      } catch {
        return [];
      }
    },
    write(exercises) {
      try {
        localStorage.setItem(FAVOURITES_KEY, JSON.stringify(exercises));
        refused = undefined;
      } catch {
        refused = exercises;
      }
    },
  };
}

function validFavourites(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter(
    (id): id is string => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
  );
  return [...new Set(ids)].slice(0, MOST);
}
