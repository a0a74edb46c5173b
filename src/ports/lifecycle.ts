/** The page's life: what may make clocks, sound or storage unreliable. */
export interface Lifecycle {
  /** Hears when the page is hidden, shown, frozen, resumed or about to go. Returns a function that stops it. */
  watch(heard: (change: 'hidden' | 'shown' | 'frozen' | 'thawed' | 'leaving') => void): () => void;
}
