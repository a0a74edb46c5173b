import type { ToneName } from '../core/cue.ts';
import type { Ms } from '../core/units.ts';

/** A tone with its moment on the monotonic clock ({@link Clock.now}). */
export interface ScheduledTone {
  readonly id: string;
  readonly at: number;
  readonly tone: ToneName;
}

/** `running`: sound comes out. `blocked`: the browser wants a tap first. `missing`: no sound on this device. */
export type BeeperState = 'running' | 'blocked' | 'missing';

/** Makes tones at exact moments. */
export interface Beeper {
  /** To be called inside a user gesture. */
  unlock(): Promise<BeeperState>;
  /** Adds tones to what is scheduled. Tones more than 250 ms in the past are dropped. */
  schedule(tones: readonly ScheduledTone[]): void;
  /** Forgets and silences everything scheduled from now on. */
  cancel(): void;
  /**
   * Compares the audio clock with the monotonic one, moves what is scheduled if they came apart, and brings back what
   * has stopped. Cheap; call on each tick. Returns what there is to hear; undefined while nobody knows yet.
   */
  align(): BeeperState | undefined;
  /** Milliseconds after which a tone asked for now is heard: what is on its way to the speaker comes first. */
  readonly delay: Ms;
  /** 0–1 */
  volume(volume: number): void;
  /** Lets the device sleep. */
  rest(): void;
}
