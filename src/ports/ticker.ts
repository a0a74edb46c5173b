/** Wakes the code again and again, also behind another tab. It says nothing about what time it is. */
export interface Ticker {
  /** Calls `wake` about every `period` milliseconds until the returned function is called. */
  start(period: number, wake: () => void): () => void;
}
