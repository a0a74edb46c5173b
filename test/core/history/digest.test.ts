import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, weekdayOf, weekOf } from '../../../src/core/history/day.ts';
import { digestOf, effortsOf } from '../../../src/core/history/digest.ts';
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
});
