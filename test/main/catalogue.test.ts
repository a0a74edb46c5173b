import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { SOURCES } from '../../src/content/en/sources.ts';
import { EXERCISES, isExerciseId } from '../../src/content/exercises.ts';
import { findByWords } from '../../src/core/find-by-words.ts';
import { exerciseCards, exerciseDetail } from '../../src/main/catalogue.ts';

const details = Object.keys(EXERCISES).map((id) => {
  const detail = exerciseDetail(id, en);
  if (!detail) throw new Error(`No page of ${id}`);
  return detail;
});

describe('the page of an exercise', () => {
  it('is there for each of the catalogue and for nothing else', () => {
    expect(exerciseCards(en).map(({ id }) => id)).toEqual(Object.keys(EXERCISES));
    for (const id of ['', 'nothing', 'constructor']) expect(exerciseDetail(id, en)).toBeUndefined();
  });

  it('says in plain words where it comes from, and never by a file', () => {
    for (const { id, origin } of details) {
      const { sources } = EXERCISES[id as keyof typeof EXERCISES];
      const said = origin.join(' ');
      expect(said, id).not.toMatch(/\d{3}|_/);
      for (const source of sources)
        if (source !== 'common practice') expect(said, id).toContain(SOURCES[source]);
      // Only one of the sources has doses; whatever is not its own is called what it is.
      expect(said, id).toContain('general practice');
      expect(said.includes('Sets and amount are those of the list'), id).toBe(sources.includes('002'));
    }
  });

  it('leads along the whole chain, both ways, without coming back', () => {
    for (const { id, before, after } of details) {
      for (const way of [before, after]) {
        const ids = way.map((link) => link.id);
        expect(new Set([id, ...ids]).size, id).toBe(ids.length + 1);
        for (const link of ids) expect(isExerciseId(link), link).toBe(true);
      }
    }
    const squat = details.find(({ id }) => id === 'single-leg-squat');
    expect(squat?.before.map(({ id }) => id)).toEqual(['squat', 'single-leg-box-squat']);
    const bridge = details.find(({ id }) => id === 'glute-bridge');
    expect(bridge?.after.map(({ id }) => id)).toEqual(['single-leg-bridge', 'ball-bridge']);
  });

  it('shows the gate of everything beyond the basics, with the dose to master', () => {
    for (const { id, gate } of details) {
      const { level, regression } = EXERCISES[id as keyof typeof EXERCISES];
      expect(gate !== undefined, id).toBe(level !== 'basic');
      if (!gate || regression === undefined) continue;
      const before = EXERCISES[regression as keyof typeof EXERCISES];
      expect(gate.what, id).toBe(en.exercise(regression)?.name);
      expect(gate.dose, id).toBe(before.dose);
    }
  });

  it('gates by the easier way of the exercise itself where none comes before it', () => {
    const gate = details.find(({ id }) => id === 'single-leg-deadlift')?.gate;
    expect(gate).toEqual({
      what: 'the easier way, “keep the rear toes on the floor”,',
      dose: EXERCISES['single-leg-deadlift'].dose,
      each: true,
    });
  });

  it('shows all that an exercise unlocks, though the chain goes on to one of it', () => {
    const unlocks = (id: string) => details.find((one) => one.id === id)?.unlocks.map((link) => link.id);
    expect(unlocks('squat')).toEqual(['single-leg-box-squat', 'squat-jump']);
    expect(unlocks('glute-bridge')).toEqual(['hip-thrust']);
    expect(unlocks('clamshell')).toEqual([]);
    for (const { id, regression } of Object.values(EXERCISES)) {
      const before = details.find((one) => one.id === regression);
      if (!before) continue;
      const shown = [...before.after, ...before.unlocks].map((link) => link.id);
      expect(
        shown.filter((one) => one === id),
        `${regression} → ${id}`,
      ).toEqual([id]);
    }
  });

  it('shows every thing that is needed, and what may be taken besides', () => {
    const kit = (id: string) => {
      const { equipment = [], optional = [] } = details.find((one) => one.id === id) ?? {};
      return { equipment, optional };
    };
    expect(kit('plank')).toEqual({ equipment: [['mat']], optional: [] });
    expect(kit('incline-push-up')).toEqual({ equipment: [['bench', 'wall']], optional: [] });
    expect(kit('clamshell')).toEqual({ equipment: [['mat']], optional: ['band'] });
    expect(kit('squat')).toEqual({ equipment: [], optional: [] });
    for (const { id, equipment } of details)
      expect(equipment, id).toHaveLength(EXERCISES[id as keyof typeof EXERCISES].equipment.length);
  });

  it('can be found by its movement', () => {
    expect(findByWords('core', exerciseCards(en)).map(({ id }) => id)).toContain('bird-dog');
  });

  it('offers a way down and a way up', () => {
    for (const { id, before, after, easier, harder } of details) {
      expect(before.length > 0 || easier !== undefined, id).toBe(true);
      expect(after.length > 0 || harder !== undefined, id).toBe(true);
    }
  });
});
