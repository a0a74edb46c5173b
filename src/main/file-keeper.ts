import { hasBackupFile, isFileBehind, noteFileBehind, noteFileChange } from '../adapters/last-backup.ts';
import { pageLifecycle } from '../adapters/page-lifecycle.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Saved } from './save-again.ts';

/** Milliseconds without another change before the file is written: answers are given one after the other. */
const QUIET = 2_000;

/**
 * Keeps the file that was chosen for it in step with the history. What could not be written is noted, and written as soon
 * as it can be, in a later visit if need be.
 */
export class FileKeeper {
  readonly #settings: SettingsStore;
  readonly #lossPending: () => Promise<boolean>;
  readonly #onSaved: (saved: Saved) => void;
  #store: SessionStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<unknown> = Promise.resolve();

  /** @param onSaved hears what became of each writing */
  constructor(settings: SettingsStore, lossPending: () => Promise<boolean>, onSaved: (saved: Saved) => void) {
    this.#settings = settings;
    this.#lossPending = lossPending;
    this.#onSaved = onSaved;
    pageLifecycle.watch((change) => {
      if ((change === 'hidden' || change === 'leaving') && this.#timer !== undefined) this.#now();
    });
  }

  /** From here on there is something to save; what an earlier visit left to be done is done. */
  watch(store: SessionStore): void {
    this.#store = store;
    if (isFileBehind()) this.#now();
  }

  /** The history changed. */
  readonly changed = (): void => {
    if (!hasBackupFile()) return;
    noteFileBehind(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), QUIET);
  };

  /** There are so many sessions more, or fewer because the athlete deleted them: the file may lose those, too. */
  readonly counted = (by: number): void => noteFileChange(by);

  /** Writes it. `anew`: to a file that was chosen just now. */
  save({ anew = false } = {}): Promise<Saved> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const saving = this.#work.then(async (): Promise<Saved> => {
      const { saveAgain } = await import('./save-again.ts');
      const [store, settings, lossPending] = [this.#store, this.#settings, this.#lossPending];
      return store ? saveAgain({ store, settings, lossPending, anew }) : 'none';
    });
    this.#work = saving.then(this.#onSaved, () => this.#onSaved('failed'));
    return saving.catch(() => 'failed');
  }

  /** Lets the browser ask whether it may be written again, and writes it. To be called inside a tap. */
  async allow(): Promise<void> {
    const { pickedBackupFile } = await import('../adapters/transfer/picked-backup-file.ts');
    if (await pickedBackupFile().allow()) await this.save();
  }

  #now(): void {
    void this.save();
  }
}
