import { describe, expect, it } from 'vitest';
import { minutesQuery, parseAddress } from '../../src/main/address.ts';

describe('an address', () => {
  it.each([
    ['', { at: 'today' }],
    ['index.html', { at: 'today' }],
    ['exercises', { at: 'exercises' }],
    ['exercises/', { at: 'exercises' }],
    ['exercises/glute-bridge', { at: 'exercise', exercise: 'glute-bridge' }],
    ['exercises/glute-bridge/', { at: 'exercise', exercise: 'glute-bridge' }],
    ['routines/travel', { at: 'routine', routine: 'travel' }],
    ['session/try-plank', { at: 'session', routine: 'try-plank' }],
    ['session/again-3f2b8a52', { at: 'session', routine: 'again-3f2b8a52' }],
    ['history/1', { at: 'history-session', session: '1' }],
    ['exercises//', { at: 'unknown' }],
    ['exercises/a/b', { at: 'unknown' }],
    ['%E0%A4%A', { at: 'unknown' }],
  ])('%s', (path, address) => {
    expect(parseAddress(path)).toEqual(address);
  });

  it('carries the minutes of a routine, where they are minutes', () => {
    expect(parseAddress('session/travel', '?minutes=12')).toEqual({
      at: 'session',
      routine: 'travel',
      minutes: 12,
    });
    expect(parseAddress('routines/travel', minutesQuery(5))).toMatchObject({ minutes: 5 });
    expect(parseAddress('routines/travel', minutesQuery(undefined))).not.toHaveProperty('minutes');
    for (const query of [
      '?minutes=',
      '?minutes=0',
      '?minutes=-3',
      '?minutes=1.5',
      '?minutes=x',
      '?minutes=9999',
      '?x=1',
    ])
      expect(parseAddress('session/travel', query), query).toEqual({ at: 'session', routine: 'travel' });
    expect(parseAddress('exercises/plank', '?minutes=12')).not.toHaveProperty('minutes');
  });
});
