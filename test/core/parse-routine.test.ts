import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/content/exercises.ts';
import { ROUTINES } from '../../src/content/routines.ts';
import { describeFault, LARGEST_FILE, parseRoutine } from '../../src/core/parse-routine.ts';
import { routines } from './arbitraries.ts';

const FILE = {
  format: 'groundwork-routine',
  version: 1,
  routine: {
    id: 'mine',
    name: 'Mine',
    warmUp: [],
    main: [
      {
        kind: 'straight',
        rounds: 3,
        items: [{ exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 45_000 }],
        roundRest: 0,
      },
    ],
    coolDown: [],
  },
};

/** The file with the value at a path replaced; undefined removes it. */
function changed(path: (string | number)[], value: unknown): string {
  const file = structuredClone(FILE) as Record<string | number, unknown>;
  let at = file;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(file);
}

function problem(text: string): string {
  const parsed = parseRoutine(text, library);
  if (parsed.ok) throw new Error('was accepted');
  return describeFault(parsed.fault);
}

const ITEM = ['routine', 'main', 0, 'items', 0];

describe('parseRoutine', () => {
  it('reads what it should', () => {
    expect(parseRoutine(JSON.stringify(FILE), library)).toEqual({ ok: true, value: FILE.routine });
  });

  it.each(ROUTINES.map(({ routine }) => [routine.id, routine] as const))(
    'reads %s back as it is',
    (_id, routine) => {
      const text = JSON.stringify({ format: 'groundwork-routine', version: 1, routine });
      expect(parseRoutine(text, library)).toEqual({ ok: true, value: routine });
    },
  );

  it('reads back whatever routine it is given', () => {
    fc.assert(
      fc.property(routines, (routine) => {
        const parsed = parseRoutine(
          JSON.stringify({ format: 'groundwork-routine', version: 1, routine }),
          library,
        );
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(JSON.stringify(routine)));
        // Names and cues of this generator may be blank or end in a space; nothing else may be found wrong.
        else expect(parsed.fault.path).toMatch(/words/);
      }),
    );
  });

  it.each([
    ['', 'The file is empty.'],
    ['  \n', 'The file is empty.'],
    ['{"format": "groundwork-routine"', 'The file is not JSON.'],
    ['\u0089PNG\r\n\u001a\n', 'The file is not JSON.'],
    ['[]', 'The file must be a JSON object.'],
    ['7', 'The file must be a JSON object.'],
    ['null', 'The file must be a JSON object.'],
    ['{}', 'format is missing.'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'The file is nested more than 32 levels deep.'],
    ['{"a":'.repeat(100_000), 'The file is nested more than 32 levels deep.'],
    [`"${'x'.repeat(LARGEST_FILE)}"`, 'The file is larger than 5 MB.'],
  ])('refuses a file that is not one (%#)', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it.each([
    [['format'], 'other', 'format must be "groundwork-routine".'],
    [['version'], 2, 'version was made by a newer app.'],
    [['version'], '1', 'version must be 1.'],
    [
      ['routine', 'id'],
      'Not an id',
      'routine.id must be lower-case words joined by hyphens, at most 64 characters.',
    ],
    [['routine', 'name'], undefined, 'routine.name is missing.'],
    [['routine', 'name'], '', 'routine.name must be text of 1 to 80 characters.'],
    [['routine', 'name'], 'x'.repeat(81), 'routine.name must be text of 1 to 80 characters.'],
    [['routine', 'name'], 'a\u202eb', 'routine.name must not contain control characters.'],
    [['routine', 'name'], 'Z\u0301\u0302\u0303\u0304', 'routine.name must not contain control characters.'],
    [['routine', 'name'], '\ud800', 'routine.name must not contain control characters.'],
    [['routine', 'main'], [], 'routine.main must have from 1 to 30 entries.'],
    [['routine', 'main', 0, 'rounds'], 1e9, 'routine.main[0].rounds must be a whole number from 1 to 20.'],
    [
      ['routine', 'main', 0, 'kind'],
      'giant',
      'routine.main[0].kind must be "straight", "superset" or "circuit".',
    ],
    [[...ITEM, 'rest'], -1, 'routine.main[0].items[0].rest must be a whole number from 0 to 1800000.'],
    [[...ITEM, 'rest'], '45000', 'routine.main[0].items[0].rest must be a whole number from 0 to 1800000.'],
    [[...ITEM, 'rest'], undefined, 'routine.main[0].items[0].rest is missing.'],
    [[...ITEM, 'exercise'], 'flying', 'routine.main[0].items[0].exercise is not a known exercise: flying.'],
    [
      [...ITEM, 'exercise'],
      'constructor',
      'routine.main[0].items[0].exercise is not a known exercise: constructor.',
    ],
    [
      [...ITEM, 'target', 'ms'],
      999.5,
      'routine.main[0].items[0].target.ms must be a whole number from 1000 to 3600000.',
    ],
    [
      [...ITEM, 'target', 'kind'],
      'miles',
      'routine.main[0].items[0].target.kind must be {"kind": "reps", …} or {"kind": "time", …}.',
    ],
    [[...ITEM, 'colour'], 'red', 'routine.main[0].items[0].colour is not a key of this format.'],
    [['routine', 'exercises'], [{}], 'routine.exercises[0].id is missing.'],
  ] as [(string | number)[], unknown, string][])('names the place: %j = %j', (path, value, expected) => {
    expect(problem(changed(path, value))).toBe(expected);
  });

  it.each(['__proto__', 'constructor', 'toString'])('refuses the key %s', (key) => {
    const text = JSON.stringify(FILE).replace('"id":"mine"', `"id":"mine","${key}":{"polluted":true}`);
    expect(problem(text)).toContain(`routine.${key} is not a key of this format.`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['1e999', '-1e999', 'NaN'])('coerces no number: %s', (number) => {
    const text = JSON.stringify(FILE).replace('"rest":45000', `"rest":${number}`);
    expect(problem(text)).toMatch(/not JSON|rest must be a whole number/);
  });

  it('refuses what expands beyond 2,000 steps', () => {
    const items = Array.from({ length: 30 }, () => FILE.routine.main[0]?.items[0]);
    expect(problem(changed(['routine', 'main'], [{ ...FILE.routine.main[0], rounds: 20, items }]))).toBe(
      'routine makes more than 2000 steps.',
    );
  });

  it('refuses an own exercise that takes a name of the catalogue, or one twice', () => {
    const own = (id: string) => ({
      id,
      mode: 'hold',
      laterality: 'both',
      limb: 'side',
      words: { name: 'Own', steps: [], setUp: { full: 'Stand still.', short: 'Still.' }, cues: [] },
    });
    expect(problem(changed(['routine', 'exercises'], [own('plank')]))).toBe(
      'routine.exercises[0].id is taken already: plank.',
    );
    expect(problem(changed(['routine', 'exercises'], [own('mine'), own('mine')]))).toBe(
      'routine.exercises[1].id is taken already: mine.',
    );
    expect(problem(changed(['routine', 'exercises'], [{ ...own('mine'), mode: 'reps' }]))).toBe(
      'routine.exercises[0].tempo is missing for a counted exercise.',
    );
  });

  it('never throws, whatever it is fed', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ...FILE, routine: value })),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(parseRoutine(text, library).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
