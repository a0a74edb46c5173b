import { msg } from '@lit/localize';
import { type Command, understand, understandReps } from '../core/commands.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { SessionView } from '../core/view.ts';
import type { Player } from '../player/player.ts';
import type { Knocks } from '../ports/knocks.ts';
import type { Listener, ListenerTrouble } from '../ports/listener.ts';
import type { Remote } from '../ports/remote.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Speaker } from '../ports/speaker.ts';
import type { Control } from '../ui/events.ts';
import { asking, backward, counted, obviousControl, onward } from '../ui/screens/session-keys.ts';
import { phaseInWords, place } from '../ui/words.ts';
import type { KnockLeave } from './knock-leave.ts';

/** Ways to steer a session without touching the screen. */
export interface HandsFreeDevices {
  readonly remote: Remote;
  readonly knocks: Knocks;
  readonly listener: Listener;
}

export class HandsFree {
  readonly #devices: HandsFreeDevices;
  readonly #settings: SettingsStore;
  readonly #language: CoachLanguage;
  readonly #leave: KnockLeave;

  constructor(
    devices: HandsFreeDevices,
    settings: SettingsStore,
    language: CoachLanguage,
    leave: KnockLeave,
  ) {
    this.#devices = devices;
    this.#settings = settings;
    this.#language = language;
    this.#leave = leave;
  }

  /** To be called inside the tap that starts a session or lets it go on: some sensors are given only there. */
  inTap(): void {
    this.#leave.ask();
  }

  /**
   * Lets a session be steered until the returned function is called.
   *
   * @param ask does what is asked for, as a button would
   * @param tell shows why something does not work
   * @param invite called when "start" will be understood
   */
  attach(
    player: Player,
    ask: (control: Control) => void,
    tell: (words: string) => void,
    invite: () => void,
  ): () => void {
    const { remote } = this.#devices;
    const { asks } = this.#settings.read();
    const obey = (controlOf: (view: SessionView) => Control | undefined) => {
      const control = player.view && controlOf(player.view);
      if (control) ask(control);
    };
    const stops: (() => void)[] = [
      remote.take((command) => {
        if (command === 'play') obey(goOn);
        else if (command === 'pause')
          obey(({ status }) => (status === 'running' ? { kind: 'pause' } : undefined));
        else obey(command === 'next' ? onward : (asking(asks.previous) ?? backward));
      }),
      this.#takeCommands(player, obey, tell, invite),
    ];
    let begun = false;
    const look = () => {
      showOn(remote, player);
      if (begun || player.state.status !== 'running') return;
      begun = true;
      stops.push(
        this.#leave.listen(
          () => obey(asking(asks.knock) ?? obviousControl),
          () => tell(motionTroubleInWords()),
        ),
      );
    };
    stops.push(player.subscribe(look));
    look();
    return () => {
      for (const stop of stops.splice(0)) stop();
    };
  }

  /** Spoken commands: from Start on, and before it where that takes no question for the microphone. */
  #takeCommands(
    player: Player,
    obey: (controlOf: (view: SessionView) => Control | undefined) => void,
    tell: (words: string) => void,
    invite: () => void,
  ): () => void {
    if (!this.#settings.read().commands) return () => undefined;
    const { listener } = this.#devices;
    let stop: (() => void) | undefined;
    let over = false;
    const heard = (readings: readonly string[]) => {
      const command = readings
        .map((said) => understand(this.#language.commands, said))
        .find((found) => found);
      if (command) obey(controlOf(command));
      const reps = readings
        .map((said) => understandReps(this.#language.commands, said))
        .find((found) => found !== undefined);
      if (reps !== undefined) obey((view) => counted(view, reps));
    };
    const listen = () => {
      const early = player.state.status === 'ready';
      stop ??= listener.listen(this.#language.tag, heard, (why) => {
        // Nobody has begun: it is tried again, and told, in the tap on Start.
        if (early && player.state.status === 'ready') stop = undefined;
        else tell(listenerTroubleInWords(why));
      });
    };
    const look = () => {
      if (player.state.status === 'running') listen();
    };
    const unsubscribe = player.subscribe(look);
    look();
    if (player.state.status === 'ready')
      void listener.allowed().then((allowed) => {
        if (!allowed || over || player.state.status !== 'ready') return;
        listen();
        if (stop) invite();
      });
    return () => {
      over = true;
      unsubscribe();
      stop?.();
    };
  }
}

/** A speaker before whose words, and after them, nobody listens. */
export function deafening(speaker: Speaker, listener: Listener): Speaker {
  let lines = 0;
  const speak: Speaker['speak'] = async (text, expected) => {
    const line = ++lines;
    listener.deaf(true);
    const how = await speaker.speak(text, expected);
    if (line === lines) listener.deaf(false);
    return how;
  };
  return Object.assign(Object.create(speaker) as Speaker, { speak });
}

const goOn = ({ status }: SessionView): Control | undefined =>
  status === 'ready' ? { kind: 'start' } : status === 'paused' ? { kind: 'resume' } : undefined;

const controlOf =
  (command: Command) =>
  (view: SessionView): Control | undefined => {
    switch (command) {
      case 'start':
      case 'resume':
        return goOn(view);
      case 'pause':
        return view.status === 'running' ? { kind: 'pause' } : undefined;
      case 'next':
        return onward(view);
      case 'back':
        return backward(view);
      case 'again':
        return view.status === 'ready' ? undefined : { kind: 'repeat' };
      case 'done':
        return view.phase === 'work' ? { kind: 'done' } : undefined;
      default:
        return { kind: 'ask', question: command };
    }
  };

function showOn(remote: Remote, player: Player): void {
  const { view } = player;
  if (!view || view.status === 'ready' || view.status === 'finished') return;
  const gone = view.progress.reduce((sum, { fraction }) => sum + fraction, 0);
  // Sets done tell how much of the whole is over, whatever pauses and skips did to the clock.
  const duration = view.left / Math.max(0.01, 1 - gone / Math.max(1, view.progress.length));
  remote.show({
    title: view.name,
    artist: `${phaseInWords(view.phase)} · ${place(view)}`,
    album: player.record.routine.name,
    playing: view.status === 'running',
    position: duration - view.left,
    duration,
  });
}

export const motionTroubleInWords = (): string =>
  msg('The motion sensor is not allowed. Buttons, keys and touches work.');

export function listenerTroubleInWords(why: ListenerTrouble): string {
  switch (why) {
    case 'denied':
      return msg('The microphone is not allowed. Buttons, keys and touches work.');
    case 'no-microphone':
      return msg('There is no microphone. Buttons, keys and touches work.');
    default:
      return msg('This browser does not understand speech now. Buttons, keys and touches work.');
  }
}
