import type { Ms } from '../core/units.ts';
import type { AudioFocus } from '../ports/audio-focus.ts';
import type { Beeper } from '../ports/beeper.ts';
import type { Lifecycle } from '../ports/lifecycle.ts';
import type { Speaker } from '../ports/speaker.ts';
import type { Ticker, Ticking } from '../ports/ticker.ts';
import type { WakeLock } from '../ports/wake-lock.ts';
import type { Notices } from './notices.ts';

export interface DevicePorts {
  readonly ticker: Ticker;
  readonly speaker: Speaker;
  readonly beeper: Beeper;
  readonly focus: AudioFocus;
  readonly wakeLock: WakeLock;
  readonly lifecycle: Lifecycle;
}

/** The devices of one session: woken in the tap that starts it, let go when it is over. What is missing becomes a notice. */
export class Devices {
  readonly #ports: DevicePorts;
  readonly #notices: Notices;
  #ticking: Ticking | undefined;
  #stop: (() => void)[] = [];

  constructor(ports: DevicePorts, notices: Notices) {
    this.#ports = ports;
    this.#notices = notices;
  }

  get awake(): boolean {
    return this.#stop.length > 0;
  }

  /**
   * To be called inside a tap. Returns whether they were asleep.
   *
   * @param look called whenever it is time for a look at the clock
   * @param leave called when the page may not come back
   */
  wake(look: () => void, leave: () => void): boolean {
    const { focus, speaker, wakeLock, ticker, lifecycle } = this.#ports;
    focus.begin();
    // In every such tap: after a call some browsers give the sound back only in one.
    this.#unlockSound();
    if (!this.awake || this.#notices.has('no-voice')) speaker.unlock();
    if (this.awake) return false;
    wakeLock.hold((held) => this.#notices.set('no-wake-lock', !held));
    const ticking = ticker.start(look);
    this.#ticking = ticking;
    this.#stop = [
      () => ticking.stop(),
      lifecycle.watch((change) => {
        look();
        if (change !== 'shown' && change !== 'thawed') leave();
      }),
      () => wakeLock.release(),
    ];
    return true;
  }

  sleep(): void {
    if (!this.awake) return;
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#ticking = undefined;
    this.#ports.beeper.rest();
    this.#ports.focus.end();
  }

  /** Any tap will do for a browser that holds sound or voice back: Start may have been tapped before there was a script. */
  askAgain(): void {
    if (this.#notices.has('sound-blocked')) this.#unlockSound();
    if (this.#notices.has('no-voice')) this.#ports.speaker.unlock();
  }

  /** Keeps the tones where they belong. To be called at each look. */
  align(): void {
    const state = this.#ports.beeper.align();
    if (state && this.awake) this.#notices.sound(state);
  }

  /** Asks for the next look. */
  askForLook(wait: Ms): void {
    this.#ticking?.next(Math.max(0, wait));
  }

  #unlockSound(): void {
    void this.#ports.beeper.unlock().then((state) => this.#notices.sound(state));
  }
}
