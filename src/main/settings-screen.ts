import { canVibrate } from '../adapters/vibration.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwSettings } from '../ui/screens/settings.ts';
import '../ui/screens/settings.ts';
import { type Devices, tune } from './devices.ts';
import { Rehearsal } from './rehearsal.ts';
import { applyTheme } from './theme.ts';

declare const __VERSION__: string;

/** The settings, each in force and kept as it is changed. */
export function settingsScreen(
  settings: SettingsStore,
  devices: Devices,
  language: CoachLanguage,
): GwSettings {
  const { speaker } = devices;
  const rehearsal = new Rehearsal(devices, settings, language);
  const element = document.createElement('gw-settings');
  element.settings = settings.read();
  element.version = __VERSION__;
  element.can = { vibration: canVibrate(), knock: false, commands: false };
  tune(devices, settings.read(), language.tag);
  const stop = speaker.onVoices(() => {
    if (element.isConnected) element.voices = speaker.voices();
    else stop();
  });
  element.voices = speaker.voices();
  element.addEventListener('gw-settings', ({ detail }) => {
    settings.write(detail);
    applyTheme(detail.theme);
    element.settings = settings.read();
  });
  element.addEventListener('gw-voice', ({ detail: { id } }) => {
    settings.write({ ...settings.read(), voice: id });
    element.settings = settings.read();
    rehearsal.hear();
  });
  element.addEventListener('gw-tone', ({ detail: { tone } }) => rehearsal.tone(tone));
  element.addEventListener('gw-hear', () => rehearsal.hear());
  element.addEventListener('gw-sound-check', () => {
    void rehearsal.check(() => {
      element.settings = settings.read();
    });
  });
  return element;
}
