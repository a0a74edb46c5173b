import { audioFocus } from '../adapters/audio-focus.ts';
import { pageLifecycle } from '../adapters/page-lifecycle.ts';
import { performanceClock } from '../adapters/performance-clock.ts';
import { screenWakeLock } from '../adapters/screen-wake-lock.ts';
import { synthesisSpeaker } from '../adapters/synthesis-speaker.ts';
import { vibration } from '../adapters/vibration.ts';
import { webAudioBeeper } from '../adapters/web-audio-beeper.ts';
import { workerTicker } from '../adapters/worker-ticker.ts';
import type { Ports } from '../player/player.ts';
import type { Settings } from '../ports/settings.ts';

/** Everything a session plays on but the store. */
export type Devices = Omit<Ports, 'store'>;

export function openDevices(): Devices {
  return {
    clock: performanceClock,
    ticker: workerTicker(),
    speaker: synthesisSpeaker(),
    beeper: webAudioBeeper(),
    focus: audioFocus(),
    haptics: vibration(),
    wakeLock: screenWakeLock(),
    lifecycle: pageLifecycle,
  };
}

/** Everything as the settings want it. */
export function tune(
  { speaker, beeper, focus, haptics }: Devices,
  settings: Settings,
  language: string,
): void {
  speaker.language(language);
  speaker.choose(settings.voice);
  speaker.rate(settings.rate);
  speaker.volume(settings.speechVolume);
  beeper.volume(settings.toneVolume);
  focus.mode(settings.sound);
  haptics.enable(settings.vibrate);
}
