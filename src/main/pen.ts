import type { OpenSession } from '../core/record.ts';
import { restore } from '../core/replay.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Writer } from '../ports/writer.ts';
import type { Unfinished } from '../ui/models.ts';
import type { SessionDesk } from './session-desk.ts';

/** One tab at a time writes the session under way. This knows whether it is this one, and what to do where it is not. */
export class Pen {
  readonly #writer: Writer;
  readonly #store: SessionStore;
  readonly #desk: SessionDesk;
  readonly #onChange: (what: 'changed' | 'lost') => void;
  #elsewhere: OpenSession | undefined;

  /** @param onChange `lost`: another tab went on with the session of this one */
  constructor(
    writer: Writer,
    store: SessionStore,
    desk: SessionDesk,
    onChange: (what: 'changed' | 'lost') => void,
  ) {
    this.#writer = writer;
    this.#store = store;
    this.#desk = desk;
    this.#onChange = onChange;
    writer.onLost(() => void this.#lost());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.#elsewhere) void this.#lookElsewhere();
    });
  }

  /**
   * Stands up the session that has not ended, or sees that another tab has it. Not where somebody has begun something
   * meanwhile: a database may open late.
   */
  async open(): Promise<void> {
    const open = await this.#read();
    // What was begun in memory was nobody else's; once it is on the disk, others see it.
    if (this.#desk.unfinished && this.#store.kind === 'persistent') await this.#writer.claim();
    if (!open || this.#desk.player) return;
    if (await this.claim()) await this.#takeUp(open);
  }

  /** Whether this tab may begin or go on with a session. Where another has one under way, that is shown. */
  async claim(): Promise<boolean> {
    // What is in memory is nobody else's.
    if (this.#store.kind === 'memory' || (await this.#writer.claim())) {
      this.#elsewhere = undefined;
      return true;
    }
    this.#writer.whenFree(() => void this.#freed());
    await this.#lookElsewhere();
    return false;
  }

  /** Goes on here with the session another tab has; gives whether there is one to go on with. */
  async takeOver(): Promise<boolean> {
    await this.#writer.takeOver();
    await this.#freed();
    return this.#desk.unfinished !== undefined;
  }

  /** The session is over. */
  release(): void {
    if (!this.#desk.unfinished) this.#writer.release();
  }

  /** The session another tab has, for the home screen. */
  get elsewhere(): Unfinished | undefined {
    if (!this.#elsewhere) return undefined;
    const { record, sets, events, reached } = this.#elsewhere;
    const { timeline } = record;
    const works = timeline.steps.filter(({ kind }) => kind === 'work');
    const state = restore(timeline, events, reached, 0);
    const at = ('step' in state ? timeline.steps[state.step] : undefined) ?? works.at(-1);
    const exercise = at?.set.exercise ?? '';
    return {
      name: record.routine.name,
      setsDone: sets.length,
      setsPlanned: works.length,
      exercise: timeline.words[exercise]?.name ?? exercise,
      startedAt: record.startedAt,
      elsewhere: true,
    };
  }

  #read(): Promise<OpenSession | undefined> {
    return this.#store.open().catch(() => undefined);
  }

  async #lookElsewhere(): Promise<void> {
    this.#elsewhere = await this.#read();
    this.#onChange('changed');
  }

  /** The pen is here, whoever had it before. */
  async #freed(): Promise<void> {
    const open = await this.#read();
    this.#elsewhere = undefined;
    if (open) await this.#takeUp(open);
    else this.release();
    this.#onChange('changed');
  }

  async #takeUp(open: OpenSession): Promise<void> {
    const taken = await this.#store.takeOver(open.record.id).catch(() => open);
    if (taken) this.#desk.takeUp(taken);
  }

  async #lost(): Promise<void> {
    this.#desk.standDown();
    this.#writer.whenFree(() => void this.#freed());
    this.#elsewhere = await this.#read();
    this.#onChange('lost');
  }
}
