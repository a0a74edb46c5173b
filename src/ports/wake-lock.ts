/** Keeps the screen on. */
export interface WakeLock {
  /** Asks for the screen to stay on, and again whenever the page is back in view. `onChange` hears whether it is held. */
  hold(onChange: (held: boolean) => void): void;
  release(): void;
}
