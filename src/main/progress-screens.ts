import { copyText } from '../adapters/copy-text.ts';
import { isExerciseId } from '../content/exercises.ts';
import { addDays, type Day, dayOf, weekOf } from '../core/history/day.ts';
import type { Digest } from '../core/history/digest.ts';
import type { Span } from '../core/history/total-periods.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwEvents } from '../ui/events.ts';
import type { GwProgress } from '../ui/screens/progress.ts';
import type { GwProgressExercise } from '../ui/screens/progress-exercise.ts';
import type { Range } from '../ui/screens/progress-models.ts';
import '../ui/screens/progress.ts';
import '../ui/screens/progress-exercise.ts';
import { dateLocale } from './locale.ts';
import { doneExercises, exerciseOverviewOf, overviewOf, spanOf, WEEKS, weeksOf } from './progress.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Stage } from './stage.ts';

/** Days read at a time, so that no reading holds the page up. */
const PAGE = 364;
/** Weeks looked back for a row of weeks before it is called long. */
const MOST_WEEKS = 1040;

/** How it goes: all sessions, and one exercise. */
export class ProgressScreens {
  readonly #store: SessionStore;
  readonly #settings: SettingsStore;
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #desk: SessionDesk;
  /** Chosen once, it holds for every chart. */
  #range: Range = 'weeks';
  /** Names of exercises that the catalogue does not have. */
  readonly #names = new Map<string, string>();
  /** The latest reading: what an earlier one finds comes too late. */
  #reading = 0;

  constructor(
    store: SessionStore,
    settings: SettingsStore,
    language: CoachLanguage,
    stage: Stage,
    desk: SessionDesk,
  ) {
    this.#store = store;
    this.#settings = settings;
    this.#language = language;
    this.#stage = stage;
    this.#desk = desk;
  }

  async showOverview(): Promise<void> {
    const element = document.createElement('gw-progress');
    element.locale = dateLocale();
    element.goal = this.#settings.read().goal;
    element.addEventListener('gw-range', ({ detail: { range } }) => {
      this.#range = range;
      void this.#fill(element);
    });
    element.addEventListener('gw-goal', ({ detail }) => {
      this.#settings.write({ ...this.#settings.read(), goal: detail });
      element.goal = detail;
      void this.#countWeeks(element);
    });
    element.addEventListener('gw-copy', copy);
    this.#stage.show(element);
    await this.#desk.player?.settled();
    await Promise.all([this.#fill(element), this.#countWeeks(element)]).catch(() => undefined);
  }

  async showExercise(id: string, otherwise: () => void): Promise<void> {
    await this.#desk.player?.settled();
    const done = await this.#store.exercisesDone().catch((): string[] => []);
    if (!done.includes(id) && !isExerciseId(id)) return otherwise();
    await this.#learnName(id).catch(() => undefined);
    const element = document.createElement('gw-progress-exercise');
    element.locale = dateLocale();
    const [exercise] = doneExercises([id], this.#language, this.#names, []);
    element.exercise = exercise;
    element.empty = !done.includes(id);
    element.addEventListener('gw-range', ({ detail: { range } }) => {
      this.#range = range;
      void this.#fillExercise(element, id);
    });
    element.addEventListener('gw-copy', copy);
    this.#stage.show(element);
    if (!element.empty) await this.#fillExercise(element, id).catch(() => undefined);
  }

  async #fill(element: GwProgress): Promise<void> {
    const reading = ++this.#reading;
    const [range, now] = [this.#range, today()];
    element.empty = (await this.#store.list(1)).length === 0;
    if (element.empty) return;
    const span = spanOf(range, now, range === 'all' ? await this.#firstDay(now) : now);
    const digests = await this.#read(span, (share) => {
      if (reading === this.#reading) element.reading = share;
    });
    if (reading !== this.#reading) return;
    element.reading = undefined;
    element.overview = overviewOf(digests, range, span, now);
    this.#learnNames(digests);
    if (element.exercises.length === 0) await this.#listExercises(element, digests);
  }

  /** The day of the first session, as far as the order knows. */
  async #firstDay(now: Day): Promise<Day> {
    const [oldest] = await this.#store.page(1);
    return oldest ? dayOf(oldest.record.startedAt, oldest.record.zone) : now;
  }

  /** Reads a span a page at a time; `tell` hears how much of it is read once it takes more than one page. */
  async #read({ from, to }: Span, tell: (share: number) => void): Promise<readonly Digest[]> {
    const found: Digest[] = [];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    for (let at = from, read = 0; at <= to; at = addDays(at, PAGE), read += PAGE) {
      if (read > 0) tell(read / days);
      const end = addDays(at, PAGE - 1);
      found.push(...(await this.#store.digests(at, end < to ? end : to)));
    }
    return found;
  }

  /** Reads back as far as the row of weeks goes, and no further. */
  async #countWeeks(element: GwProgress): Promise<void> {
    const now = today();
    let from = addDays(weekOf(now), -7 * (WEEKS - 1));
    const digests = [...(await this.#store.digests(from))];
    for (let looked = WEEKS; ; looked += PAGE / 7) {
      const weeks = weeksOf(digests, element.goal, from, now);
      element.weeks = weeks;
      if (!weeks.streak.open || looked > MOST_WEEKS) return;
      const earlier = addDays(from, -PAGE);
      const read = await this.#store.digests(earlier, addDays(from, -1));
      digests.push(...read);
      from = earlier;
    }
  }

  async #listExercises(element: GwProgress, digests: readonly Digest[]): Promise<void> {
    const done = await this.#store.exercisesDone();
    const list = () => doneExercises(done, this.#language, this.#names, digests);
    element.exercises = list();
    for (const id of done) await this.#learnName(id);
    element.exercises = list();
  }

  /** An exercise of somebody's own has its name in the sessions it was done in. */
  async #learnName(id: string): Promise<void> {
    if (this.#names.has(id) || this.#language.exercise(id)) return;
    const last = await this.#store.lastEffort(id);
    if (last) this.#learnNames(await this.#store.digests(last.day, last.day));
  }

  #learnNames(digests: readonly Digest[]): void {
    for (const { names = {} } of digests)
      for (const [id, name] of Object.entries(names)) this.#names.set(id, name);
  }

  async #fillExercise(element: GwProgressExercise, id: string): Promise<void> {
    const reading = ++this.#reading;
    const [range, now] = [this.#range, today()];
    // Left against right looks back four weeks, which any range holds.
    const efforts = await this.#store.efforts(id, range === 'all' ? undefined : spanOf(range, now).from);
    if (reading !== this.#reading) return;
    const span = spanOf(range, now, efforts[0]?.day);
    element.overview = exerciseOverviewOf(efforts, range, span, now);
  }
}

/** As the calendar on the wall says. */
const today = (): Day => dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

const copy = ({ detail: { text, told } }: CustomEvent<GwEvents['gw-copy']>): void =>
  void copyText(text).then(told);
