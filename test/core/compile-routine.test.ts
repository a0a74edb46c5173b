import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/core/preferences.ts';
import type { Block, Routine, SetPlan } from '../../src/core/routine.ts';
import type { Step } from '../../src/core/step.ts';
import { lengthOfTimeline } from '../../src/core/view-session.ts';
import { preferences, routines } from './arbitraries.ts';

const routineOf = (...main: Block[]): Routine => ({ id: 'r', name: 'R', warmUp: [], main, coolDown: [] });
const block = (kind: Block['kind'], rounds: number, items: SetPlan[], roundRest = 0): Block => ({
  kind,
  rounds,
  items,
  roundRest,
});
const hold = (exercise: string, s: number, rest = 0): SetPlan => ({
  exercise,
  target: { kind: 'time', ms: s * 1000 },
  rest: rest * 1000,
});
const reps = (exercise: string, n: number, rest = 0): SetPlan => ({
  exercise,
  target: { kind: 'reps', reps: n },
  rest: rest * 1000,
});

/** A step as a word: `work plank 2/3 30`. */
const inWords = ({ kind, set, length }: Step) =>
  `${kind} ${set.exercise}${set.side ? ` ${set.side}` : ''} ${set.number}/${set.of} ${length === 'open' ? length : length / 1000}`;

const compile = (routine: Routine, change: Partial<Preferences> = {}) =>
  compileRoutine(routine, library, { ...DEFAULT_PREFERENCES, ...change }).steps.map(inWords);

describe('compileRoutine', () => {
  it('writes straight sets out: transition, sets, rest between but not after', () => {
    expect(compile(routineOf(block('straight', 2, [hold('plank', 30, 45)])))).toEqual([
      'prepare plank 1/2 15',
      'work plank 1/2 30',
      'rest plank 2/2 45',
      'work plank 2/2 30',
    ]);
  });

  it('does all sets of one item before the next', () => {
    expect(compile(routineOf(block('straight', 2, [hold('plank', 30, 45), reps('squat', 10, 60)])))).toEqual([
      'prepare plank 1/2 15',
      'work plank 1/2 30',
      'rest plank 2/2 45',
      'work plank 2/2 30',
      'prepare squat 1/2 15',
      'work squat 1/2 30',
      'rest squat 2/2 60',
      'work squat 2/2 30',
    ]);
  });

  it('goes round a circuit: a short transition before each, rest between rounds', () => {
    expect(
      compile(routineOf(block('circuit', 2, [hold('plank', 30), reps('glute-bridge', 12)], 45_000))),
    ).toEqual([
      'prepare plank 1/2 10',
      'work plank 1/2 30',
      'prepare glute-bridge 1/2 10',
      'work glute-bridge 1/2 48',
      'rest plank 2/2 45',
      'prepare plank 2/2 10',
      'work plank 2/2 30',
      'prepare glute-bridge 2/2 10',
      'work glute-bridge 2/2 48',
    ]);
  });

  it('rests inside a superset where an item says so', () => {
    expect(compile(routineOf(block('superset', 1, [hold('plank', 20, 30), hold('side-plank', 20)])))).toEqual(
      [
        'prepare plank 1/1 10',
        'work plank 1/1 20',
        'rest side-plank right 1/1 30',
        'prepare side-plank right 1/1 10',
        'work side-plank right 1/1 20',
        'switch side-plank left 1/1 5',
        'work side-plank left 1/1 20',
      ],
    );
  });

  it('gives both sides the full dose, one side where the plan names it', () => {
    expect(compile(routineOf(block('straight', 1, [reps('reverse-lunge', 12)])))).toEqual([
      'prepare reverse-lunge right 1/1 15',
      'work reverse-lunge right 1/1 36',
      'switch reverse-lunge left 1/1 5',
      'work reverse-lunge left 1/1 36',
    ]);
    expect(
      compile(routineOf(block('straight', 1, [{ ...reps('reverse-lunge', 12), side: 'left' }]))),
    ).toEqual(['prepare reverse-lunge left 1/1 15', 'work reverse-lunge left 1/1 36']);
  });

  it('takes an alternating repetition for both sides', () => {
    expect(compile(routineOf(block('straight', 1, [reps('bird-dog', 5)])))[1]).toBe('work bird-dog 1/1 40');
  });

  it('leaves a self-paced set open, by preference or by plan', () => {
    const set = routineOf(block('straight', 1, [reps('squat', 12)]));
    expect(compile(set, { pace: 'self-paced' })[1]).toBe('work squat 1/1 open');
    const plan = routineOf(block('straight', 1, [{ ...reps('squat', 12), pace: 'self-paced' }]));
    expect(compile(plan)[1]).toBe('work squat 1/1 open');
    const paced = routineOf(block('straight', 1, [{ ...reps('squat', 12), pace: 'paced' }]));
    expect(compile(paced, { pace: 'self-paced' })[1]).toBe('work squat 1/1 36');
  });

  it('stretches rests by the factor, and never below a count-in', () => {
    const set = routineOf(block('straight', 2, [hold('plank', 30, 40)]));
    expect(compile(set, { restFactor: 1.5 })[2]).toBe('rest plank 2/2 60');
    expect(compile(routineOf(block('straight', 2, [hold('plank', 30, 1)])))[2]).toBe('rest plank 2/2 5');
    expect(compile(routineOf(block('straight', 2, [hold('plank', 30, 0)])))[2]).toBe('prepare plank 2/2 5');
  });

  it('makes Core essentials 11.4 minutes long', () => {
    const ready = readyRoutine('core-essentials');
    if (!ready) throw new Error('no Core essentials');
    const timeline = compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);
    expect(lengthOfTimeline(timeline)).toBe(684_000);
    expect(timeline.steps.filter((step) => step.kind === 'work')).toHaveLength(12);
  });

  it('refuses an exercise nobody knows', () => {
    expect(() => compile(routineOf(block('straight', 1, [hold('flying', 10)])))).toThrow(
      /unknown exercise: flying/,
    );
  });

  it('numbers its steps, and leads into every work step', () => {
    fc.assert(
      fc.property(routines, preferences, (routine, chosen) => {
        const { steps } = compileRoutine(routine, library, chosen);
        for (const [i, step] of steps.entries()) {
          expect(step.index).toBe(i);
          if (step.length !== 'open') expect(Number.isInteger(step.length)).toBe(true);
          if (step.kind !== 'work') continue;
          const before = steps[i - 1];
          expect(before?.kind).not.toBe('work');
          const runUp = before?.kind === 'switch' ? chosen.switchTime : chosen.countIn;
          expect(before?.length).toBeGreaterThanOrEqual(runUp);
        }
      }),
    );
  });
});
