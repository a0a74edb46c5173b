/** Time as the device tells it. */
export interface Clock {
  /** Monotonic milliseconds: the master of every duration. */
  now(): number;
  /** Epoch milliseconds: for people. */
  wall(): number;
  /** IANA name of the time zone in force. */
  zone(): string;
}
