import { describe, expect, it } from 'vitest';
import { EXERCISES, type ExerciseId } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { faultsOf } from '../../src/core/figure/faults.ts';
import { outline } from '../../src/core/figure/outline.ts';
import { poseAt } from '../../src/core/figure/pose-at.ts';

const ids = Object.keys(EXERCISES) as ExerciseId[];

it('draws every exercise of the catalogue, and nothing else', () => {
  expect(Object.keys(FIGURES).sort()).toEqual([...ids].sort());
});

describe.each(ids)('%s', (id) => {
  const figure = FIGURES[id];
  const { mode, laterality, tempo } = EXERCISES[id];

  it('keeps its bones, its contacts, its joints, the floor and its loop', () => {
    expect(faultsOf(figure)).toEqual([]);
  });

  it('moves as it is coached', () => {
    if (mode === 'hold') expect(figure.keys).toHaveLength(1);
    else expect(figure.keys.length).toBeGreaterThan(1);
    if (laterality === 'alternating') expect(figure.alternates).toBe(true);
    if (laterality === 'both' && mode === 'reps') expect(figure.alternates).toBeUndefined();
    // Half of a hop has no length: it turns where it likes.
    if (tempo && tempo[0] * tempo[2] > 0) expect(figure.keys.some(({ t }) => t === 0.5)).toBe(true);
    // The sides of an exercise done on one side differ, or the side is the whole body's.
    if (laterality === 'each' && EXERCISES[id].limb !== 'side') expect(figure.works).toBeDefined();
  });

  it('is the same shapes in the same order all the time', () => {
    const kinds = (phase: number) =>
      outline(figure, poseAt(figure, phase)).map(({ tone, far, gap }) => `${tone} ${far} ${gap}`);
    for (const phase of [0.2, 0.5, 0.83]) expect(kinds(phase)).toEqual(kinds(0));
  });
});
