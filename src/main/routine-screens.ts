import { findRoutine } from '../content/find-routine.ts';
import { readyRoutine } from '../content/routines.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import { type Routine, SECTIONS } from '../core/routine.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Shorten } from '../ui/models.ts';
import '../ui/screens/routine.ts';
import '../ui/screens/routines.ts';
import { allCards, cardOf, describer, shorten } from './cards.ts';
import type { Stage } from './stage.ts';

/** The list of routines, and one of them. */
export class RoutineScreens {
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #settings: SettingsStore;

  constructor(language: CoachLanguage, stage: Stage, settings: SettingsStore) {
    this.#language = language;
    this.#stage = stage;
    this.#settings = settings;
  }

  showList(): void {
    const { preferences } = this.#settings.read();
    const element = document.createElement('gw-routines');
    element.routines = allCards(preferences);
    const shortenReady: Shorten = (id, minutes) => {
      const ready = readyRoutine(id);
      return ready && shorten(ready.routine, minutes, preferences);
    };
    element.shorten = shortenReady;
    this.#stage.show(element);
  }

  /** @param minutes there are; undefined for all it takes */
  showOne(id: string, minutes: number | undefined, otherwise: () => void): void {
    const { preferences: general, paces } = this.#settings.read();
    const pace = paces[id] ?? general.pace;
    const preferences = { ...general, pace };
    const ready = findRoutine(id, this.#language);
    if (!ready) {
      otherwise();
      return;
    }
    const element = document.createElement('gw-routine');
    element.routine = cardOf(ready, preferences);
    element.describe = describer(this.#language);
    element.shorten = (_, wanted) => shorten(ready.routine, wanted, preferences);
    element.minutes = minutes;
    if (mayChoosePace(ready.routine)) element.pace = pace;
    element.addEventListener('gw-pace', ({ detail }) => {
      const settings = this.#settings.read();
      this.#settings.write({ ...settings, paces: { ...settings.paces, [detail.routine]: detail.pace } });
    });
    this.#stage.show(element);
  }
}

/** Whether a set is counted and leaves its pace to the athlete. */
function mayChoosePace(routine: Routine): boolean {
  const items = SECTIONS.flatMap((section) => routine[section].flatMap((block) => block.items));
  return items.some(({ target, pace }) => target.kind === 'reps' && pace === undefined);
}
