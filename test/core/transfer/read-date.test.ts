import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/transfer/read-date.ts';
import { readDuration, readNumber } from '../../../src/core/transfer/read-number.ts';
import { clockTimeAt, momentOf } from '../../../src/core/zoned-time.ts';

const iso = (cell: string, zone = 'UTC', dayFirst = true): string | undefined => {
  const moment = readDate(cell, zone, dayFirst)?.moment;
  return moment === undefined ? undefined : new Date(moment).toISOString();
};

describe('dates as programs write them', () => {
  it.each([
    ['2024-02-01 07:00:00', '2024-02-01T07:00:00.000Z'],
    ['2024-02-01T07:00:00.123Z', '2024-02-01T07:00:00.000Z'],
    ['2024-02-01T07:00:00+02:00', '2024-02-01T05:00:00.000Z'],
    ['2019-01-11 12:31', '2019-01-11T12:31:00.000Z'],
    ['2025-01-05 7:26:09\u202fPM', '2025-01-05T19:26:09.000Z'],
    ['2024-02-01', '2024-02-01T12:00:00.000Z'],
    ['8 Apr 2026, 16:50', '2026-04-08T16:50:00.000Z'],
    ['May 15, 2026, 7:26 PM', '2026-05-15T19:26:00.000Z'],
    ['May 15, 2026 at 12:05 AM', '2026-05-15T00:05:00.000Z'],
    ['Jan 1, 2024, 10:00\u202fAM', '2024-01-01T10:00:00.000Z'],
    ['3 févr. 2026, 18:00', '2026-02-03T18:00:00.000Z'],
    ['12 août 2025, 06:30', '2025-08-12T06:30:00.000Z'],
    ['27 de jul. de 2026, 19:00', '2026-07-27T19:00:00.000Z'],
    ['5. März 2026, 07:10', '2026-03-05T07:10:00.000Z'],
    ['05.06.2026, 07:30', '2026-06-05T07:30:00.000Z'],
    ['31 dic 2025, 23:59', '2025-12-31T23:59:00.000Z'],
    ['4 gen 2026, 08:00', '2026-01-04T08:00:00.000Z'],
    ['9 mei 2026 09:00', '2026-05-09T09:00:00.000Z'],
    ['13/5/2026, 19:26', '2026-05-13T19:26:00.000Z'],
    ['5/13/2026, 7:26 PM', '2026-05-13T19:26:00.000Z'],
    ['22 Dec 2025', '2025-12-22T12:00:00.000Z'],
  ])('%s', (cell, moment) => {
    expect(iso(cell)).toBe(moment);
  });

  it('go by the order of the file where both are possible', () => {
    expect(iso('5/6/2026', 'UTC', true)).toBe('2026-06-05T12:00:00.000Z');
    expect(iso('5/6/2026', 'UTC', false)).toBe('2026-05-06T12:00:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01 10:00',
    '31 Apr 2026, 10:00',
    '2026-01-01 25:00',
    '1 Foo 2026',
    '=1+1',
    '99999999999',
    `${'1'.repeat(100)}`,
    '8 Apr 2026, 13:00 PM',
  ])('%s is none', (cell) => {
    expect(iso(cell)).toBe(undefined);
  });

  it('are read by the clocks of the zone, whatever the season', () => {
    expect(iso('2026-07-01 08:00', 'Europe/Berlin')).toBe('2026-07-01T06:00:00.000Z');
    expect(iso('2026-01-01 08:00', 'Europe/Berlin')).toBe('2026-01-01T07:00:00.000Z');
    // An hour that comes twice, and one that does not come.
    expect(iso('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(iso('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('come back from what the clocks show', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), zones, (second, zone) => {
        const shown = clockTimeAt(second * 1_000, zone);
        expect(clockTimeAt(momentOf(shown, zone), zone)).toEqual(shown);
        // Only in the hour that comes twice is there another one.
        expect(Math.abs(momentOf(shown, zone) - second * 1_000)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => void readDate(cell, 'Europe/Berlin', true)),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['12,5', 12.5],
    ['0', 0],
    ['-0', 0],
  ])('%s', (cell, n) => {
    expect(readNumber(cell, 0, 100)).toBe(n);
  });

  it.each([
    '',
    'NaN',
    'Infinity',
    '1e3',
    '1e999',
    '0x10',
    '-1',
    '101',
    '1.2.3',
    '1,000,000',
    '٣',
    '12 kg',
    '=1',
  ])('%s is none', (cell) => {
    expect(readNumber(cell, 0, 100)).toBe(undefined);
  });
});

describe('durations', () => {
  it.each([
    ['48m', 2_880],
    ['1h 8m', 4_080],
    ['1h', 3_600],
    ['45s', 45],
    ['1h 2m 3s', 3_723],
    ['90', 90],
    ['0:45', 45],
    ['0:01:30', 90],
    ['30.0', 30],
  ])('%s', (cell, seconds) => {
    expect(readDuration(cell)).toBe(seconds);
  });

  it.each(['', 'soon', '25:00:00', '-5', '1d'])('%s is none', (cell) => {
    expect(readDuration(cell)).toBe(undefined);
  });
});
