/** `mix`: the athlete's own music goes on beside the coach. `own`: the coach alone has the output, lock screen and headset keys. */
export type SoundMode = 'mix' | 'own';

/** How the app shares the device's sound with others. */
export interface AudioFocus {
  mode(mode: SoundMode): void;
  /** A session begins to sound. To be called inside a user gesture. */
  begin(): void;
  end(): void;
}
