import { DEFAULT_SETTINGS } from '../adapters/local-settings.ts';
import type { FavouritesStore } from '../ports/favourites.ts';
import type { SettingsStore } from '../ports/settings.ts';
import { applyTheme } from './theme.ts';

/** Settings and goal as on the first day, and no favourites. */
export function forgetChoices(settings: SettingsStore, favourites: FavouritesStore): void {
  settings.write(DEFAULT_SETTINGS);
  favourites.write([]);
  applyTheme(DEFAULT_SETTINGS.theme);
}
