import { msg } from '@lit/localize';
import type { HistoryWatch, Loss } from '../ports/history-watch.ts';
import type { Notice } from '../ui/models.ts';
import type { Stage } from './stage.ts';
import { lossInWords } from './words.ts';

/** What was kept and is no longer there: told until somebody has answered, never passed over as if this were the first day. */
export class Losses {
  readonly #onChange: () => void;
  #watch: HistoryWatch | undefined;
  #loss: Loss | undefined;

  /** @param onChange called when there is something to tell, or no longer */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Looks once, beside everything else. */
  async look(watch: HistoryWatch): Promise<void> {
    this.#watch = watch;
    this.#loss = await watch.check();
    if (this.#loss) this.#onChange();
  }

  /** For the home screen. */
  notices(): readonly Notice[] {
    if (!this.#loss) return [];
    const text = lossInWords(this.#loss);
    const [action, dismiss] = [msg('Restore a backup'), msg('Go on without')];
    return [{ id: 'loss', text, action, dismissable: true, dismiss }];
  }

  /** In place of the history. False where nothing is missing. */
  async show(stage: Stage): Promise<boolean> {
    if (!this.#loss) return false;
    await import('../ui/screens/loss.ts');
    const element = document.createElement('gw-loss');
    element.words = lossInWords(this.#loss);
    stage.show(element);
    return true;
  }

  /** Goes on without: what is there counts as all from now on. */
  async accept(): Promise<void> {
    if (!this.#loss) return;
    this.#loss = undefined;
    await this.#watch?.accept().catch(() => undefined);
    this.#onChange();
  }

  /** So many sessions came from a file. As many as are missing, and nothing is missing any more. */
  added(sessions: number): void {
    if (this.#loss && sessions >= this.#loss.missing) void this.accept();
  }
}
