import { originInWords } from '../content/en/sources.ts';
import { EQUIPMENT, LEVELS, MUSCLES, PATTERNS, POSITIONS, theEasierWay } from '../content/en/terms.ts';
import { VARIATIONS } from '../content/en/variations.ts';
import { EXERCISES, isExerciseId } from '../content/exercises.ts';
import type { CatalogueExercise } from '../content/facts.ts';
import { tryRoutineId } from '../content/find-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { ExerciseCard, ExerciseDetail, ExerciseLink } from '../ui/models.ts';

const known = (id: string | undefined): CatalogueExercise | undefined =>
  id !== undefined && isExerciseId(id) ? EXERCISES[id] : undefined;

function cardOf(exercise: CatalogueExercise, language: CoachLanguage): ExerciseCard {
  const { id, pattern, muscles, equipment, optional = [], level, position } = exercise;
  const { name = id, aliases = [] } = language.exercise(id) ?? {};
  const worked = muscles.map((muscle) => MUSCLES[muscle]);
  return {
    id,
    name,
    pattern: PATTERNS[pattern],
    muscles: worked,
    equipment: equipment.map((oneOf) => oneOf.map((thing) => EQUIPMENT[thing])),
    optional: optional.map((thing) => EQUIPMENT[thing]),
    level: LEVELS[level],
    position: POSITIONS[position],
    texts: [[name], aliases, worked, [PATTERNS[pattern]]],
  };
}

/** The whole catalogue, in its order. */
export const exerciseCards = (language: CoachLanguage): readonly ExerciseCard[] =>
  Object.values(EXERCISES).map((exercise) => cardOf(exercise, language));

/** Everything to say of an exercise; undefined when the catalogue does not have it. */
export function exerciseDetail(id: string, language: CoachLanguage): ExerciseDetail | undefined {
  const exercise = known(id);
  const words = language.exercise(id);
  if (!exercise || !words) return undefined;
  const { easier, harder } = VARIATIONS[exercise.id as keyof typeof VARIATIONS] ?? {};
  const linkOf = (other: CatalogueExercise): ExerciseLink => ({
    id: other.id,
    name: language.exercise(other.id)?.name ?? other.id,
    level: LEVELS[other.level],
  });
  const after = chain(exercise, 'progression');
  const unlocks = Object.values(EXERCISES).filter(
    (other) => other.regression === exercise.id && !after.includes(other),
  );
  const gate = gateOf(exercise, easier, language);
  return {
    ...cardOf(exercise, language),
    rules: exercise,
    worked: exercise.muscles,
    dose: exercise.dose,
    steps: words.steps,
    cues: words.cues.map(({ full }) => full),
    aliases: words.aliases ?? [],
    mistake: words.mistake ?? '',
    caution: words.caution ?? '',
    before: chain(exercise, 'regression').reverse().map(linkOf),
    after: after.map(linkOf),
    unlocks: unlocks.map(linkOf),
    ...(easier !== undefined && { easier }),
    ...(harder !== undefined && { harder }),
    ...(gate && { gate }),
    origin: originInWords(exercise.sources),
    trial: tryRoutineId(id),
  };
}

/** What to master before an exercise beyond the basics: the one before it, else its own easier way. */
function gateOf(
  exercise: CatalogueExercise,
  easier: string | undefined,
  language: CoachLanguage,
): ExerciseDetail['gate'] {
  if (exercise.level === 'basic') return undefined;
  const before = known(exercise.regression);
  const { dose, laterality } = before ?? exercise;
  const what = before ? (language.exercise(before.id)?.name ?? before.id) : easier && theEasierWay(easier);
  return what === undefined ? undefined : { what, dose, each: laterality === 'each' };
}

/** The exercises one way along the chain, nearest first. */
function chain(from: CatalogueExercise, way: 'regression' | 'progression'): CatalogueExercise[] {
  const found: CatalogueExercise[] = [];
  for (let next = known(from[way]); next && !found.includes(next); next = known(next[way])) found.push(next);
  return found;
}
