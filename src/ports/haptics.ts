import type { ToneName } from '../core/cue.ts';

/** Lets a tone be felt, where a device can. */
export interface Haptics {
  /** Whether there is anything to feel. */
  readonly on: boolean;
  enable(on: boolean): void;
  pulse(tone: ToneName): void;
}
