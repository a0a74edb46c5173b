/** How asking for the motion sensor went. */
export type MotionAnswer = 'granted' | 'denied' | 'missing';

/** Two knocks on the floor beside the phone. */
export interface Knocks {
  /** Whether this device may have a sensor for it. */
  readonly possible: boolean;
  /** Asks for the sensor where that is needed. To be called inside a tap. */
  allow(): Promise<MotionAnswer>;
  /** Calls `heard` at every double knock until the returned function is called. */
  listen(heard: () => void): () => void;
}
