import type { ExerciseWords } from './exercise.ts';
import type { CoachLanguage, SpokenSide } from './phrase.ts';
import type { PlannedSet, Timeline } from './step.ts';

/** The words of an exercise: the routine's own, else the language's, else its id made readable. */
export function wordsOf(timeline: Timeline, exercise: string, language: CoachLanguage): ExerciseWords {
  return timeline.words[exercise] ?? language.exercise(exercise) ?? nameless(exercise);
}

function nameless(id: string): ExerciseWords {
  return { name: id.replaceAll('-', ' '), steps: [], setUp: { full: '', short: '' }, cues: [] };
}

/** The side that works, as it is said aloud. */
export function spokenSide(timeline: Timeline, set: PlannedSet): SpokenSide | undefined {
  return set.side && { side: set.side, limb: timeline.exercises[set.exercise]?.limb ?? 'side' };
}
