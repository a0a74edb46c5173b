/**
 * The pen: of all tabs of this browser one at most writes the session under way. It says who may; that nobody else can
 * is the store's business (see `SessionStore.takeOver`), since a frozen tab does not hear that it lost the pen.
 */
export interface Writer {
  /** Asks for the pen. False while another tab has it; once had, it stays until it is let go or taken away. */
  claim(): Promise<boolean>;
  /** Takes it from whoever has it. */
  takeOver(): Promise<void>;
  release(): void;
  /** Waits in line, and calls once when the other tab has let go; this one has the pen by then. */
  whenFree(listener: () => void): void;
  /** Calls whenever another tab has taken the pen away. */
  onLost(listener: () => void): void;
}
