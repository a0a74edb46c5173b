import type { Question } from '../core/answer.ts';
import type { Goal } from '../core/history/goal.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Pace } from '../core/routine.ts';
import type { Talk } from '../core/talk.ts';
import type { SoundMode } from './audio-focus.ts';

/** What can be made to ask the coach something, beside the keys H and W, the screen and a spoken command. */
export type AskingControl = 'swipeUp' | 'swipeDown' | 'previous' | 'knock';

/** What each of them asks; `none`: it does what it otherwise does. `previous`: the headset's. */
export type Asks = Readonly<Record<AskingControl, Question | 'none'>>;

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
  /** What Start begins: the routine begun last, or the one that follows it. */
  readonly lastRoutine: string | undefined;
  readonly talk: Talk;
  /** Id of the voice to speak with; undefined: the best there is. */
  readonly voice: string | undefined;
  readonly sound: SoundMode;
  readonly vibrate: boolean;
  /** A gentle flash of the screen at go and stop. */
  readonly flash: boolean;
  /** Two knocks beside the phone are Done or Pause. */
  readonly knock: boolean;
  /** Spoken commands. */
  readonly commands: boolean;
  readonly asks: Asks;
  /** How counted sets run, by routine, where it was chosen. */
  readonly paces: Readonly<Record<string, Pace>>;
  /** The sound check was made or put away. */
  readonly soundChecked: boolean;
  readonly goal: Goal;
}

export interface SettingsStore {
  read(): Settings;
  /** Keeps the change if the device lets it; never throws. */
  write(settings: Settings): void;
}
