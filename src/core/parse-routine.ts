import { MAX_STEPS } from './compile-routine.ts';
import type { Library } from './exercise.ts';
import { type Block, type Routine, SECTIONS } from './routine.ts';
import { routineFileSchema } from './routine-schema.ts';
import { conform, type Fault, type Parsed, parseJsonObject, refuse } from './strict-json.ts';

/** Characters of the largest file that is read at all (5 MB). */
export const LARGEST_FILE = 5_000_000;

/** Reads a routine file (docs/routine-format.md). Strict: anything wrong rejects the whole of it. Never throws. */
export function parseRoutine(text: string, library: Library): Parsed<Routine> {
  if (text.length > LARGEST_FILE) return refuse('', 'is larger than 5 MB');
  const data = parseJsonObject(text);
  if (!data.ok) return data;
  const { format, version } = data.value;
  if (format === 'groundwork-routine' && typeof version === 'number' && version > 1) {
    return refuse('version', 'was made by a newer app');
  }

  const file = conform(routineFileSchema, data.value);
  if (!file.ok) return file;
  const { routine } = file.value;
  const fault = inconsistency(routine, library);
  return fault ? { ok: false, fault } : { ok: true, value: routine };
}

/** One sentence for people. */
export function describeFault({ path, problem }: Fault): string {
  return path === '' ? `The file ${problem}.` : `${path} ${problem}.`;
}

/** What a schema cannot see: references, collisions and the size of what it all expands to. */
function inconsistency(routine: Routine, library: Library): Fault | undefined {
  const own = new Set<string>();
  for (const [i, { id, mode, tempo }] of (routine.exercises ?? []).entries()) {
    const path = `routine.exercises[${i}]`;
    if (own.has(id) || library.exercise(id))
      return { path: `${path}.id`, problem: `is taken already: ${id}` };
    if (mode === 'reps' && !tempo)
      return { path: `${path}.tempo`, problem: 'is missing for a counted exercise' };
    own.add(id);
  }
  let steps = 0;
  for (const section of SECTIONS) {
    for (const [b, block] of routine[section].entries()) {
      steps += mostSteps(block);
      for (const [i, { exercise }] of block.items.entries()) {
        if (own.has(exercise) || library.exercise(exercise)) continue;
        const path = `routine.${section}[${b}].items[${i}].exercise`;
        return { path, problem: `is not a known exercise: ${exercise}` };
      }
    }
  }
  return steps > MAX_STEPS ? { path: 'routine', problem: `makes more than ${MAX_STEPS} steps` } : undefined;
}

/** At most rest, prepare, two sides and a switch for each set. */
const mostSteps = ({ rounds, items }: Block) => rounds * items.length * 5;
