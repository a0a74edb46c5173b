import { pageLifecycle } from '../adapters/page-lifecycle.ts';
import { performanceClock } from '../adapters/performance-clock.ts';
import { screenWakeLock } from '../adapters/screen-wake-lock.ts';
import { synthesisSpeaker } from '../adapters/synthesis-speaker.ts';
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
    wakeLock: screenWakeLock(),
    lifecycle: pageLifecycle,
  };
}

export function tune({ speaker, beeper }: Devices, settings: Settings, language: string): void {
  speaker.language(language);
  speaker.rate(settings.rate);
  speaker.volume(settings.speechVolume);
  beeper.volume(settings.toneVolume);
}
