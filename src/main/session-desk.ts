import { compileRoutine } from '../core/compile-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { OpenSession } from '../core/record.ts';
import { createScore } from '../core/score.ts';
import type { Timeline } from '../core/step.ts';
import { trimRoutine } from '../core/trim-routine.ts';
import { Player } from '../player/player.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Settings } from '../ports/settings.ts';
import { type Devices, tune } from './devices.ts';
import { findPlan } from './find-plan.ts';
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
   * Minutes too few for any of it leave it whole. Where one of the routine has not ended, it is that one.
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
    const { preferences: general, paces } = this.#settings();
    const preferences = { ...general, pace: paces[found.routine.id] ?? general.pace };
    const trimmed =
      minutes === undefined ? undefined : trimRoutine(found.routine, minutes, library, preferences);
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
    tune(this.#devices, this.#settings(), this.#language.tag);
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
    const settings = this.#settings();
    tune(this.#devices, settings, this.#language.tag);
    const kept = this.#store.kind === 'persistent';
    const voice = () => this.#teacher.voice(settings.rate);
    const score = createScore(timeline, this.#language, voice, {
      countIn: settings.preferences.countIn,
      talk: settings.talk,
      kept,
    });
    return new Player({ ...this.#devices, store: this.#store }, score, session, { voice });
  }
}
