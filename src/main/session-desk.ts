import { compileRoutine } from '../core/compile-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { OpenSession } from '../core/record.ts';
import { createScore } from '../core/score.ts';
import type { Timeline } from '../core/step.ts';
import { talkAndListen } from '../core/talk.ts';
import { trimToFit } from '../core/trim-routine.ts';
import { Player } from '../player/player.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Settings } from '../ports/settings.ts';
import { type Devices, tune } from './devices.ts';
import { findPlan } from './find-plan.ts';
import { liveScore } from './live-score.ts';
import { preferencesFor } from './preferences-for.ts';
import type { VoiceTeacher } from './voice-teacher.ts';

/** What is asked for: a routine, shortened to so many minutes where that is said. */
export interface Plan {
  readonly routine: string;
  readonly minutes?: number;
}

/** Holds the one session there can be: being played, waiting to be resumed, or just finished. */
export class SessionDesk {
  readonly #devices: Devices;
  readonly #store: SessionStore;
  readonly #language: CoachLanguage;
  readonly #settings: () => Settings;
  readonly #teacher: VoiceTeacher;
  /** The settings sessions go by: those of the last time the devices were tuned. */
  #inForce: Settings;
  #player: Player | undefined;

  constructor(
    devices: Devices,
    store: SessionStore,
    language: CoachLanguage,
    settings: () => Settings,
    teacher: VoiceTeacher,
  ) {
    this.#devices = devices;
    this.#store = store;
    this.#language = language;
    this.#settings = settings;
    this.#teacher = teacher;
    this.#inForce = settings();
  }

  get player(): Player | undefined {
    return this.#player;
  }

  /** The session that has begun and not ended. */
  get unfinished(): Player | undefined {
    const status = this.#player?.state.status;
    return status === 'running' || status === 'paused' ? this.#player : undefined;
  }

  /** Whether a reload would interrupt somebody. */
  get busy(): boolean {
    return this.#player?.state.status === 'running';
  }

  /** Stands a session up again that a crash, a kill or a reload left behind. */
  takeUp(open: OpenSession): void {
    if (this.unfinished) return;
    this.adopt(this.#playerOf(open.record.timeline, { open }));
  }

  /**
   * A session of this routine, ready to start, which leaves the one at hand alone; undefined: no such routine.
   * Minutes too few for any of it leave the least. Where one of the routine has not ended, it is that one.
   *
   * @param anew even where one has not ended
   */
  async prepare(
    { routine: id, minutes }: Plan,
    { anew }: { readonly anew: boolean },
  ): Promise<Player | undefined> {
    const under = (routine: string) =>
      !anew && this.unfinished?.record.routine.id === routine ? this.unfinished : undefined;
    // What an address names may be gone from the log while the session begun from it has not ended.
    const found = under(id) ?? (await findPlan(id, this.#language, this.#store));
    if (!found || found instanceof Player) return found;
    const { library } = found;
    const same = under(found.routine.id);
    if (same) return same;
    const preferences = preferencesFor(this.#settings(), found.routine.id);
    const trimmed =
      minutes === undefined ? undefined : trimToFit(found.routine, minutes, library, preferences);
    const routine = trimmed?.routine ?? found.routine;
    const timeline = compileRoutine(routine, library, preferences);
    return this.#playerOf(timeline, { routine, id: crypto.randomUUID() });
  }

  /** Makes a prepared session the one at hand; what had not ended is ended and kept. */
  adopt(player: Player): void {
    if (player === this.#player) return;
    this.finishHere();
    this.#player?.dispose();
    this.#player = player;
    this.tune();
  }

  /**
   * Puts the settings in force, for the devices and for what the coach has yet to say: before a session starts or goes
   * on. Only its times stay what they were, because the log was begun with them.
   */
  tune(): void {
    this.#inForce = this.#settings();
    tune(this.#devices, this.#inForce, this.#language.tag);
  }

  /** Lets the session that has begun go on; to be called inside the tap. */
  resume(): Player | undefined {
    const player = this.unfinished;
    if (!player) return undefined;
    this.tune();
    player.control({ kind: 'resume' });
    return player;
  }

  /** Another tab goes on with the session: it stands still here and is this desk's no longer. */
  standDown(): void {
    const player = this.unfinished;
    if (!player) return;
    player.standDown();
    player.dispose();
    this.#player = undefined;
  }

  /** All there is of a session, with as much of its log as was kept. */
  async wholeOf({ record, sets }: Player): Promise<OpenSession> {
    const [kept] = await this.#store.find([record.id]).catch(() => []);
    return { record, sets, events: kept?.events ?? [], reached: kept?.reached ?? record.active };
  }

  /** Ends what has not ended, keeping every set. */
  finishHere(): Player | undefined {
    const player = this.unfinished;
    player?.control({ kind: 'end' });
    return player;
  }

  #playerOf(timeline: Timeline, session: ConstructorParameters<typeof Player>[2]): Player {
    this.tune();
    const kept = this.#store.kind === 'persistent';
    // The log was begun with these; what is said may change while it is paused.
    const { preferences } = this.#inForce;
    const voice = () => this.#teacher.voice(this.#inForce.rate);
    const score = liveScore(
      ({ talk, commands }) =>
        createScore(timeline, this.#language, voice, {
          ...preferences,
          talk: commands ? talkAndListen(talk) : talk,
          kept,
        }),
      () => this.#inForce,
    );
    return new Player({ ...this.#devices, store: this.#store }, score, session, { voice });
  }
}
