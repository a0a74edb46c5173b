import { firstDayOf, lastDayOf, yearOf } from '../core/history/calendar.ts';
import { type Day, dayOf } from '../core/history/day.ts';
import type { Digest } from '../core/history/digest.ts';
import { matcher, type Wanted, wantsAll } from '../core/history/match-session.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { GwHistory } from '../ui/screens/history.ts';
import type { Option } from '../ui/screens/history-search.ts';

/** Sessions shown at a time. */
const PAGE = 20;
/** Sessions read at a time while something is looked for. */
const BATCH = 200;
/** Milliseconds without another letter before a search begins. */
const TYPED = 150;

/**
 * Fills the list of the history and its calendar: one page and one year at a time, never everything. A search reads on
 * until there is a page of what it looks for.
 */
export class HistoryLog {
  readonly #store: SessionStore;
  readonly #element: GwHistory;
  readonly #nameOf: (exercise: string) => string;
  /** What was met so far and can be filtered by, with names. */
  readonly #routines = new Map<string, string>();
  readonly #exercises = new Map<string, string>();
  /** Grows with every reading, so that an older one notices that it is no longer wanted. */
  #reading = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The sequence number a search has come to. */
  #before: number | undefined;

  /** @param nameOf the name of an exercise of the catalogue */
  constructor(store: SessionStore, element: GwHistory, nameOf: (exercise: string) => string) {
    this.#store = store;
    this.#element = element;
    this.#nameOf = nameOf;
    element.addEventListener('gw-more', () => void this.#more());
    element.addEventListener('gw-year', ({ detail: { year } }) => void this.#showYear(year));
    element.addEventListener('gw-find', ({ detail }) => this.#find(detail));
  }

  /** Reads anew what is shown, as much as is shown. */
  async fill(): Promise<void> {
    const element = this.#element;
    try {
      await Promise.all([this.#showList(element.sessions?.length ?? 0), this.#showYear(element.year?.year)]);
      element.failed = false;
    } catch {
      element.failed = true;
    }
  }

  async #showYear(wanted: number | undefined): Promise<void> {
    const element = this.#element;
    const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const [[oldest], [newest]] = await Promise.all([this.#store.page(1), this.#store.list(1)]);
    const now = yearOf(today);
    const years = [now];
    if (oldest) years.push(yearOf(dayOf(oldest.record.startedAt, oldest.record.zone)));
    if (newest) years.push(yearOf(newest.day));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const year = Math.min(last, Math.max(first, wanted ?? now));
    const digests = await this.#store.digests(firstDayOf(year), lastDayOf(year));
    this.#offer(digests);
    element.today = today;
    element.year = { year, digests, first, last };
  }

  async #showList(shown: number): Promise<void> {
    const element = this.#element;
    const count = Math.max(PAGE, shown);
    if (!wantsAll(element.wanted)) {
      this.#before = undefined;
      await this.#search([], count);
      return;
    }
    const reading = ++this.#reading;
    element.search = undefined;
    const read = await this.#store.list(count + 1);
    if (reading === this.#reading) this.#put(read, count);
  }

  async #more(): Promise<void> {
    const element = this.#element;
    const { sessions = [] } = element;
    const count = sessions.length + PAGE;
    try {
      if (element.search) {
        await this.#search(sessions, count);
        return;
      }
      const reading = ++this.#reading;
      const read = await this.#store.list(PAGE + 1, sessions.at(-1)?.sequence);
      if (reading === this.#reading) this.#put([...sessions, ...read], count);
    } catch {
      element.failed = true;
    }
  }

  /** One more than is shown was read, to know whether there are more. */
  #put(read: readonly Digest[], shown: number): void {
    this.#offer(read);
    this.#element.more = read.length > shown;
    this.#element.sessions = read.slice(0, shown);
  }

  #find(wanted: Wanted): void {
    const element = this.#element;
    const typed = wanted.words !== element.wanted.words;
    element.wanted = wanted;
    // What was under way is for naught.
    this.#reading++;
    clearTimeout(this.#typing);
    const begin = (): void => {
      void this.#showList(0).catch(() => {
        element.failed = true;
      });
    };
    if (typed) this.#typing = setTimeout(begin, TYPED);
    else begin();
  }

  /** Goes back in time, batch by batch, until so many are found or there is nothing older. */
  async #search(before: readonly Digest[], count: number): Promise<void> {
    const element = this.#element;
    const reading = ++this.#reading;
    const fits = matcher(element.wanted, this.#nameOf);
    let found = before;
    let reached: Day | undefined = before.length > 0 ? element.search?.reached : undefined;
    let more = true;
    element.search = { reached, done: false };
    while (more && found.length < count) {
      const read = await this.#store.list(BATCH, this.#before);
      if (reading !== this.#reading) return;
      this.#before = read.at(-1)?.sequence ?? this.#before;
      reached = read.at(-1)?.day ?? reached;
      more = read.length === BATCH;
      found = [...found, ...read.filter(fits)];
      this.#offer(read);
      element.sessions = found;
      element.search = { reached, done: false };
    }
    element.more = more;
    element.search = { reached, done: true };
  }

  /** Filters are for what there is: a list of all exercises would mostly lead nowhere. */
  #offer(digests: readonly Digest[]): void {
    const before = this.#routines.size + this.#exercises.size;
    for (const { routine, name, sets, names = {} } of digests) {
      if (!this.#routines.has(routine)) this.#routines.set(routine, name);
      for (const id of Object.keys(sets))
        if (!this.#exercises.has(id)) this.#exercises.set(id, names[id] ?? this.#nameOf(id));
    }
    if (this.#routines.size + this.#exercises.size === before) return;
    this.#element.routines = byName(this.#routines);
    this.#element.exercises = byName(this.#exercises);
  }
}

const byName = (names: ReadonlyMap<string, string>): readonly Option[] =>
  [...names].sort(([, a], [, b]) => a.localeCompare(b));
