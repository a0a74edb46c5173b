import { EQUIPMENT, FOCUSES, LEVELS } from '../content/en/terms.ts';
import { EXERCISES, isExerciseId, library } from '../content/exercises.ts';
import type { Level } from '../content/facts.ts';
import { type ReadyRoutine, ROUTINES } from '../content/routines.ts';
import { compileRoutine } from '../core/compile-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Routine } from '../core/routine.ts';
import type { Timeline } from '../core/step.ts';
import { trimRoutine } from '../core/trim-routine.ts';
import { lengthOfTimeline } from '../core/view-session.ts';
import type { Settings } from '../ports/settings.ts';
import type { Describe, RoutineCard, RoutineDetail, Shortened } from '../ui/models.ts';
import { preferencesFor } from './preferences-for.ts';

/** A routine as lists show it. Minutes are the compiler's, as Start would begin it. */
export function cardOf(ready: ReadyRoutine, settings: Settings): RoutineDetail {
  const { routine, promise, equipment, level, focus } = ready;
  return {
    id: routine.id,
    name: routine.name,
    minutes: minutesOf(routine, preferencesFor(settings, routine.id)),
    equipment: equipment.map((thing) => EQUIPMENT[thing]),
    level: LEVELS[level],
    promise,
    focus: FOCUSES[focus],
    exercises: pictured(routine),
    routine,
    harder: harderThan(level, routine),
  };
}

export function allCards(settings: Settings): RoutineCard[] {
  return ROUTINES.map((ready) => cardOf(ready, settings));
}

/** A routine made to fit; see {@link trimRoutine}. */
export function shorten(routine: Routine, minutes: number, settings: Settings): Shortened | undefined {
  const trimmed = trimRoutine(routine, minutes, library, preferencesFor(settings, routine.id));
  return trimmed && { ...trimmed, minutes: trimmed.length / 60_000 };
}

const minutesOf = (routine: Routine, preferences: Preferences): number =>
  lengthOfTimeline(compileRoutine(routine, library, preferences)) / 60_000;

/** What it is about comes before how one gets warm for it. */
function pictured({ main, warmUp, coolDown }: Routine): readonly string[] {
  const items = [...main, ...warmUp, ...coolDown].flatMap((block) => block.items);
  return [...new Set(items.map(({ exercise }) => exercise))];
}

const LEVELS_UPWARD: readonly Level[] = ['basic', 'gated', 'advanced'];

/** The exercises of a routine that ask for more than it does, each with its level. */
function harderThan(level: Level, routine: Routine): Readonly<Record<string, string>> {
  const most = LEVELS_UPWARD.indexOf(level);
  return Object.fromEntries(
    pictured(routine).flatMap((id) => {
      const own = isExerciseId(id) ? EXERCISES[id].level : level;
      return LEVELS_UPWARD.indexOf(own) > most ? [[id, LEVELS[own]]] : [];
    }),
  );
}

/** Names exercises for lists: a timeline's own first, else the catalogue's in the language in use. */
export function describer(language: CoachLanguage, timeline?: Timeline): Describe {
  return (id) => ({
    name: timeline?.words[id]?.name ?? language.exercise(id)?.name ?? id.replaceAll('-', ' '),
    each: (timeline?.exercises[id] ?? library.exercise(id))?.laterality === 'each',
  });
}
