import type { CoachLanguage } from '../core/phrase.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwSettings } from '../ui/screens/settings.ts';
import '../ui/screens/settings.ts';
import { type Devices, tune } from './devices.ts';
import { applyTheme } from './theme.ts';

declare const __VERSION__: string;

/** The settings, each in force and kept as it is changed. */
export function settingsScreen(
  settings: SettingsStore,
  devices: Devices,
  language: CoachLanguage,
): GwSettings {
  const element = document.createElement('gw-settings');
  element.settings = settings.read();
  element.version = __VERSION__;
  element.addEventListener('gw-settings', ({ detail }) => {
    settings.write(detail);
    applyTheme(detail.theme);
    element.settings = settings.read();
  });
  element.addEventListener('gw-hear', () => hear(settings, devices, language));
  return element;
}

/** Count-in, go, and a line: what a session sounds like. To be called inside the tap. */
function hear(settings: SettingsStore, devices: Devices, language: CoachLanguage): void {
  const { beeper, speaker, clock } = devices;
  tune(devices, settings.read(), language.tag);
  speaker.unlock();
  void beeper.unlock().then(() => {
    beeper.cancel();
    const start = clock.now() + 200;
    beeper.schedule([
      { id: 'hear-1', at: start, tone: 'count-in' },
      { id: 'hear-2', at: start + 700, tone: 'go' },
    ]);
    const { full } = language.say({ key: 'get-ready' });
    setTimeout(() => void speaker.speak(full, 2_000), 1_100);
  });
}
