import type { Notice } from '../core/notice.ts';
import type { BeeperState } from '../ports/beeper.ts';
import type { StoreTrouble } from '../ports/session-store.ts';
import type { Spoken } from '../ports/speaker.ts';

/** Lines nobody heard before the voice counts as missing. */
const SILENT_LINES = 2;

/** What is missing in a session, as the devices report it: each is there once, as long as it is true. */
export class Notices {
  readonly #there = new Set<Notice>();
  readonly #onChange: () => void;
  #silent = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** In the order they were noticed. */
  get all(): readonly Notice[] {
    return [...this.#there];
  }

  has(notice: Notice): boolean {
    return this.#there.has(notice);
  }

  /** Whether something could not be written, and is not yet. */
  get unwritten(): boolean {
    return this.has('storage-full') || this.has('storage-failed');
  }

  set(notice: Notice, on: boolean): void {
    if (this.#there.has(notice) === on) return;
    if (on) this.#there.add(notice);
    else this.#there.delete(notice);
    this.#onChange();
  }

  sound(state: BeeperState): void {
    this.set('no-sound', state === 'missing');
    this.set('sound-blocked', state === 'blocked');
  }

  spoken(how: Spoken): void {
    if (how === 'cancelled') return;
    this.#silent = how === 'ended' ? 0 : this.#silent + 1;
    this.set('no-voice', this.#silent >= SILENT_LINES);
  }

  /** Undefined: writing works (again). */
  storage(trouble: StoreTrouble | undefined): void {
    this.set('storage-full', trouble === 'full');
    this.set('storage-failed', trouble !== undefined && trouble !== 'full');
  }
}
