import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { EXERCISES, library } from '../../src/content/exercises.ts';
import { EVERYWHERE } from '../../src/content/facts.ts';
import { findRoutine, tryRoutineId } from '../../src/content/find-routine.ts';
import { ROUTINES } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';

describe('a routine by its address', () => {
  it('is one that comes with the app', () => {
    for (const ready of ROUTINES) expect(findRoutine(ready.routine.id, en)).toBe(ready);
  });

  it.each(Object.values(EXERCISES))('is one set of $id, to try it', ({ id, dose, laterality, equipment }) => {
    const found = findRoutine(tryRoutineId(id), en);
    if (!found) throw new Error(`No ${tryRoutineId(id)}`);
    const { routine } = found;
    expect(routine.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(routine.name).toContain(en.exercise(id)?.name);
    const { steps } = compileRoutine(routine, library, DEFAULT_PREFERENCES);
    const work = steps.filter(({ kind }) => kind === 'work');
    expect(work).toHaveLength(laterality === 'each' ? 2 : 1);
    for (const { set } of work) {
      expect(set).toMatchObject({ exercise: id, number: 1, of: 1 });
      expect(set.target).toEqual(
        'reps' in dose ? { kind: 'reps', reps: dose.reps[0] } : { kind: 'time', ms: dose.seconds[0] * 1000 },
      );
    }
    const needed = equipment.filter((oneOf) => !oneOf.some((thing) => EVERYWHERE.includes(thing)));
    expect(found.equipment).toHaveLength(needed.length);
  });

  it('is nothing else', () => {
    for (const id of ['', 'try-', 'try-nothing', 'plank', 'try-try-plank', 'try-constructor', 'Try-plank'])
      expect(findRoutine(id, en), id).toBeUndefined();
  });
});
