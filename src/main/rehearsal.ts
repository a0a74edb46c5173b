import type { ToneName } from '../core/cue.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { Ms } from '../core/units.ts';
import type { SettingsStore } from '../ports/settings.ts';
import '../ui/parts/sound-check.ts';
import { type Devices, tune } from './devices.ts';

/** From waking the sound to the first tone, and from one to the next. */
const WOKEN: Ms = 200;
const APART: Ms = 700;

/** What a session sounds like, outside of one. To be used inside a tap. */
export class Rehearsal {
  readonly #devices: Devices;
  readonly #settings: SettingsStore;
  readonly #language: CoachLanguage;
  #speaks: ReturnType<typeof setTimeout> | undefined;
  /** What the sound is being woken for: a slow headset takes its time. */
  #waking: object | undefined;

  constructor(devices: Devices, settings: SettingsStore, language: CoachLanguage) {
    this.#devices = devices;
    this.#settings = settings;
    this.#language = language;
  }

  /** Count-in, go, and a line. */
  hear(line: string = this.#language.say({ key: 'get-ready' }).full): void {
    this.#play(['count-in', 'go'], line);
  }

  /** Lets nothing be heard that was still to be: a session begins, or who asked for it has gone. */
  hush(): void {
    clearTimeout(this.#speaks);
    this.#speaks = undefined;
    if (!this.#waking) return;
    this.#waking = undefined;
    this.#devices.beeper.rest();
  }

  tone(tone: ToneName): void {
    this.#play([tone]);
  }

  /** "Can you hear me?" `over`: it was answered or put away. */
  async check(over: () => void): Promise<void> {
    const element = document.createElement('gw-sound-check');
    const { speechVolume, toneVolume } = this.#settings.read();
    element.volumes = { speechVolume, toneVolume };
    const { speaker } = this.#devices;
    const look = () => {
      element.voiced = speaker.voice !== undefined;
    };
    look();
    // Voices may come long after the page.
    const stop = speaker.onVoices(look);
    const ask = () => this.hear(this.#language.say({ key: 'sound-check' }).full);
    element.addEventListener('gw-hear', (event) => {
      event.stopPropagation();
      ask();
    });
    element.addEventListener('gw-volumes', ({ detail }) => {
      const settings = { ...this.#settings.read(), ...detail };
      this.#settings.write(settings);
      tune(this.#devices, settings, this.#language.tag);
    });
    element.addEventListener('gw-dismiss', (event) => {
      event.stopPropagation();
      stop();
      this.hush();
      this.#settings.write({ ...this.#settings.read(), soundChecked: true });
      element.remove();
      over();
    });
    document.body.append(element);
    ask();
    await element.open();
  }

  /** The line comes behind the tones, however long the sound takes to wake, and late enough for a headset that was asleep. */
  #play(tones: readonly ToneName[], line?: string): void {
    const { beeper, speaker, clock } = this.#devices;
    this.hush();
    speaker.cancel();
    tune(this.#devices, this.#settings.read(), this.#language.tag);
    speaker.unlock();
    const woken = {};
    this.#waking = woken;
    void beeper.unlock().then(() => {
      // A session's tones may be there by now.
      if (this.#waking !== woken) return;
      this.#waking = undefined;
      beeper.cancel();
      const start = clock.now() + WOKEN;
      beeper.schedule(tones.map((tone, i) => ({ id: `hear-${i}`, at: start + i * APART, tone })));
      beeper.rest();
      if (line === undefined) return;
      this.#speaks = setTimeout(() => void speaker.speak(line, 2_000), WOKEN + tones.length * APART);
    });
  }
}
