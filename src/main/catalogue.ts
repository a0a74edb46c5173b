import { originInWords } from '../content/en/sources.ts';
import { EQUIPMENT, LEVELS, MUSCLES, PATTERNS, POSITIONS } from '../content/en/terms.ts';
import { VARIATIONS } from '../content/en/variations.ts';
import { EXERCISES, isExerciseId } from '../content/exercises.ts';
import { type CatalogueExercise, EVERYWHERE } from '../content/facts.ts';
import { tryRoutineId } from '../content/find-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { ExerciseCard, ExerciseDetail, ExerciseLink } from '../ui/models.ts';

const known = (id: string | undefined): CatalogueExercise | undefined =>
  id !== undefined && isExerciseId(id) ? EXERCISES[id] : undefined;

function cardOf(exercise: CatalogueExercise, language: CoachLanguage): ExerciseCard {
  const { id, pattern, muscles, equipment, level, position } = exercise;
  const { name = id, aliases = [] } = language.exercise(id) ?? {};
  const needed = equipment.filter((oneOf) => !oneOf.some((thing) => EVERYWHERE.includes(thing)));
  const worked = muscles.map((muscle) => MUSCLES[muscle]);
  return {
    id,
    name,
    pattern: PATTERNS[pattern],
    muscles: worked,
    equipment: needed.map((oneOf) => oneOf.map((thing) => EQUIPMENT[thing])),
    level: LEVELS[level],
    position: POSITIONS[position],
    texts: [[name], aliases, worked],
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
  const gate = exercise.level === 'basic' ? undefined : known(exercise.regression);
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
    after: chain(exercise, 'progression').map(linkOf),
    ...(easier !== undefined && { easier }),
    ...(harder !== undefined && { harder }),
    ...(gate && { gate: { ...linkOf(gate), dose: gate.dose, each: gate.laterality === 'each' } }),
    origin: originInWords(exercise.sources),
    trial: tryRoutineId(id),
  };
}

/** The exercises one way along the chain, nearest first. */
function chain(from: CatalogueExercise, way: 'regression' | 'progression'): CatalogueExercise[] {
  const found: CatalogueExercise[] = [];
  for (let next = known(from[way]); next && !found.includes(next); next = known(next[way])) found.push(next);
  return found;
}
