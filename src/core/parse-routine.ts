import * as v from 'valibot';
import { MAX_STEPS } from './compile-routine.ts';
import type { Library } from './exercise.ts';
import { type Block, type Routine, SECTIONS } from './routine.ts';
import { routineFileSchema } from './routine-schema.ts';

/** Characters of the largest file that is read at all (5 MB). */
export const LARGEST_FILE = 5_000_000;
/** Deepest nesting that is looked into. */
export const DEEPEST = 32;

/** What is wrong with a file, and where: `routine.main[0].items[2].rest`; an empty path is the file itself. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a routine file (docs/routine-format.md). Strict: anything wrong rejects the whole of it. Never throws. */
export function parseRoutine(text: string, library: Library): Parsed<Routine> {
  if (text.length > LARGEST_FILE) return refuse('', 'is larger than 5 MB');
  if (text.trim() === '') return refuse('', 'is empty');
  if (nesting(text) > DEEPEST) return refuse('', `is nested more than ${DEEPEST} levels deep`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('', 'is not JSON');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refuse('', 'must be a JSON object');
  const { format, version } = data as { format?: unknown; version?: unknown };
  if (format === 'groundwork-routine' && typeof version === 'number' && version > 1) {
    return refuse('version', 'was made by a newer app');
  }

  const result = v.safeParse(routineFileSchema, data, { abortEarly: true });
  if (!result.success) return refuse(pathOf(result.issues[0]), problemOf(result.issues[0]));
  const { routine } = result.output;
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

/** How deep brackets nest outside strings: measured before parsing, which recurses. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') deepest = Math.max(deepest, ++depth);
    else if (c === '}' || c === ']') depth--;
  }
  return deepest;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path && '.'}${readable(String(key))}`;
  }
  return path;
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'is not a key of this format';
    return issue.received === 'undefined' ? 'is missing' : 'must be an object';
  }
  return issue.received === 'undefined' ? 'is missing' : issue.message;
}

/** A key from a stranger's file, fit for a sentence. */
function readable(key: string): string {
  return key.replaceAll(/[^\w-]/g, '?').slice(0, 40);
}

function refuse(path: string, problem: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { path, problem } };
}
