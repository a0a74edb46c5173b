import type { CoachLanguage } from '../core/phrase.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwSettings } from '../ui/screens/settings.ts';
import '../ui/screens/settings.ts';
import { type Devices, tune } from './devices.ts';
import type { Rehearsal } from './rehearsal.ts';
import { SettingsHands } from './settings-hands.ts';
import { applyTheme } from './theme.ts';

declare const __VERSION__: string;

/** The settings, each in force and kept as it is changed. `underWay`: a session has begun and not ended. */
export function settingsScreen(
  settings: SettingsStore,
  devices: Devices,
  language: CoachLanguage,
  rehearsal: Rehearsal,
  underWay: boolean,
): GwSettings {
  const { speaker } = devices;
  const element = document.createElement('gw-settings');
  element.settings = settings.read();
  element.version = __VERSION__;
  element.underWay = underWay;
  const hands = new SettingsHands(element, devices, language.tag, () => {
    settings.write({ ...settings.read(), knock: false });
    element.settings = settings.read();
  });
  void hands.commands(settings.read().commands);
  tune(devices, settings.read(), language.tag);
  const stop = speaker.onVoices(() => {
    element.voices = speaker.voices();
  });
  element.addController({
    hostDisconnected() {
      stop();
      rehearsal.hush();
    },
  });
  element.voices = speaker.voices();
  element.addEventListener('gw-settings', ({ detail }) => {
    const before = settings.read();
    settings.write(detail);
    if (detail.knock !== before.knock) void hands.knocks(detail);
    if (detail.commands !== before.commands) void hands.commands(detail.commands);
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
