import type { Player } from '../player/player.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Notice, Unfinished } from '../ui/models.ts';
import type { GwToday } from '../ui/screens/today.ts';
import { allCards } from './cards.ts';
import { type HomeState, homeNotices } from './home-notices.ts';

/** Shown as "other routines"; the rest is one tap away. */
const OTHERS = 4;
/** Started when nothing was ever started. */
export const FIRST_ROUTINE = 'core-essentials';

/** What home asks the rest of the app for. */
export interface HomeSources {
  /** The session to be resumed, here or from another tab. */
  unfinished(): Unfinished | undefined;
  /** What is missing of the history. */
  losses(): readonly Notice[];
}

/** What is known of the rest besides. */
type Known = Pick<HomeState, 'trouble' | 'private' | 'saved' | 'updateReady' | 'backupDue' | 'install'>;

/** The home screen, and all it has to tell. */
export class Home {
  readonly #today: GwToday;
  readonly #settings: SettingsStore;
  readonly #sources: HomeSources;
  readonly #dismissed = new Set<string>();
  #known: Known = {
    trouble: undefined,
    private: false,
    saved: 'saved',
    updateReady: false,
    backupDue: false,
    install: 'none',
  };

  constructor(today: GwToday, settings: SettingsStore, sources: HomeSources) {
    this.#today = today;
    this.#settings = settings;
    this.#sources = sources;
  }

  /** Something is known now, or no longer. */
  tell(what: Partial<Known>): void {
    this.#known = { ...this.#known, ...what };
    this.dress();
  }

  dismiss(id: string): void {
    this.#dismissed.add(id);
    this.dress();
  }

  dress(): void {
    const settings = this.#settings.read();
    const { lastRoutine: last, soundChecked } = settings;
    const cards = allCards(settings);
    const lastRoutine = last ?? FIRST_ROUTINE;
    const routine =
      cards.find(({ id }) => id === lastRoutine) ?? cards.find(({ id }) => id === FIRST_ROUTINE);
    if (routine) this.#today.routine = routine;
    this.#today.others = cards.filter((card) => card !== routine).slice(0, OTHERS);
    this.#today.unfinished = this.#sources.unfinished();
    const first = last === undefined && !soundChecked;
    const state: HomeState = { ...this.#known, losses: this.#sources.losses(), first };
    this.#today.notices = homeNotices(state, this.#dismissed);
  }
}

/** The card of a session that waits to be resumed. */
export function cardOf(player: Player | undefined): Unfinished | undefined {
  const view = player?.view;
  if (!player || !view) return undefined;
  return {
    name: player.record.routine.name,
    setsDone: view.progress.filter(({ logged }) => logged).length,
    setsPlanned: view.progress.length,
    exercise: view.name,
    startedAt: player.record.startedAt,
  };
}
