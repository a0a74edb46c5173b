import { EQUIPMENT, FOCUSES, LEVELS } from '../content/en/terms.ts';
import { library } from '../content/exercises.ts';
import { type ReadyRoutine, ROUTINES } from '../content/routines.ts';
import { compileRoutine } from '../core/compile-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Routine } from '../core/routine.ts';
import type { Timeline } from '../core/step.ts';
import { trimRoutine } from '../core/trim-routine.ts';
import { lengthOfTimeline } from '../core/view-session.ts';
import type { Describe, RoutineCard, RoutineDetail, Shortened } from '../ui/models.ts';

/** A routine as lists show it. Minutes are the compiler's, with the preferences in force. */
export function cardOf(ready: ReadyRoutine, preferences: Preferences): RoutineDetail {
  const { routine, promise, equipment, level, focus } = ready;
  return {
    id: routine.id,
    name: routine.name,
    minutes: minutesOf(routine, preferences),
    equipment: equipment.map((thing) => EQUIPMENT[thing]),
    level: LEVELS[level],
    promise,
    focus: FOCUSES[focus],
    exercises: pictured(routine),
    routine,
  };
}

export function allCards(preferences: Preferences): RoutineCard[] {
  return ROUTINES.map((ready) => cardOf(ready, preferences));
}

/** A routine made to fit; see {@link trimRoutine}. */
export function shorten(routine: Routine, minutes: number, preferences: Preferences): Shortened | undefined {
  const trimmed = trimRoutine(routine, minutes, library, preferences);
  return trimmed && { ...trimmed, minutes: trimmed.length / 60_000 };
}

const minutesOf = (routine: Routine, preferences: Preferences): number =>
  lengthOfTimeline(compileRoutine(routine, library, preferences)) / 60_000;

/** What it is about comes before how one gets warm for it. */
function pictured({ main, warmUp, coolDown }: Routine): readonly string[] {
  const items = [...main, ...warmUp, ...coolDown].flatMap((block) => block.items);
  return [...new Set(items.map(({ exercise }) => exercise))];
}

/** Names exercises for lists: a timeline's own first, else the catalogue's in the language in use. */
export function describer(language: CoachLanguage, timeline?: Timeline): Describe {
  return (id) => ({
    name: timeline?.words[id]?.name ?? language.exercise(id)?.name ?? id.replaceAll('-', ' '),
    each: (timeline?.exercises[id] ?? library.exercise(id))?.laterality === 'each',
  });
}
