import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, weekdayOf, weekOf } from '../../../src/core/history/day.ts';
import { digestOf, effortsOf } from '../../../src/core/history/digest.ts';
import type { LoggedEvent, SessionEvent } from '../../../src/core/session.ts';
import type { PlannedSet, Step } from '../../../src/core/step.ts';
import type { Tempo } from '../../../src/core/units.ts';
import { sessions } from '../transfer/arbitrary-session.ts';

describe('a calendar day', () => {
  it('is that of the zone', () => {
    const moment = Date.parse('2026-03-29T23:30:00Z');
    expect(dayOf(moment, 'UTC')).toBe('2026-03-29');
    expect(dayOf(moment, 'Europe/Berlin')).toBe('2026-03-30');
    expect(dayOf(moment, 'America/Los_Angeles')).toBe('2026-03-29');
  });

  it('adds and subtracts, whatever the clocks do', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('belongs to the week of the Monday before it', () => {
    expect(weekOf('2026-11-22')).toBe('2026-11-16');
    expect(weekOf('2026-11-23')).toBe('2026-11-23');
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-22')).toBe(6);
  });
});

describe('the digest of a session', () => {
  it('and its efforts count the same sets as the session', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const digest = digestOf(session);
        expect(digest.setsDone).toBe(session.sets.length);
        const efforts = effortsOf(session);
        const counted = efforts.flatMap(({ sides }) => Object.values(sides)).map(({ sets }) => sets);
        expect(counted.reduce((sum, n) => sum + n, 0)).toBe(session.sets.length);
        for (const { sides } of efforts)
          for (const { reps = 0, totalReps = 0, seconds = 0, totalSeconds = 0 } of Object.values(sides)) {
            expect(totalReps).toBeGreaterThanOrEqual(reps);
            expect(totalSeconds).toBeGreaterThanOrEqual(seconds);
          }
      }),
    );
  });

  it('tells the mean load of sets only where each had one', () => {
    fc.assert(
      fc.property(sessions, (session) => {
        for (const { sides } of effortsOf(session))
          for (const { sets, load, totalLoad } of Object.values(sides))
            if (totalLoad !== undefined) expect(totalLoad / sets).toBeLessThanOrEqual((load ?? 0) + 1e-9);
      }),
    );
  });
});

describe('the tempo of an effort', () => {
  const TEMPO: Tempo = [2, 0, 1, 0];
  const squat = (number: number, more: Partial<PlannedSet> = {}): PlannedSet => ({
    exercise: 'squat',
    target: { kind: 'reps', reps: 5 },
    number,
    of: 2,
    group: 'straight',
    mode: 'reps',
    paced: true,
    tempo: TEMPO,
    ...more,
  });
  /** Two sets of five at three seconds each, twenty seconds apart. */
  const steps = (more: Partial<PlannedSet> = {}): readonly Step[] => {
    const length = more.paced === false ? 'open' : 15_000;
    const [one, other] = [squat(1, more), squat(2, more)];
    return [
      { index: 0, section: 'main', kind: 'work', length, set: one },
      { index: 1, section: 'main', kind: 'rest', scope: 'set', length: 20_000, set: other },
      { index: 2, section: 'main', kind: 'work', length, set: other },
    ];
  };
  const tempoOf = (events: readonly (readonly [number, SessionEvent])[], more: Partial<PlannedSet> = {}) => {
    const [effort] = effortsOf({
      record: {
        id: 'a',
        schema: 1,
        sequence: 1,
        routine: { id: 'r', name: 'R', warmUp: [], main: [], coolDown: [] },
        timeline: {
          routineId: 'r',
          name: 'R',
          steps: steps(more),
          exercises: { squat: { id: 'squat', mode: 'reps', laterality: 'both', limb: 'leg', tempo: TEMPO } },
          words: {},
        },
        startedAt: 0,
        zone: 'UTC',
        endedAt: 60_000,
        active: 60_000,
        completed: true,
      },
      sets: [0, 2].map((step) => ({ step, reps: 5, endedAt: 15_000, endedWall: 15_000 })),
      events: events.map(([at, event], i): LoggedEvent => ({ seq: i + 1, at, wall: at, event })),
    });
    return effort?.tempo;
  };

  it('is the planned one where the coach counted, and none where nobody did', () => {
    expect(tempoOf([[0, { kind: 'start' }]])).toEqual(TEMPO);
    expect(tempoOf([[0, { kind: 'start' }]], { paced: false })).toBeUndefined();
  });

  it('is none where a set was slowed down, or done at its own pace after all', () => {
    const slower = { kind: 'tempo', factor: 1.25 } as const;
    expect(
      tempoOf([
        [0, { kind: 'start' }],
        [4_000, slower],
      ]),
    ).toBeUndefined();
    expect(
      tempoOf([
        [0, { kind: 'start' }],
        [40_000, slower],
      ]),
    ).toBeUndefined();
    expect(
      tempoOf([
        [0, { kind: 'start' }],
        [4_000, slower],
        [5_000, { kind: 'undo' }],
      ]),
    ).toEqual(TEMPO);
    expect(
      tempoOf([
        [0, { kind: 'start' }],
        [1_000, { kind: 'pace', step: 2, pace: 'self-paced' }],
      ]),
    ).toBeUndefined();
    const counted = [0, 2].map((step) => [500, { kind: 'pace', step, pace: 'paced' }] as const);
    expect(tempoOf([[0, { kind: 'start' }], ...counted], { paced: false })).toEqual(TEMPO);
  });
});
