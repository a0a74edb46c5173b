import { audioFocus } from '../adapters/audio-focus.ts';
import { mediaControls } from '../adapters/media-controls.ts';
import { motionKnocks } from '../adapters/motion-knocks.ts';
import { pageLifecycle } from '../adapters/page-lifecycle.ts';
import { performanceClock } from '../adapters/performance-clock.ts';
import { recognitionListener } from '../adapters/recognition-listener.ts';
import { screenWakeLock } from '../adapters/screen-wake-lock.ts';
import { synthesisSpeaker } from '../adapters/synthesis-speaker.ts';
import { vibration } from '../adapters/vibration.ts';
import { webAudioBeeper } from '../adapters/web-audio-beeper.ts';
import { workerTicker } from '../adapters/worker-ticker.ts';
import type { Ports } from '../player/player.ts';
import type { Settings } from '../ports/settings.ts';
import { deafening, type HandsFreeDevices } from './hands-free.ts';

/** Everything a session plays on but the store. */
export type Devices = Omit<Ports, 'store'> & HandsFreeDevices;

/** `base`: the app's address, where its icons are. */
export function openDevices(base: URL): Devices {
  const listener = recognitionListener();
  return {
    clock: performanceClock,
    ticker: workerTicker(),
    speaker: deafening(synthesisSpeaker(), listener),
    listener,
    knocks: motionKnocks(),
    remote: mediaControls(base.href),
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
