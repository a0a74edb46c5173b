import type { CoachLanguage } from '../core/phrase.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { CatalogueScreens } from './catalogue-screens.ts';
import type { DataScreen } from './data-screen.ts';
import type { FileKeeper } from './file-keeper.ts';
import type { Losses } from './losses.ts';
import type { ProgressScreens } from './progress-screens.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Stage } from './stage.ts';

/** Screens in files of their own, fetched when they are wanted: nobody needs them to start a session. */
export class LateScreens {
  readonly #store: SessionStore;
  readonly #language: CoachLanguage;
  readonly #settings: SettingsStore;
  readonly #stage: Stage;
  readonly #desk: SessionDesk;
  readonly #busy: () => boolean;
  readonly #losses: Losses;
  readonly #keeper: FileKeeper;
  #catalogue: CatalogueScreens | undefined;
  #progress: ProgressScreens | undefined;
  #data: DataScreen | undefined;

  /**
   * @param busy whether a session has begun and not ended, here or in another tab
   * @param losses hears what an import or a backup has brought back
   * @param keeper writes the file that was chosen for it
   */
  constructor(
    store: SessionStore,
    language: CoachLanguage,
    settings: SettingsStore,
    stage: Stage,
    desk: SessionDesk,
    busy: () => boolean,
    losses: Losses,
    keeper: FileKeeper,
  ) {
    this.#store = store;
    this.#language = language;
    this.#settings = settings;
    this.#stage = stage;
    this.#desk = desk;
    this.#busy = busy;
    this.#losses = losses;
    this.#keeper = keeper;
  }

  async catalogue(): Promise<CatalogueScreens> {
    const { CatalogueScreens } = await import('./catalogue-screens.ts');
    this.#catalogue ??= new CatalogueScreens(this.#store, this.#language, this.#stage);
    return this.#catalogue;
  }

  /** It brings the charts. */
  async progress(): Promise<ProgressScreens> {
    const { ProgressScreens } = await import('./progress-screens.ts');
    this.#progress ??= new ProgressScreens(
      this.#store,
      this.#settings,
      this.#language,
      this.#stage,
      this.#desk,
    );
    return this.#progress;
  }

  /** It brings importers and exporters along. */
  async data(): Promise<DataScreen> {
    const { DataScreen } = await import('./data-screen.ts');
    this.#data ??= new DataScreen({
      store: this.#store,
      settings: this.#settings,
      language: this.#language,
      stage: this.#stage,
      losses: this.#losses,
      keeper: this.#keeper,
      busy: this.#busy,
    });
    return this.#data;
  }
}
