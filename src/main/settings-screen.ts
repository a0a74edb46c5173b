import { msg } from '@lit/localize';
import { canVibrate } from '../adapters/vibration.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { Knocks } from '../ports/knocks.ts';
import type { Listener, ListenerPlace } from '../ports/listener.ts';
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
  const { knocks, listener } = devices;
  element.can = { vibration: canVibrate(), knock: knocks.possible, commands: listener.possible };
  tune(devices, settings.read(), language.tag);
  const stop = speaker.onVoices(() => {
    if (element.isConnected) element.voices = speaker.voices();
    else stop();
  });
  element.voices = speaker.voices();
  element.addEventListener('gw-settings', ({ detail }) => {
    const before = settings.read();
    settings.write(detail);
    if (detail.knock !== before.knock)
      void tryKnocks(element, knocks, detail.knock).then((allowed) => {
        if (allowed) return;
        settings.write({ ...settings.read(), knock: false });
        element.settings = settings.read();
      });
    if (detail.commands && !before.commands) void sayPlace(element, listener, language.tag);
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

/** Asks for the sensor, inside the tap, and lets it be tried while the screen stands. False: it was refused. */
async function tryKnocks(element: GwSettings, knocks: Knocks, on: boolean): Promise<boolean> {
  const { knocks: _heard, knockNote: _said, ...can } = element.can;
  element.can = can;
  if (!on) return true;
  const answer = await knocks.allow();
  if (answer !== 'granted') {
    element.can = {
      ...can,
      knockNote: msg('The motion sensor is not allowed. Buttons, keys and touches work.'),
    };
    return false;
  }
  element.can = { ...can, knocks: 0 };
  const stop = knocks.listen(() => {
    const { knocks: heard } = element.can;
    if (!element.isConnected || heard === undefined) stop();
    else element.can = { ...element.can, knocks: heard + 1 };
  });
  return true;
}

/** Where what is said goes is known before anybody speaks. */
async function sayPlace(element: GwSettings, listener: Listener, language: string): Promise<void> {
  const place = await listener.place(language);
  element.can = { ...element.can, commandsNote: placeInWords(place) };
}

function placeInWords(place: ListenerPlace): string {
  if (place === 'device') return msg('What you say is understood on this device and leaves it for nobody.');
  if (place === 'server')
    return msg(
      'This browser sends what the microphone hears in a session to its maker, who turns it into words.',
    );
  return msg('This browser may send what the microphone hears in a session to its maker.');
}
