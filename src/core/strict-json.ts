import * as v from 'valibot';

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

export function refuse(path: string, problem: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { path, problem } };
}

/** Keys that reach into the language itself when somebody copies an object carelessly. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Reads a stranger's JSON object. Depth is measured before anything is parsed. Never throws. */
export function parseJsonObject(text: string): Parsed<Readonly<Record<string, unknown>>> {
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
  const fault = forbiddenKey(data, '');
  return fault ? { ok: false, fault } : { ok: true, value: data as Record<string, unknown> };
}

/** Holds data against a strict schema; the first thing wrong is told. */
export function conform<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, data, { abortEarly: true });
  return result.success
    ? { ok: true, value: result.output }
    : refuse(pathOf(result.issues[0]), problemOf(result.issues[0]));
}

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

/** No deeper than the nesting measured. */
function forbiddenKey(value: object, path: string): Fault | undefined {
  for (const key of Object.keys(value)) {
    const place = Array.isArray(value) ? `${path}[${key}]` : `${path}${path && '.'}${readable(key)}`;
    if (FORBIDDEN.includes(key)) return { path: place, problem: 'is not a key of this format' };
    const inside: unknown = (value as Record<string, unknown>)[key];
    const fault = typeof inside === 'object' && inside !== null ? forbiddenKey(inside, place) : undefined;
    if (fault) return fault;
  }
  return undefined;
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
