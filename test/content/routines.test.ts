import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { EXERCISES, isExerciseId, library } from '../../src/content/exercises.ts';
import { EVERYWHERE } from '../../src/content/facts.ts';
import { ROUTINES, readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import { type Block, type Routine, SECTIONS, type SetPlan } from '../../src/core/routine.ts';
import { lengthOfTimeline } from '../../src/core/view-session.ts';

const blocks = (routine: Routine): readonly Block[] => SECTIONS.flatMap((section) => routine[section]);
const exercisesOf = (routine: Routine): readonly string[] => [
  ...new Set(blocks(routine).flatMap(({ items }) => items.map(({ exercise }) => exercise))),
];

/** Seconds one set takes: both sides and the change between them. */
function workSeconds({ exercise, target }: SetPlan): number {
  const facts = library.exercise(exercise);
  if (!facts) throw new Error(`No ${exercise}`);
  const rep = (facts.tempo ?? [0, 0, 0, 0]).reduce((a, b) => a + b);
  const side =
    target.kind === 'time'
      ? target.ms / 1000
      : target.reps * rep * (facts.laterality === 'alternating' ? 2 : 1);
  return facts.laterality === 'each' ? 2 * side + 5 : side;
}

/** The arithmetic of the ready routines: 15 s to get ready in straight sets, 10 s per exercise and round in circuits. */
function minutes(routine: Routine, straightTransition = 15): number {
  let total = 0;
  for (const { kind, rounds, items, roundRest } of blocks(routine)) {
    for (const item of items) {
      total +=
        kind === 'straight'
          ? straightTransition + rounds * workSeconds(item) + ((rounds - 1) * item.rest) / 1000
          : rounds * (10 + workSeconds(item) + item.rest / 1000);
    }
    if (kind !== 'straight') total += ((rounds - 1) * roundRest) / 1000;
  }
  return total / 60;
}

/** What each was designed to take. */
const PLANNED: Record<string, number> = {
  'first-minute': 0.85,
  'core-essentials': 11.4,
  'single-leg-strength': 22.2,
  'full-body-a': 26.7,
  'full-body-b': 27.7,
  // Designed with 30 s to get ready at the rack; see below.
  'gym-heavy-day': 33.6,
  'pre-run-activation': 6.1,
  plyometrics: 13.8,
  'mobility-and-cool-down': 10.4,
  travel: 18.0,
  'basics-first': 21.0,
};

describe('the ready routines', () => {
  it('are these, the trial first', () => {
    expect(ROUTINES.map(({ routine }) => routine.id)).toEqual(Object.keys(PLANNED));
    expect(new Set(ROUTINES.map(({ routine }) => routine.name)).size).toBe(ROUTINES.length);
    for (const { routine } of ROUTINES) expect(readyRoutine(routine.id)?.routine).toBe(routine);
    expect(readyRoutine('nothing')).toBeUndefined();
  });

  it.each(ROUTINES.map((ready) => [ready.routine.id, ready] as const))('%s is sound', (id, ready) => {
    const { routine, promise, equipment } = ready;
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(routine.main.length).toBeGreaterThan(0);
    expect(promise).toMatch(/^\p{Lu}.{20,98}\.$/u);
    expect(promise).not.toMatch(/ {2}|!|prevent/i);
    for (const { rounds, items, roundRest } of blocks(routine)) {
      expect(rounds).toBeGreaterThanOrEqual(1);
      expect(items.length).toBeGreaterThan(0);
      if (rounds === 1) expect(roundRest).toBe(0);
      for (const { exercise, target, rest } of items) {
        expect(library.exercise(exercise), exercise).toBeDefined();
        expect(en.exercise(exercise), exercise).toBeDefined();
        expect(target.kind === 'reps', exercise).toBe(library.exercise(exercise)?.mode === 'reps');
        expect(rest % 1000).toBe(0);
      }
    }
    const needed = exercisesOf(routine)
      .flatMap((exercise) => (isExerciseId(exercise) ? EXERCISES[exercise].equipment : []))
      .filter((oneOf) => !oneOf.some((thing) => EVERYWHERE.includes(thing)));
    for (const oneOf of needed) {
      expect(
        equipment.some((thing) => oneOf.includes(thing)),
        oneOf.join(' or '),
      ).toBe(true);
    }
    for (const thing of equipment)
      expect(
        needed.some((oneOf) => oneOf.includes(thing)),
        thing,
      ).toBe(true);
  });

  it.each(Object.entries(PLANNED))('%s takes the minutes it says', (id, planned) => {
    const { routine } = readyRoutine(id) as (typeof ROUTINES)[number];
    const taken = minutes(routine);
    expect(Math.abs(taken - planned) / planned, `${taken.toFixed(2)} min`).toBeLessThanOrEqual(0.05);
  });

  it.each(ROUTINES)('$routine.name is what the compiler makes of it', ({ routine }) => {
    const compiled = lengthOfTimeline(compileRoutine(routine, library, DEFAULT_PREFERENCES)) / 60_000;
    expect(compiled).toBeCloseTo(minutes(routine), 5);
  });

  it('lead on to routines there are', () => {
    for (const { routine, next } of ROUTINES) {
      if (next === undefined) continue;
      expect(readyRoutine(next), routine.id).toBeDefined();
      expect(next).not.toBe(routine.id);
    }
    expect(readyRoutine('full-body-a')?.next).toBe('full-body-b');
    expect(readyRoutine('full-body-b')?.next).toBe('full-body-a');
  });

  it('plans the gym day for changing plates', () => {
    const { routine } = readyRoutine('gym-heavy-day') as (typeof ROUTINES)[number];
    // Two minutes of ramp sets, and 30 s instead of 15 s before each of the five exercises. With the default
    // transition it is 1.25 min shorter.
    const ramp: Routine = { ...routine, warmUp: routine.warmUp.slice(1), main: [] };
    expect(minutes(ramp)).toBe(2);
    const main: Routine = { ...routine, warmUp: [] };
    expect(minutes(main, 30) - minutes(main)).toBeCloseTo(1.25);
    expect(minutes({ ...routine, main: [] }) + minutes(main, 30)).toBeCloseTo(33.6, 1);
  });

  it('asks for no more than the level says, but for what the promise lets you skip', () => {
    const order = ['basic', 'gated', 'advanced'];
    const harder = ROUTINES.flatMap(({ routine, level }) =>
      exercisesOf(routine)
        .filter((id) => isExerciseId(id) && order.indexOf(EXERCISES[id].level) > order.indexOf(level))
        .map((id) => `${routine.id}: ${id}`),
    );
    expect(harder).toEqual(['pre-run-activation: pogo-hop', 'travel: plank-shoulder-tap']);
  });

  it('counts about ninety contacts in Plyometrics', () => {
    // Hops at about two a second; one-sided jumps count on each leg.
    const contacts = blocks((readyRoutine('plyometrics') as (typeof ROUTINES)[number]).routine)
      .flatMap(({ rounds, items }) => items.map((item) => ({ rounds, ...item })))
      .filter(({ exercise }) => isExerciseId(exercise) && EXERCISES[exercise].pattern === 'plyometric')
      .map(({ rounds, exercise, target }) => {
        const each = library.exercise(exercise)?.laterality === 'each' ? 2 : 1;
        return rounds * each * (target.kind === 'time' ? (target.ms / 1000) * 2 : target.reps);
      })
      .reduce((a, b) => a + b);
    expect(contacts).toBeGreaterThan(80);
    expect(contacts).toBeLessThan(100);
  });
});
