import { EQUIPMENT, LEVELS } from '../content/en/terms.ts';
import { library } from '../content/exercises.ts';
import { type ReadyRoutine, ROUTINES, readyRoutine } from '../content/routines.ts';
import { compileRoutine } from '../core/compile-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Timeline } from '../core/step.ts';
import { lengthOfTimeline } from '../core/view-session.ts';
import type { Describe, RoutineCard, RoutineDetail } from '../ui/models.ts';

/** A routine as lists show it. Minutes are the compiler's, with the preferences in force. */
export function cardOf(
  { routine, promise, equipment, level }: ReadyRoutine,
  preferences: Preferences,
): RoutineDetail {
  return {
    id: routine.id,
    name: routine.name,
    minutes: lengthOfTimeline(compileRoutine(routine, library, preferences)) / 60_000,
    equipment: equipment.map((thing) => EQUIPMENT[thing]),
    level: LEVELS[level],
    promise,
    routine,
  };
}

export function allCards(preferences: Preferences): RoutineCard[] {
  return ROUTINES.map((ready) => cardOf(ready, preferences));
}

export function cardById(id: string, preferences: Preferences): RoutineDetail | undefined {
  const ready = readyRoutine(id);
  return ready && cardOf(ready, preferences);
}

/** Names exercises for lists: a timeline's own first, else the catalogue's in the language in use. */
export function describer(language: CoachLanguage, timeline?: Timeline): Describe {
  return (id) => ({
    name: timeline?.words[id]?.name ?? language.exercise(id)?.name ?? id.replaceAll('-', ' '),
    each: (timeline?.exercises[id] ?? library.exercise(id))?.laterality === 'each',
  });
}
