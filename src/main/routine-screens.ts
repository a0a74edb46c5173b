import { findRoutine } from '../content/find-routine.ts';
import { type ReadyRoutine, readyRoutine } from '../content/routines.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import { type Routine, SECTIONS } from '../core/routine.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwRoutine } from '../ui/screens/routine.ts';
import type { GwRoutines } from '../ui/screens/routines.ts';
import '../ui/screens/routine.ts';
import '../ui/screens/routines.ts';
import { allCards, cardOf, describer, shorten } from './cards.ts';
import { preferencesFor } from './preferences-for.ts';
import type { Stage } from './stage.ts';

/** The list of routines, and one of them. */
export class RoutineScreens {
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #settings: SettingsStore;
  /** Kept, so that whoever comes back finds what they chose and where they were. */
  #list: GwRoutines | undefined;

  constructor(language: CoachLanguage, stage: Stage, settings: SettingsStore) {
    this.#language = language;
    this.#stage = stage;
    this.#settings = settings;
  }

  showList(): void {
    this.#list ??= document.createElement('gw-routines');
    const settings = this.#settings.read();
    this.#list.routines = allCards(settings);
    this.#list.shorten = (id, minutes) => {
      const ready = readyRoutine(id);
      return ready && shorten(ready.routine, minutes, settings);
    };
    this.#stage.show(this.#list);
  }

  /** @param minutes there are; undefined for all it takes */
  showOne(id: string, minutes: number | undefined, otherwise: () => void): void {
    const ready = findRoutine(id, this.#language);
    if (!ready) {
      otherwise();
      return;
    }
    const element = document.createElement('gw-routine');
    element.describe = describer(this.#language);
    element.minutes = minutes;
    this.#dress(element, ready);
    element.addEventListener('gw-pace', ({ detail }) => {
      const settings = this.#settings.read();
      this.#settings.write({ ...settings, paces: { ...settings.paces, [detail.routine]: detail.pace } });
      this.#dress(element, ready);
    });
    this.#stage.show(element);
  }

  /** Everything that hangs on the pace, which may be chosen on the page: what it says is what Start begins. */
  #dress(element: GwRoutine, ready: ReadyRoutine): void {
    const settings = this.#settings.read();
    element.routine = cardOf(ready, settings);
    element.shorten = (_, wanted) => shorten(ready.routine, wanted, settings);
    if (mayChoosePace(ready.routine)) element.pace = preferencesFor(settings, ready.routine.id).pace;
  }
}

/** Whether a set is counted and leaves its pace to the athlete. */
function mayChoosePace(routine: Routine): boolean {
  const items = SECTIONS.flatMap((section) => routine[section].flatMap((block) => block.items));
  return items.some(({ target, pace }) => target.kind === 'reps' && pace === undefined);
}
