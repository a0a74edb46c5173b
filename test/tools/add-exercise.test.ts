import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { exerciseWords } from '../../src/content/en/exercises.ts';
import { EXERCISES } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { faultsOf } from '../../src/core/figure/faults.ts';
import { addExercise, SHELVES } from '../../tools/add-exercise.ts';
import { ROOT } from '../../tools/run.ts';

/** From the sources as they are: what it writes today is what is tested. */
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const copy = mkdtempSync(join(tmpdir(), 'exercise-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new exercise', () => {
  it('is complete: facts, words, and a figure without a fault', async () => {
    for (const folder of ['src/core', 'src/content'])
      cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
    const written = addExercise('made-up-hold', 'legs', read);
    for (const { path, text } of written) writeFileSync(join(copy, path), text);
    const load = (path: string) => import(pathToFileURL(join(copy, 'src/content', path)).href);
    const exercises = (await load('exercises.ts')).EXERCISES as typeof EXERCISES;
    const words = (await load('en/exercises.ts')).exerciseWords as typeof exerciseWords;
    const figures = (await load('figures/index.ts')).FIGURES as Readonly<Record<string, never>>;
    const variations = (await load('en/variations.ts')).VARIATIONS as Readonly<Record<string, object>>;
    expect(Object.keys(exercises).sort()).toEqual([...Object.keys(EXERCISES), 'made-up-hold'].sort());
    expect(words('made-up-hold')).toMatchObject({ name: 'Made up hold', mistake: /./, caution: /./ });
    expect(Object.keys(figures)).toEqual([...Object.keys(FIGURES), 'made-up-hold'].sort());
    expect(variations['made-up-hold']).toHaveProperty('easier');
    expect(variations['made-up-hold']).toHaveProperty('harder');
    const madeUp = figures['made-up-hold'];
    expect(madeUp && faultsOf(madeUp)).toEqual([]);
  });

  it('of CONTRIBUTING.md has a figure without a fault', async () => {
    const figure = /```ts\n(import type \{ Figure \}.*?)```/s.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
    const path = join(copy, 'src/content/figures/of-contributing.ts');
    writeFileSync(path, figure);
    const { wallSit } = await import(pathToFileURL(path).href);
    expect(faultsOf(wallSit)).toEqual([]);
  });

  it.each(['a-plank', 'zercher-squat', 'burpee', 'v-sit', 'tuck-jump'])(
    'finds its place in the order of the figures: %s',
    (id) => {
      const index = addExercise(id, 'hips', read).find(({ path }) => path.endsWith('index.ts'))?.text ?? '';
      const imported = [...index.matchAll(/from '\.\/(.+)\.ts'/g)].map(([, name]) => name);
      const listed = [...index.matchAll(/^ {2}'?([a-z0-9-]+)'?[:,]/gm)].map(([, name]) => name);
      expect(imported).toEqual([...imported].sort());
      expect(listed).toEqual([...listed].sort());
      expect(imported).toContain(id);
      expect(listed).toEqual(imported);
    },
  );

  it('is refused where there is one already, on whatever shelf, or where the id is none', () => {
    for (const shelf of SHELVES)
      for (const id of ['plank', 'glute-bridge'])
        expect(() => addExercise(id, shelf, read)).toThrow('there is one');
    for (const id of ['', '90-90-stretch', 'Wall sit', 'wall--sit', '../x'])
      expect(() => addExercise(id, 'legs', read)).toThrow();
  });
});
