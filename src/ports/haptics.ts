import type { ToneName } from '../core/cue.ts';

/** Lets a tone be felt, where a device can. */
export interface Haptics {
  enable(on: boolean): void;
  pulse(tone: ToneName): void;
}
