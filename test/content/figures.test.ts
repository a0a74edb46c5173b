import { describe, expect, it } from 'vitest';
import { EXERCISES, type ExerciseId } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { barbellAt } from '../../src/core/figure/barbell.ts';
import { FRAMES, faultsOf } from '../../src/core/figure/faults.ts';
import { outline } from '../../src/core/figure/outline.ts';
import { poseAt } from '../../src/core/figure/pose-at.ts';
import { grip } from '../../src/core/figure/spot.ts';
import { subtract } from '../../src/core/figure/vector.ts';

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
    // Of an exercise done on one side, and of no other, that side is seen.
    expect(figure.works !== undefined).toBe(laterality === 'each');
  });

  it('shows all of the limb that works in a colour of its own', () => {
    const shapes = outline(figure, poseAt(figure, 0));
    const tones = shapes.map(({ tone, far }) => `${tone}${far ? ' far' : ''}`);
    const leg = ['glow-skin', 'glow-cloth', 'glow'];
    const expected = { 'near leg': leg, 'near arm': ['glow-skin'], 'near side': [...leg, 'glow-skin'] };
    expect(tones.filter((tone) => tone.startsWith('glow'))).toEqual(
      figure.works ? expected[figure.works] : ['glow far', 'glow'],
    );
  });

  const rack = figure.props?.find((prop) => prop[0] === 'barbell')?.[1];
  if (rack)
    it('holds its bar all the time', () => {
      for (let i = 0; i < FRAMES; i++) {
        const joints = poseAt(figure, i / FRAMES);
        const bar = barbellAt(rack, joints);
        for (const hand of [joints.nearArm, joints.farArm]) {
          const [x, y] = subtract(grip(hand), bar);
          expect(Math.hypot(x, y), `at ${(i / FRAMES).toFixed(2)}`).toBeLessThan(2.5);
        }
      }
    });

  it('is about a kilobyte', () => expect(JSON.stringify(figure).length).toBeLessThan(1100));

  it('is the same shapes in the same order all the time', () => {
    const kinds = (phase: number) =>
      outline(figure, poseAt(figure, phase)).map(({ tone, far, gap }) => `${tone} ${far} ${gap}`);
    for (const phase of [0.2, 0.5, 0.83]) expect(kinds(phase)).toEqual(kinds(0));
  });
});
