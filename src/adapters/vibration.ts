import type { ToneName } from '../core/cue.ts';
import type { Haptics } from '../ports/haptics.ts';

/** Milliseconds of shaking and, between two, of rest. Tempo is not felt: a phone would never be still. */
const PATTERNS: Partial<Readonly<Record<ToneName, number[]>>> = {
  'count-in': [40],
  go: [250],
  halfway: [80],
  'ten-seconds': [80, 80, 80],
  stop: [150, 100, 150],
  'set-done': [150, 100, 300],
  finish: [300, 150, 300, 150, 600],
};

/** Whether this device can be asked to shake; nearly only Chrome on Android can. https://caniuse.com/vibration */
export const canVibrate = (): boolean => 'vibrate' in navigator;

export function vibration(): Haptics {
  let enabled = false;
  return {
    get on() {
      return enabled && canVibrate();
    },
    enable(on) {
      enabled = on;
    },
    pulse(tone) {
      const pattern = PATTERNS[tone];
      // Chrome logs an intervention when asked before the first tap.
      if (!enabled || !pattern || !canVibrate() || navigator.userActivation?.hasBeenActive === false) return;
      navigator.vibrate(pattern);
    },
  };
}
