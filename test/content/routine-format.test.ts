import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/content/exercises.ts';
import { ROUTINES } from '../../src/content/routines.ts';
import { parseRoutine } from '../../src/core/parse-routine.ts';

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

const fits = new Ajv2020({ strictTypes: false }).compile(JSON.parse(read('routine.schema.json')));
const example = /```json\n(.*?)```/s.exec(read('routine-format.md'))?.[1] ?? '';

type Tree = { [key: string]: Tree } & Tree[];

/** The example with one thing changed; `at` is a path such as `routine.main.0.rounds`. */
function changed(at: string, value: unknown): unknown {
  const file = JSON.parse(example);
  const path = at.split('.');
  const last = path.pop() as string;
  const parent = path.reduce((tree: Tree, key) => tree[key] as Tree, file);
  if (value === undefined) delete parent[last];
  else Object.assign(parent, { [last]: value });
  return file;
}

describe('the routine format', () => {
  it('is what the example in its description has', () => {
    expect(fits(JSON.parse(example)), JSON.stringify(fits.errors)).toBe(true);
    expect(parseRoutine(example, library)).toEqual({ ok: true, value: JSON.parse(example).routine });
  });

  it.each(ROUTINES.map(({ routine }) => [routine.id, routine] as const))(
    'holds %s unchanged',
    (_, routine) => {
      const text = JSON.stringify({ format: 'groundwork-routine', version: 1, routine });
      expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
      expect(parseRoutine(text, library)).toEqual({ ok: true, value: routine });
    },
  );

  const block = 'routine.main.0';
  const item = `${block}.items.0`;
  const own = 'routine.exercises.0';

  it.each<[string, unknown]>([
    ['routine.id', 'a'.repeat(64)],
    ['routine.name', 'x'.repeat(80)],
    ['routine.name', 'Mårtens pass – «måndag»'],
    ['routine.name', '<b>=cmd()</b>'],
    [`${block}.rounds`, 20],
    [`${block}.roundRest`, 1_800_000],
    [`${item}.rest`, 1_800_000],
    [`${item}.load`, 1_000],
    [`${item}.load`, 12.5],
    [`${item}.rir`, 10],
    [`${item}.target`, { kind: 'reps', reps: 200 }],
    [`${item}.target`, { kind: 'time', ms: 3_600_000 }],
    [`${item}.target.tempo`, [0, 0, 0.5, 0]],
    [`${item}.target.tempo`, [30, 0, 30, 0]],
    [`${own}.words.caution`, undefined],
    ['routine.coolDown', []],
  ])('schema and app both take %s = %j', (at, value) => {
    const file = changed(at, value);
    expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
    expect(parseRoutine(JSON.stringify(file), library).ok).toBe(true);
  });

  it.each<[string, unknown]>([
    ['format', 'groundwork'],
    ['version', 2],
    ['version', '1'],
    ['extra', 1],
    ['routine.id', 'Hill day'],
    ['routine.id', 'a'.repeat(65)],
    ['routine.id', undefined],
    ['routine.name', ''],
    ['routine.name', '   '],
    ['routine.name', 'x'.repeat(81)],
    ['routine.name', 'a\u202eb'],
    ['routine.name', 'a\nb'],
    ['routine.name', 'a\u0301\u0301\u0301'],
    ['routine.name', 'a\ud800b'],
    ['routine.extra', 1],
    ['routine.main', []],
    ['routine.main', Array.from({ length: 31 }, () => JSON.parse(example).routine.main[0])],
    ['routine.warmUp', undefined],
    [`${block}.kind`, 'emom'],
    [`${block}.rounds`, 0],
    [`${block}.rounds`, 21],
    [`${block}.rounds`, 1.5],
    [`${block}.items`, []],
    [`${block}.roundRest`, 1_800_001],
    [`${block}.roundRest`, -1],
    [`${item}.rest`, '60'],
    [`${item}.rest`, 1_800_001],
    [`${item}.load`, 1_001],
    [`${item}.rir`, 11],
    [`${item}.pace`, 'fast'],
    [`${item}.side`, 'both'],
    [`${item}.target`, { kind: 'reps', reps: 0 }],
    [`${item}.target`, { kind: 'reps', reps: 201 }],
    [`${item}.target`, { kind: 'reps', reps: 5, ms: 1_000 }],
    [`${item}.target`, { kind: 'time', ms: 999 }],
    [`${item}.target`, { kind: 'time', ms: 3_600_001 }],
    [`${item}.target.tempo`, [1, 0, 1]],
    [`${item}.target.tempo`, [31, 0, 1, 0]],
    [`${own}.id`, 'Plank'],
    [`${own}.mode`, 'reps'],
    [`${own}.words`, undefined],
    [`${own}.words.html`, '<b>'],
    [`${own}.words.setUp.full`, 'x'.repeat(121)],
  ])('schema and app both refuse %s = %j', (at, value) => {
    const file = changed(at, value);
    expect(fits(file)).toBe(false);
    expect(parseRoutine(JSON.stringify(file), library).ok).toBe(false);
  });

  it.each<[string, unknown]>([
    [`${item}.target.tempo`, [0, 0, 0, 0]],
    [`${item}.target.tempo`, [30, 1, 30, 0]],
    [`${item}.exercise`, 'no-such-exercise'],
    [`${own}.id`, 'plank'],
  ])('the app refuses what the schema cannot see: %s = %j', (at, value) => {
    const file = changed(at, value);
    expect(fits(file)).toBe(true);
    expect(parseRoutine(JSON.stringify(file), library).ok).toBe(false);
  });
});
