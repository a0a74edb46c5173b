import type { Preferences } from '../core/preferences.ts';

/** What the user chose. Small, read synchronously at start. */
export interface Settings {
  readonly preferences: Preferences;
  /** Speaking rate, 0.5–2. */
  readonly rate: number;
  /** 0–1 */
  readonly speechVolume: number;
  /** 0–1 */
  readonly toneVolume: number;
  /** `auto` follows the device. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly lastRoutine: string | undefined;
}

export interface SettingsStore {
  read(): Settings;
  /** Keeps the change if the device lets it; never throws. */
  write(settings: Settings): void;
}
