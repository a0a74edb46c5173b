/**
 * Where what is said goes: to be understood on the device, or by a server of the browser's maker. `installable`: by a
 * server until {@link Listener.install} has made the device able to do it.
 */
export type ListenerPlace = 'device' | 'installable' | 'server' | 'unknown';

/** Why nobody listens (any more). */
export type ListenerTrouble = 'denied' | 'no-microphone' | 'offline' | 'failed';

/** Understands speech, where the browser does. */
export interface Listener {
  readonly possible: boolean;
  /** To be known before it is turned on. */
  place(language: string): Promise<ListenerPlace>;
  /** Has the browser fetch what it needs to understand speech by itself; false when that failed. May take minutes. */
  install(language: string): Promise<boolean>;
  /** Whether the microphone may be used without asking for it. */
  allowed(): Promise<boolean>;
  /**
   * Listens until the returned function is called. `heard` gets what was said, the likeliest reading first; nothing of
   * the time in which it is deaf. `trouble` ends it. To be called inside a tap: the microphone is asked for.
   */
  listen(
    language: string,
    heard: (readings: readonly string[]) => void,
    trouble: (why: ListenerTrouble) => void,
  ): () => void;
  /** Deaf from now on, or hearing again: the coach's own voice is no command. */
  deaf(on: boolean): void;
}
