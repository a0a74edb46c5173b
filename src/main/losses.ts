import { msg } from '@lit/localize';
import type { HistoryWatch, Loss } from '../ports/history-watch.ts';
import type { StoreTrouble } from '../ports/session-store.ts';
import type { Notice } from '../ui/models.ts';
import type { Stage } from './stage.ts';
import { lossInWords, troubleInWords } from './words.ts';

/**
 * What was kept and is no longer there, or is there and cannot be opened: told until somebody has answered, never passed
 * over as if this were the first day.
 */
export class Losses {
  readonly #onChange: () => void;
  #watch: HistoryWatch | undefined;
  #loss: Loss | undefined;
  #looked: Promise<void> = Promise.resolve();
  /** Why the log that there is could not be opened. */
  #closed: StoreTrouble | undefined;

  /** @param onChange called when there is something to tell, or no longer */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Looks once, beside everything else. */
  look(watch: HistoryWatch): Promise<void> {
    this.#watch = watch;
    this.#looked = watch.check().then((loss) => {
      this.#loss = loss;
      if (loss) this.#onChange();
    });
    return this.#looked;
  }

  /** The log could not be opened, or could be after all. */
  closed(trouble: StoreTrouble | undefined): void {
    // Where nothing was ever kept, nothing is hidden.
    const closed = trouble === 'unavailable' ? undefined : trouble;
    if (closed === this.#closed) return;
    this.#closed = closed;
    this.#onChange();
  }

  /** Whether something is missing that nobody has answered for. Waits until that is known. */
  async pending(): Promise<boolean> {
    await this.#looked;
    return this.#loss !== undefined;
  }

  readonly isLost = (sequence: number): boolean =>
    this.#loss !== undefined && (this.#watch?.isLost(sequence) ?? false);

  /** For the home screen. */
  notices(): readonly Notice[] {
    if (!this.#loss) return [];
    const text = lossInWords(this.#loss);
    const [action, dismiss] = [msg('Restore a backup'), msg('Go on without')];
    return [{ id: 'loss', text, action, dismissable: true, dismiss }];
  }

  /** In place of the history. False where nothing is missing. */
  async show(stage: Stage): Promise<boolean> {
    const [loss, closed] = [this.#loss, this.#closed];
    if (!loss && !closed) return false;
    await import('../ui/screens/loss.ts');
    const element = document.createElement('gw-loss');
    element.words = closed ? troubleInWords(closed) : loss ? lossInWords(loss) : '';
    element.closed = closed !== undefined;
    stage.show(element);
    return true;
  }

  /** Goes on without: what is there counts as all from now on. What cannot be opened is only not asked after again. */
  async accept(): Promise<void> {
    const loss = this.#loss;
    this.#loss = undefined;
    this.#closed = undefined;
    if (loss) await this.#watch?.accept().catch(() => undefined);
    this.#onChange();
  }

  /**
   * Something came from a file: looks again whether anything is still missing.
   *
   * @param vouched as `checkAgain` takes it
   */
  async restored(vouched: ReadonlySet<string>): Promise<void> {
    // What was brought in is to be seen, even where it is in memory only.
    this.#closed = undefined;
    if (this.#loss) this.#loss = await this.#watch?.checkAgain(vouched);
    this.#onChange();
  }
}
