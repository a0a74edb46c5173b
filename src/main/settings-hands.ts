import { msg } from '@lit/localize';
import { canVibrate } from '../adapters/vibration.ts';
import type { Knocks } from '../ports/knocks.ts';
import type { Listener, ListenerPlace } from '../ports/listener.ts';
import type { Settings } from '../ports/settings.ts';
import type { GwSettings } from '../ui/screens/settings.ts';
import type { HandsFree } from '../ui/screens/settings-hands-free.ts';
import type { HandsFreeDevices } from './hands-free.ts';
import { motionTroubleInWords } from './hands-free.ts';

/** The part of the settings that asks for sensor and microphone, and says what becomes of it. */
export class SettingsHands {
  readonly #element: GwSettings;
  readonly #knocks: Knocks;
  readonly #listener: Listener;
  readonly #language: string;
  #stopTrial: () => void = () => undefined;
  /** Grows with each change: what was asked for an earlier one is not shown. */
  #turn = 0;

  /** @param refused called when knocks cannot be had */
  constructor(
    element: GwSettings,
    { knocks, listener }: HandsFreeDevices,
    language: string,
    refused: () => void,
  ) {
    this.#element = element;
    this.#knocks = knocks;
    this.#listener = listener;
    this.#language = language;
    this.#refused = refused;
    element.can = { vibration: canVibrate(), knock: knocks.possible, commands: listener.possible };
    element.addEventListener('gw-learn-speech', () => void this.#learn());
    element.addController({ hostDisconnected: () => this.#stopTrial() });
  }

  readonly #refused: () => void;

  /** Where what is said goes is known before anybody speaks, and as long as somebody may. */
  async commands(on: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#show({ commandsNote: undefined, learning: undefined });
    if (!on || !this.#listener.possible) return;
    const place = await this.#listener.place(this.#language);
    if (turn !== this.#turn) return;
    this.#show({
      commandsNote: placeInWords(place),
      learning: place === 'installable' ? 'offered' : undefined,
    });
  }

  /** Asks for the sensor, inside the tap, and lets it be tried while the screen stands. */
  async knocks({ knock }: Settings): Promise<void> {
    this.#stopTrial();
    this.#show({ knocks: undefined, knockNote: undefined });
    if (!knock) return;
    if ((await this.#knocks.allow()) !== 'granted') {
      this.#show({ knockNote: motionTroubleInWords() });
      this.#refused();
      return;
    }
    if (!this.#element.isConnected) return;
    let heard = 0;
    this.#show({ knocks: heard });
    this.#stopTrial();
    this.#stopTrial = this.#knocks.listen(() => this.#show({ knocks: ++heard }));
  }

  async #learn(): Promise<void> {
    this.#show({ learning: 'under-way' });
    if (await this.#listener.install(this.#language)) await this.commands(true);
    else this.#show({ learning: 'failed' });
  }

  #show(part: { readonly [K in keyof HandsFree]?: HandsFree[K] | undefined }): void {
    const shown = Object.entries({ ...this.#element.can, ...part }).filter(
      ([, value]) => value !== undefined,
    );
    this.#element.can = Object.fromEntries(shown) as unknown as HandsFree;
  }
}

function placeInWords(place: ListenerPlace): string {
  if (place === 'device') return msg('What you say is understood on this device and leaves it for nobody.');
  if (place === 'server')
    return msg(
      'This browser sends what the microphone hears in a session to its maker, who turns it into words.',
    );
  if (place === 'installable')
    return msg(
      'This browser sends what the microphone hears in a session to its maker, who turns it into words. It can learn to do without.',
    );
  return msg('This browser may send what the microphone hears in a session to its maker.');
}
