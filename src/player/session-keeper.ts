import type { LoggedSet, SessionRecord } from '../core/record.ts';
import type { LoggedEvent, SetResult } from '../core/session.ts';
import type { Ms } from '../core/units.ts';
import { type SessionStore, StoreError, type StoreTrouble } from '../ports/session-store.ts';

/** Milliseconds after which what could not be written is tried again, though nothing more happened. */
const AGAIN = 2_000;

/**
 * Writes one session down as it happens. What cannot be written now is kept in memory and tried again with
 * whatever comes next, in order, and by itself as long as the page is open: somebody may free space during a pause or
 * at the summary. Appending is idempotent, so a try that half succeeded does no harm.
 */
export class SessionKeeper {
  readonly #store: SessionStore;
  readonly #onTrouble: (trouble: StoreTrouble | undefined) => void;
  #record: SessionRecord;
  #begun: boolean;
  #events: LoggedEvent[] = [];
  /** Changes not yet kept; undefined takes a set back. */
  #sets = new Map<number, LoggedSet | undefined>();
  readonly #logged: Map<number, LoggedSet>;
  #describing = false;
  #work: Promise<void> = Promise.resolve();
  #busy = 0;
  #checkpointing = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #seq: number;
  #closed = false;

  /**
   * @param begun false for a session that the store does not know yet; `seq`: the last event already kept, `sets` likewise
   * @param onTrouble hears of each write how it ended, with undefined if well
   */
  constructor(
    store: SessionStore,
    record: SessionRecord,
    { begun, seq, sets }: { begun: boolean; seq: number; sets: readonly LoggedSet[] },
    onTrouble: (trouble: StoreTrouble | undefined) => void,
  ) {
    this.#store = store;
    this.#record = record;
    this.#begun = begun;
    this.#seq = seq;
    this.#logged = new Map(sets.map((set) => [set.step, set]));
    this.#onTrouble = onTrouble;
  }

  get record(): SessionRecord {
    return this.#record;
  }

  /** Every set logged so far, in the order of steps. */
  get sets(): readonly LoggedSet[] {
    return [...this.#logged.values()].sort((a, b) => a.step - b.step);
  }

  /** True while something strict is on its way to the disk. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** True when everything said so far is kept. */
  get complete(): boolean {
    return this.#begun && this.#events.length === 0 && this.#sets.size === 0 && !this.#describing;
  }

  /** Writes nothing more: the session is another's. */
  close(): void {
    clearTimeout(this.#again);
    this.#closed = true;
  }

  /** Notes something that happened, with the sets it finished, corrected or took back. */
  note(
    event: LoggedEvent['event'],
    at: Ms,
    wall: number,
    before: readonly SetResult[],
    after: readonly SetResult[],
  ): void {
    this.#seq += 1;
    this.#events.push({ seq: this.#seq, at, wall, event });
    for (const result of after) {
      if (before.includes(result)) continue;
      // A correction does not change when the set ended.
      const endedWall = this.#logged.get(result.step)?.endedWall ?? wall - (at - result.endedAt);
      this.#log(result.step, { ...result, endedWall });
    }
    const kept = new Set(after.map((result) => result.step));
    for (const { step } of before) if (!kept.has(step)) this.#log(step, undefined);
    this.#flush();
  }

  /** Writes the record anew: how it ended, how it felt. */
  describe(change: (record: SessionRecord) => SessionRecord): void {
    this.#record = change(this.#record);
    this.#describing = true;
    this.#flush();
  }

  /** Notes how far the session has come; nothing waits for it. */
  checkpoint(reached: Ms): void {
    if (this.#closed || this.#checkpointing || this.busy) return;
    if (!this.complete) {
      this.#flush();
      return;
    }
    this.#checkpointing = true;
    this.#store
      .checkpoint(this.#record.id, reached)
      .catch((error: unknown) => this.#onTrouble(troubleOf(error)))
      .finally(() => {
        this.#checkpointing = false;
      });
  }

  /** Resolves when all that was said up to now is kept, or could not be. */
  settled(): Promise<void> {
    return this.#work;
  }

  #log(step: number, set: LoggedSet | undefined): void {
    this.#sets.set(step, set);
    if (set) this.#logged.set(step, set);
    else this.#logged.delete(step);
  }

  #flush(): void {
    clearTimeout(this.#again);
    this.#busy += 1;
    this.#work = this.#work
      .then(() => this.#write())
      .then(
        () => this.#ended(() => this.#onTrouble(undefined)),
        (error: unknown) => this.#ended(() => this.#failed(troubleOf(error))),
      );
  }

  /** Whoever hears of it may say the next word. */
  #ended(tell: () => void): void {
    this.#busy -= 1;
    tell();
  }

  #failed(trouble: StoreTrouble): void {
    this.#onTrouble(trouble);
    // A newer app's database stays one as long as this page lives, and another's session is not written here.
    if (this.#closed || trouble === 'newer' || trouble === 'elsewhere') return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#flush(), AGAIN);
  }

  async #write(): Promise<void> {
    if (this.#closed) return;
    if (!this.#begun) {
      // Beginning writes all of the record there is.
      this.#describing = false;
      const { sequence } = await this.#store.begin(this.#record);
      this.#record = { ...this.#record, sequence };
      this.#begun = true;
    }
    const events = [...this.#events];
    const sets = new Map(this.#sets);
    if (events.length > 0 || sets.size > 0) {
      const done = [...sets.values()].filter((set) => set !== undefined);
      const gone = [...sets].filter(([, set]) => set === undefined).map(([step]) => step);
      await this.#store.append(this.#record.id, events, done, gone);
      this.#events = this.#events.filter((event) => !events.includes(event));
      for (const [step, set] of sets) if (this.#sets.get(step) === set) this.#sets.delete(step);
    }
    if (this.#describing) {
      this.#describing = false;
      try {
        await (this.#record.endedAt === undefined
          ? this.#store.describe(this.#record)
          : this.#store.end(this.#record));
      } catch (error) {
        this.#describing = true;
        throw error;
      }
    }
  }
}

function troubleOf(error: unknown): StoreTrouble {
  return error instanceof StoreError ? error.trouble : 'failed';
}
