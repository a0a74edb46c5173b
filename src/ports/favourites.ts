/** The exercises somebody likes to have at hand, by id. */
export interface FavouritesStore {
  /** In the order they were chosen. */
  read(): readonly string[];
  /** Keeps the change if the device lets it; never throws. */
  write(exercises: readonly string[]): void;
}
